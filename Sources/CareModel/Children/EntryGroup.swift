/// Children referred together: brothers and sisters, or one child.
struct EntryGroup: BitwiseCopyable {
  var key: UInt64
  /// Row of the first child; the others follow.
  var firstChild: Int32
  var count: UInt8
  var route: EntryRoute
  var referredAt: Double
  var entersAt: Double
  /// A place held for the group until it enters.
  var reservation = Offer.none
  /// The type that the plan asked for when the place was held.
  var preferred = PlacementType.ownFoster
  var hasSearched = false
  /// Whether a family network meeting found a connected person.
  var hasFoundKin = false
}
