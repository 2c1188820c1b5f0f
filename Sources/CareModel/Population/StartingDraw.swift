import SimulationKernel

/// A child of the starting population while the tables are being shared out.
struct StartingDraw {
  var age: Double
  var isUnaccompanied = false
  var type = PlacementType.ownFoster
  var locality = DistanceLocality.insideNear
  var daysInCare = 0.0
  var daysInPlacement = 0.0
  /// Days since the starts of the earlier placements of the last two years, newest first.
  var earlierStarts: [Double] = []
  var isLongTerm = false
  var isStable = false
  var hasManyPlacements = false
  /// What a return says, where the child comes from one.
  var returned: ReturnedChild?

  var band: AgeBand { AgeBand(age: Int(age)) }

  /// The most days that the placement can have lasted: time in care, and time since the 16th birthday in
  /// a type that takes nobody younger.
  var longestPlacement: Double {
    guard type == .supportedAccommodation, age >= 16 else { return daysInCare }
    return min(daysInCare, (age - 16) * Days.perYear)
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

  /// Up to `quota` of the candidates, by weight; those of weight zero are never chosen.
  mutating func choose(
    _ quota: Int, among candidates: [Int], weight: (Int) -> Double
  ) -> [Int] {
    // Key and candidate in one number, which sorts by key: the bits of positive numbers are in order.
    var keyed: [UInt128] = []
    keyed.reserveCapacity(candidates.count)
    for candidate in candidates {
      let draw = uniform()
      let weight = weight(candidate)
      guard weight > 0 else { continue }
      let key = -Elementary.log(draw) / weight
      keyed.append(UInt128(key.bitPattern) << 64 | UInt128(candidate))
    }
    keyed.sort()
    return keyed.prefix(max(0, quota)).map { Int(UInt64(truncatingIfNeeded: $0)) }
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
