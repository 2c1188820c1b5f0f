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
    /// To take a child from a home to a foster family, once it is agreed.
    case stepDown
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
  /// Places brought to the panel without success so far: an index of draws.
  var decisions: UInt8 = 0
  /// Whether the panel will not agree to the place held.
  var isRefused = false
  /// Whether the place held is a foster family for a child in a home.
  var isStepDown = false
  /// The place to which the panel has not agreed last, which is not asked again.
  var notAgreed = PlaceReference.none
}
