/// A Mockingbird constellation: a hub home and the satellites around it.
struct Constellation: BitwiseCopyable {
  /// The same number in every scenario that has the constellation.
  var key: UInt64
  /// Satellites wanted.
  var target: Int
  var satellites = 0
  /// Row of the hub household, or -1 while there is none.
  var hub: Int32 = -1
  var isOpen = false
  /// Joinings so far: the index of draws.
  var joinCount: UInt32 = 0
  /// Planned sleepovers so far: the index of draws.
  var sleepoverCount: UInt32 = 0
  /// Whether the next joining is already due.
  var isFilling = false
}
