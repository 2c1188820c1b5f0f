import CareModel
import SimulationKernel

/// Today's children plus new entrants, without capacity: the closed form that finds the commonest bug of
/// such forecasts, that of restarting the clock of every child already in care.
enum StockOracle {
  /// Fixed, whatever comes out.
  private static let replications = 10_000

  static let verification = VerificationCase(
    "Today's children plus new entrants, places without limit",
    source: "Poisson-binomial survivors plus Poisson entrants (M/G/∞)"
  ) {
    let months = [3, 12, 24]
    let counts = Worlds.series(
      "children_looked_after", of: Worlds.oracle(), seed: 41, replications: replications,
      at: months)
    let simulated = zip(months, counts).flatMap { month, counts -> [VerificationFinding] in
      let law = Law(years: Worlds.years(toMonth: month))
      let shares = [8, 10, 12].map { limit in
        VerificationFinding.share(
          "chance of \(limit) children or fewer at month \(month)", of: counts, atMost: limit,
          exact: law.probability(ofAtMost: limit))
      }
      return VerificationFinding.moments(
        "children at month \(month)", counts, mean: law.mean, variance: law.variance) + shares
    }
    return formulas + simulated + [restart(counts[1])]
  }

  /// The number in care after some years: who is left of the ten of the start, plus entrants.
  private struct Law {
    /// Each child's probability to be in care still.
    let staying: [Double]
    /// The mean number of entrants in care, who are Poisson.
    let entrants: Double

    init(years: Double) {
      staying = (1...10).map { StayFormulas.stay.survivor(years, elapsed: Double($0) / 10) }
      entrants = StayFormulas.meanPresent(StayFormulas.constant, at: years)
    }

    var mean: Double { staying.reduce(entrants, +) }
    var variance: Double { staying.reduce(entrants) { $0 + $1 * (1 - $1) } }

    /// By convolution of the ten with the entrants.
    func probability(ofAtMost limit: Int) -> Double {
      var law = PoissonLaw.probabilities(upTo: limit, mean: entrants)
      for p in staying {
        for n in stride(from: limit, through: 0, by: -1) {
          law[n] = (1 - p) * law[n] + (n > 0 ? p * law[n - 1] : 0)
        }
      }
      return law.reduce(0, +)
    }
  }

  /// The formula against digits that were worked out independently of this program.
  private static var formulas: [VerificationFinding] {
    let digits = [
      (0.25, "10.546508", "3.923622", "0.503550"), (1, "11.798459", "9.393948", "0.347907"),
      (2, "12.930771", "12.153762", "0.249809"),
    ]
    return digits.flatMap { years, mean, variance, share -> [VerificationFinding] in
      let law = Law(years: years)
      let after = "after \(DecimalText.fixed(years, decimals: 2)) years, formula"
      return [
        .printed("mean children \(after)", mean, law.mean),
        .printed("variance \(after)", variance, law.variance),
        .printed("chance of 10 or fewer \(after)", share, law.probability(ofAtMost: 10)),
      ]
    }
  }

  /// How far the simulated mean of the first year lies from that of a program that restarts every clock
  /// at the start.
  private static func restart(_ counts: [Double]) -> VerificationFinding {
    var tally = Tally()
    for count in counts { tally.add(count) }
    let entrants = StayFormulas.meanPresent(StayFormulas.constant, at: 1)
    let restarted = 10 * StayFormulas.stay.survivor(1) + entrants
    let z = (tally.mean - restarted).magnitude / tally.standardError
    return .holds(
      "standard errors from \(DecimalText.fixed(restarted, decimals: 2)) children at month 12, what "
        + "restarting every child's clock on day 0 gives", "more than 20",
      got: DecimalText.fixed(z, decimals: 0), z > 20)
  }
}
