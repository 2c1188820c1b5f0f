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
  /// Places held for children of the authority who enter by plan.
  var held: UInt8 = 0
  /// Children of other authorities.
  var others: UInt8 = 0
  var isOpen: Bool
  /// The category of registration of supported accommodation.
  var category = SupportedCategory.ringFencedShared
  /// Whether a home of the market is on the authority's framework.
  var isOnFramework = true
  /// The day from which another child may come, while others settle.
  var settledAt = -Double.infinity
  /// Until when the child of complex need who moved in last counts as settling.
  var lastSettlesAt = -Double.infinity

  var vacantPlaces: Int { isOpen ? Int(places) - Int(filled) - Int(held) - Int(others) : 0 }
}
