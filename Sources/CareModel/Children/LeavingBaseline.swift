import SimulationKernel

/// The hazard of leaving care as it sums up with time in care, before what multiplies it for a child, a
/// type of placement or a year.
///
/// Sums at the ends of financial years are kept for each child: every change of placement asks for them
/// again.
struct LeavingBaseline: ~Copyable {
  private let law: Weibull
  /// Numbers kept for each child: one for each financial year.
  private let years: Int
  private var sums: FlatBuffer<Double>

  init(_ leaving: LeavingParameters, years: Int) {
    law = Weibull(shape: leaving.shape, scale: leaving.scaleDays)
    self.years = years
    sums = FlatBuffer(minimumCapacity: 4096 * years)
  }

  /// The sum after some days in care.
  func sum(after days: Double) -> Double { law.cumulativeHazard(days) }

  /// The days in care after which a sum is reached.
  func days(to sum: Double) -> Double { law.time(ofCumulativeHazard: sum) }

  /// The sum of a child at the end of a financial year, so many days after the child came into care.
  ///
  /// The last year has no end; its number is for the day after which the child's clock does not matter.
  mutating func sum(_ c: Int, atEndOf year: Int, after days: Double) -> Double {
    let place = c * years + year
    let known = sums[place]
    guard known.isNaN else { return known }
    let sum = law.cumulativeHazard(days)
    sums[place] = sum
    return sum
  }

  /// A child comes into care, perhaps again: nothing is known yet.
  mutating func begin(_ c: Int) {
    let first = c * years
    while sums.count < first + years { sums.append(.nan) }
    for place in first..<(first + years) { sums[place] = .nan }
  }
}
