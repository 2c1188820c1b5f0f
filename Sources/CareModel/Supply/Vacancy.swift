/// Places on offer today at one address, with what a search needs to know to rank them.
struct Vacancy: BitwiseCopyable {
  /// The key of the household or home.
  var key: UInt64
  var easting: Double
  var northing: Double
  /// The row of the household or home.
  var row: Int32 = -1
  var places: UInt8 = 0
  var terms: AgeTerms
  var isInside: Bool
}
