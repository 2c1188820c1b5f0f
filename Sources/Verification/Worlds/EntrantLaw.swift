import CareModel
import SimulationKernel

/// Entrants into an empty system without capacity: their number is Poisson whatever the stays and however
/// the rate of entry changes with time (M_t/G/∞).
enum EntrantLaw {
  /// Fixed, whatever comes out.
  private static let replications = 1_200
  private static let source = "M_t/G/∞; Eick, Massey and Whitt 1993"

  static let constant = VerificationCase(
    "Entrants from an empty start, 12 a year", source: source
  ) {
    let months = [12, 24, 60]
    let counts = stock(of: Worlds.entrants(), seed: 43, at: months)
    return zip(months, counts).flatMap { month, counts -> [VerificationFinding] in
      let years = Worlds.years(toMonth: month)
      let mean = StayFormulas.meanPresent(StayFormulas.constant, at: years)
      return VerificationFinding.moments(
        "children at month \(month)", counts, mean: mean, variance: mean) + [
          .share(
            "chance of 10 children or fewer at month \(month)", of: counts, atMost: 10,
            exact: PoissonLaw.cumulative(10, mean: mean))
        ]
    }
  }

  static let seasonal = VerificationCase(
    "Entrants from an empty start, a yearly wave of 30 % about 12 a year", source: source
  ) {
    let months = [12, 24, 63]
    let counts = stock(of: Worlds.entrants(amplitude: 0.3), seed: 47, at: months)
    return zip(months, counts).flatMap { month, counts -> [VerificationFinding] in
      let mean = InfiniteServers.meanPresent(
        at: Worlds.years(toMonth: month), rate: civilRate,
        survivor: { StayFormulas.stay.survivor($0) })
      return VerificationFinding.moments(
        "children at month \(month)", counts, mean: mean, variance: mean)
    }
  }

  /// The sine wave of the closed form as the model keeps it: a cosine of the day of the calendar year,
  /// so that leap days do not move the season.
  private static func civilRate(_ years: Double) -> Double {
    let clock = CivilClock(start: Worlds.start)
    let day = max(0, years * Worlds.year)
    let year = clock.date(at: SimulationTime(days: day)).year
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return .nan }
    let phase = (day - clock.time(of: first).days - Worlds.peakDay) / 365.25
    return 12 * (1 + 0.3 * Elementary.cos(2 * .pi * phase))
  }

  private static func stock(
    of model: ScenarioModel, seed: UInt64, at months: [Int]
  ) -> [[Double]] {
    Worlds.series(
      "children_looked_after", of: model, seed: seed, replications: replications, at: months)
  }
}
