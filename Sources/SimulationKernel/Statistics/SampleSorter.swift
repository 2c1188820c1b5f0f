/// Sorts samples of numbers, one after the other in the same memory.
///
/// Numbers are dealt into about as many buckets as there are numbers, by where they lie between the least
/// and the greatest, and neighbours are then put right. Where that is monotone in floating point, as it is
/// here, the order is the one that comparisons give; samples spread smoothly or of few different values
/// take linear time, and a bucket that still holds many numbers is sorted by comparisons.
public struct SampleSorter: Sendable {
  private var ends: [Int32] = []
  private var places: [Int32] = []
  private var dealt: [Double] = []

  /// Makes a sorter, which takes memory as it needs it.
  public init() {}

  /// Sorts numbers in ascending order; equal ones, as 0 and −0, stay in the order in which they came.
  ///
  /// - Precondition: no number is not-a-number.
  public mutating func sort(_ values: inout [Double]) {
    let count = values.count
    guard count > Self.few else {
      return values.withUnsafeMutableBufferPointer { $0.sortByInsertion() }
    }
    let (least, greatest) = values.withUnsafeBufferPointer(Self.extremes)
    guard least < greatest else { return }
    // A power of two in proportion to the sample, within the processor's nearest memory.
    let buckets = 1 << min(12, max(8, Int.bitWidth - (count - 1).leadingZeroBitCount))
    let scale = Double(buckets - 1) / (greatest - least)
    // Too near each other or too far apart to divide what lies between.
    guard scale > 0, scale < .infinity else { return values.sort() }
    reserve(count, buckets)
    values.withUnsafeMutableBufferPointer { deal($0, buckets, from: least, scale: scale) }
  }

  /// A sample of so few numbers is sorted by insertion.
  private static let few = 24

  private mutating func reserve(_ count: Int, _ buckets: Int) {
    if places.count < count {
      places = [Int32](repeating: 0, count: count)
      dealt = [Double](repeating: 0, count: count)
    }
    ends = [Int32](repeating: 0, count: buckets)
  }

  private mutating func deal(
    _ values: UnsafeMutableBufferPointer<Double>, _ buckets: Int, from least: Double, scale: Double
  ) {
    ends.withUnsafeMutableBufferPointer { ends in
      places.withUnsafeMutableBufferPointer { places in
        dealt.withUnsafeMutableBufferPointer { dealt in
          for index in values.indices {
            // Beyond 2^52 a double's last bits are a whole number, rounded as sums are.
            let position = (values[index] - least) * scale + 0x1p52
            let bucket = Int32(truncatingIfNeeded: position.bitPattern)
            places[index] = bucket
            ends[Int(bucket)] &+= 1
          }
          var start: Int32 = 0
          for bucket in 0..<buckets {
            let count = ends[bucket]
            ends[bucket] = start
            start &+= count
          }
          for index in values.indices {
            let bucket = Int(places[index])
            dealt[Int(ends[bucket])] = values[index]
            ends[bucket] &+= 1
          }
          _ = values.update(fromContentsOf: dealt.prefix(values.count))
          var first = 0
          for bucket in 0..<buckets {
            let end = Int(ends[bucket])
            Self.finish(UnsafeMutableBufferPointer(rebasing: values[first..<end]))
            first = end
          }
        }
      }
    }
  }

  /// Sorts what fell into one bucket.
  private static func finish(_ bucket: UnsafeMutableBufferPointer<Double>) {
    guard bucket.count > few else { return bucket.sortByInsertion() }
    let (least, greatest) = extremes(UnsafeBufferPointer(bucket))
    guard least < greatest else { return }
    var bucket = bucket
    bucket.sort()
  }

  private static func extremes(
    _ values: UnsafeBufferPointer<Double>
  ) -> (least: Double, greatest: Double) {
    var (least, greatest) = (values[0], values[0])
    for value in values {
      least = value < least ? value : least
      greatest = value > greatest ? value : greatest
    }
    return (least, greatest)
  }
}
