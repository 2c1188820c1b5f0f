import CareModel
import SimulationKernel

/// The published stability measures of children whose moves are a Poisson process.
enum StabilityLaw {
  /// Fixed; forty children a replication.
  private static let replications = 200

  static let verification = VerificationCase(
    "Stability measures of children who move at a constant rate",
    source: "Poisson process of moves"
  ) {
    [0.3, 0.5, 0.8].flatMap { rate -> [VerificationFinding] in
      let many = MemorylessMoves.threeOrMorePlacements(rate: rate)
      let settled = MemorylessMoves.twoYearsInSamePlacement(rate: rate)
      let moves = "\(DecimalText.fixed(rate, decimals: 1)) moves a year"
      let shares = measured(movesPerYear: rate)
      return [
        .simulated("3 or more placements in year 1, \(moves)", exact: many, shares.first),
        .simulated("3 or more placements in year 2, \(moves)", exact: many, shares.second),
        .simulated("same placement for 2 years, \(moves)", exact: settled, shares.settled),
        .simulated("moves a child-year, \(moves)", exact: rate, shares.moves),
      ]
    }
  }

  /// Shares of children in a replication.
  private struct Shares {
    var first = Tally()
    var second = Tally()
    var settled = Tally()
    var moves = Tally()
  }

  private static func measured(movesPerYear rate: Double) -> Shares {
    var shares = Shares()
    let children = Double(Worlds.moverCount)
    let model = Worlds.movers(movesPerYear: rate)
    Worlds.replicate(model, seed: 59, replications: replications, months: 24) { outcome in
      func value(_ key: String, _ month: Int) -> Double {
        Worlds.value(outcome, key, month: month, of: 24)
      }
      shares.first.add(value("three_or_more_placements_count", 12) / children)
      shares.second.add(value("three_or_more_placements_count", 24) / children)
      // Ten days and two years of 365 days are more than the two years of 365.25 that the measure asks
      // for, and any move cuts them short: the measure counts who has not moved since the start.
      shares.settled.add(value("long_term_stable_children", 24) / children)
      // From the model's mean calendar year to the year of the closed forms.
      shares.moves.add(value("moves_per_child_year", 24) / Worlds.perYear(1))
    }
    return shares
  }
}
