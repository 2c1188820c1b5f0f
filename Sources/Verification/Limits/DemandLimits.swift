import CareModel
import SimulationKernel

/// What must happen when nobody comes, nobody goes, or twice as many come.
enum DemandLimits {
  static let noArrivals = VerificationCase("No arrivals", source: "TECH-VER, degenerate input") {
    var inCare = 0.0
    let nobody = ScenarioModel(parameters: Worlds.empty())
    Worlds.replicate(nobody, seed: 1, replications: 1, months: 60) { outcome in
      inCare = Worlds.value(outcome, "children_looked_after", month: 60, of: 60)
    }
    var model = Worlds.village()
    model.parameters.entries.startsPerYear = [0, 0, 0, 0, 0]
    model.parameters.entries.unaccompaniedPerYear = 0
    // A child who comes back is an arrival too.
    model.parameters.entries.reentryShare = 0
    var rises = 0
    var entered = 0.0
    var falls = 0
    Worlds.replicate(model, seed: 4, replications: 10, months: 60) { outcome in
      for month in 1...60 {
        let before = Worlds.value(outcome, "children_looked_after", month: month - 1, of: 60)
        let after = Worlds.value(outcome, "children_looked_after", month: month, of: 60)
        if after > before { rises += 1 }
        if after < before { falls += 1 }
        entered += Worlds.value(outcome, "starts", month: month, of: 60)
      }
    }
    return [
      .count("children at month 60 after an empty start", 0, inCare),
      .count("children who entered", 0, entered),
      .count("months in which the number in care rose", 0, rises),
      .some("months in which it fell, of 10 replications", Double(falls)),
    ]
  }

  static let noExits = VerificationCase(
    "Nobody leaves", source: "TECH-VER, hazard of leaving zero"
  ) {
    var model = Worlds.oracle()
    model.parameters.leaving.ageEffect = [0, 0, 0, 0, 0]
    var left = 0.0
    var entered = 0.0
    var inCare = 0.0
    Worlds.replicate(model, seed: 7, replications: 10, months: 60) { outcome in
      for month in 1...60 {
        left += Worlds.value(outcome, "ceased", month: month, of: 60)
        entered += Worlds.value(outcome, "starts", month: month, of: 60)
      }
      inCare += Worlds.value(outcome, "children_looked_after", month: 60, of: 60)
    }
    return [
      .count("children who left in 60 months, 10 replications", 0, left),
      .count("children in care at the end: those of the start + entered", 100 + entered, inCare),
    ]
  }

  /// Fixed, whatever comes out.
  private static let replications = 500

  static let doubledInflow = VerificationCase(
    "Twice the inflow, places without limit", source: "Superposition of Poisson streams"
  ) {
    var doubled = Worlds.oracle()
    doubled.parameters.entries.startsPerYear[0] *= 2
    let once = stock(Worlds.oracle())
    let twice = stock(doubled)
    let exact = StayFormulas.meanPresent(StayFormulas.constant, at: 2)
    return [
      .count(
        "months in which the survivors of the start differ, \(replications) replications", 0,
        zip(once.survivors, twice.survivors).count { $0 != $1 }),
      .simulated(
        "mean entrants in care at month 24, inflow as stated", exact: exact, once.entrants),
      .simulated(
        "mean entrants in care at month 24, inflow doubled", exact: 2 * exact, twice.entrants),
    ]
  }

  /// The survivors of the start, month by month, and the entrants in care after two years.
  ///
  /// Those of the start are seven to nine, entrants under five, so that age tells the two apart.
  private static func stock(_ model: ScenarioModel) -> (survivors: [Double], entrants: Tally) {
    var survivors: [Double] = []
    var entrants = Tally()
    let older = Breakdown(topic: "Age", item: AgeBand.fiveToNine.title)
    Worlds.replicate(model, seed: 67, replications: replications, months: 24) { outcome in
      for month in 0...24 {
        survivors.append(
          Worlds.value(outcome, "children_looked_after", month: month, of: 24, older))
      }
      let all = Worlds.value(outcome, "children_looked_after", month: 24, of: 24)
      entrants.add(all - (survivors.last ?? 0))
    }
    return (survivors, entrants)
  }
}
