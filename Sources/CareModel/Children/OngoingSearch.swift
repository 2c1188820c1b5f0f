import SimulationKernel

/// A search for a placement that goes on while the child lives somewhere else.
struct OngoingSearch: BitwiseCopyable {
  enum Aim: UInt8, BitwiseCopyable {
    case none
    /// To replace a bridging placement.
    case replaceBridge
    /// To carry out a planned move.
    case plannedMove
    /// To move before a provider's notice runs out.
    case beforeNoticeEnds
  }

  var aim = Aim.none
  var startedAt = 0.0
  /// The child's search number: the index of its draws.
  var number: UInt32 = 0
  var preferred = PlacementType.ownFoster
  var review = EventHandle.none
  /// The place held while a panel and a funding decision are awaited.
  var held = Offer.none
  var heldCount: UInt8 = 0
}
