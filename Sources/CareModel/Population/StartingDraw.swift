import SimulationKernel

/// A child of the starting population while the tables are being shared out.
struct StartingDraw: BitwiseCopyable {
  var age: Double
  var isUnaccompanied = false
  var type = PlacementType.ownFoster
  var locality = DistanceLocality.insideNear
  var daysInCare = 0.0
  var daysInPlacement = 0.0
  /// Days since the starts of the earlier placements of the last two years, newest first.
  var earlierStarts = EarlierStarts()
  var isLongTerm = false
  var isStable = false
  var hasManyPlacements = false
  /// Which child of a return it is, where it comes from one.
  var returned: Int?

  var band: AgeBand { AgeBand(age: Int(age)) }

  /// The most days that the placement can have lasted: time in care, and time since the 16th birthday in
  /// a type that takes nobody younger.
  var longestPlacement: Double {
    guard type == .supportedAccommodation, age >= 16 else { return daysInCare }
    return min(daysInCare, (age - 16) * Days.perYear)
  }
}

/// Days since the starts of a drawn child's earlier placements, newest first: three at most.
struct EarlierStarts: BitwiseCopyable {
  private var days = InlineArray<3, Double>(repeating: 0)
  private(set) var count = 0

  subscript(index: Int) -> Double {
    precondition(index < count, "index out of bounds")
    return days[index]
  }

  mutating func insert(_ day: Double) {
    var position = count
    while position > 0, days[position - 1] > day {
      days[position] = days[position - 1]
      position -= 1
    }
    days[position] = day
    count += 1
  }
}

/// Draws without replacement that meet quotas exactly.
///
/// Each member gets the key −ln(u)/w; the smallest keys are a sample in which chances go by weight
/// (Efraimidis and Spirakis 2006). Quotas met exactly make the simulated start agree with the published
/// one; what the tables do not fix stays random.
struct QuotaSampler {
  private let family: StreamFamily
  private var draws: RandomStream
  private var streams: UInt32 = 0
  private var used = 0

  init(_ family: StreamFamily) {
    self.family = family
    draws = family.stream(.startingPopulation, 0)
  }

  /// The next uniform; a new stream is opened long before one runs out.
  mutating func uniform() -> Double {
    if used == 1 << 16 {
      streams += 1
      used = 0
      draws = family.stream(.startingPopulation, 0, streams)
    }
    used += 1
    return draws.uniform()
  }

  /// Up to `quota` of the candidates, by weight and in no order that matters; those of weight zero are
  /// never chosen.
  mutating func choose(
    _ quota: Int, among candidates: [Int], weight: (Int) -> Double
  ) -> [Int] {
    var keyed = keyed(candidates, weight)
    keyed.moveToFront(least: quota)
    return keyed.prefix(max(0, quota)).map { Int(UInt64(truncatingIfNeeded: $0)) }
  }

  /// The candidates in random order.
  mutating func shuffled(_ candidates: [Int]) -> [Int] {
    keyed(candidates) { _ in 1 }.sorted().map { Int(UInt64(truncatingIfNeeded: $0)) }
  }

  /// Key and candidate in one number, which sorts by key: the bits of positive numbers are in order.
  private mutating func keyed(_ candidates: [Int], _ weight: (Int) -> Double) -> [UInt128] {
    var keyed: [UInt128] = []
    keyed.reserveCapacity(candidates.count)
    for candidate in candidates {
      let draw = uniform()
      let weight = weight(candidate)
      guard weight > 0 else { continue }
      let key = -Elementary.log(draw) / weight
      keyed.append(UInt128(key.bitPattern) << 64 | UInt128(candidate))
    }
    return keyed
  }

  /// An exponential of the given mean, cut off at a limit.
  mutating func exponential(mean: Double, below limit: Double) -> Double {
    let draw = uniform()
    guard limit > 0, mean > 0 else { return 0 }
    return -mean * Elementary.log1p(draw * Elementary.expm1(-limit / mean))
  }

  /// A Poisson count by multiplication of uniforms; for small means.
  mutating func poisson(mean: Double) -> Int {
    let floor = Elementary.exp(-mean)
    var count = 0
    var product = uniform()
    while product > floor, count < 100 {
      count += 1
      product *= uniform()
    }
    return count
  }
}

extension [UInt128] {
  /// Brings the least of the numbers to the front, in no order that matters (Hoare's selection).
  fileprivate mutating func moveToFront(least wanted: Int) {
    var (first, last) = (0, count - 1)
    while first < last, wanted > first, wanted <= last {
      let pivot = self[(first + last) / 2]
      var (left, right) = (first, last)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      // The wanted ones end among the lesser, among the greater, or between the two.
      if wanted <= right {
        last = right
      } else if wanted > left {
        first = left
      } else {
        return
      }
    }
  }
}
