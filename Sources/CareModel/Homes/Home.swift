/// A children's home or premises of supported accommodation.
struct Home: BitwiseCopyable {
  /// The same number in every scenario that has the home.
  var key: UInt64
  var kind: HomeKind
  /// Whether every place is the authority's own or block-contracted, so that no competitor is offered one.
  var isOwn: Bool
  var easting: Double
  var northing: Double
  /// Row of `ModelParameters.authorities`.
  var authority: UInt16
  var isInside: Bool
  var isAtADistance: Bool
  var places: UInt8
  /// Children of the responsible authority who live there.
  var filled: UInt8 = 0
  /// Those of them whose need was complex when they came.
  var complexResidents: UInt8 = 0
  /// Places held for children of the authority who enter by plan.
  var held: UInt8 = 0
  /// Children of other authorities.
  var others: UInt8 = 0
  /// Young people over 18 who live on there.
  var stayers: UInt8 = 0
  var isOpen: Bool
  /// The category of registration of supported accommodation.
  var category = SupportedCategory.ringFencedShared
  /// Whether it is a foyer, of which care leavers live in the places of `stayers`.
  var isFoyer = false
  /// Whether a home of the market is on the authority's framework.
  var isOnFramework = true
  /// Whether a new provider takes no children yet, and until when.
  var isPaused = false
  var pausedUntil = -Double.infinity
  /// The day from which another child may come, while others settle.
  var settledAt = -Double.infinity
  /// Until when the child of complex need who moved in last counts as settling.
  var lastSettlesAt = -Double.infinity

  @inline(__always)
  var vacantPlaces: Int {
    isOpen && !isPaused
      ? Int(places) - Int(filled) - Int(held) - Int(others) - Int(stayers) : 0
  }

  /// A child of the authority moves in.
  mutating func join(_ need: NeedLevel) {
    filled += 1
    if need == .complex { complexResidents += 1 }
  }

  /// A child of the authority moves out, with the need seen when the child came.
  mutating func leave(_ need: NeedLevel) {
    filled -= 1
    if need == .complex { complexResidents -= 1 }
  }
}
