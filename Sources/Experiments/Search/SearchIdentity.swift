import CareModel
import SimulationKernel

/// What decides the numbers of a search.
extension SearchDesign {
  /// Identifies the observations, in sixteen lower-case hexadecimal digits: engine version, base, every
  /// option and its lever, measures, months and seed, but no limit and no number of replications.
  ///
  /// - Parameter scenarios: the base, then each option alone.
  public func observationID(scenarios: [Scenario], seed: UInt64) -> String {
    var hash = StableHash()
    hash.combine("sufficiency search \(ExperimentPlan.resultsVersion)")
    for scenario in scenarios { hash.combine(scenario.canonicalText) }
    // The same options may be dealt into levers in several ways, and portfolios are numbered by lever.
    hash.combine(UInt64(levers.count))
    for options in levers { hash.combine(UInt64(options.count)) }
    for measure in measures {
      hash.combine(measure.indicator.key)
      for breakdown in measure.breakdowns { hash.combine("\(breakdown.topic)|\(breakdown.item)") }
      hash.combine("\(measure.months)")
    }
    hash.combine(UInt64(months))
    hash.combine(seed)
    return hash.digits
  }

  /// Identifies the answer: the observations and everything that is asked of them.
  public func searchID(observations: String) -> String {
    var hash = StableHash("sufficiency search \(observations)")
    let p = problem
    for number in p.options + [p.replications, p.look, p.trial, p.finalists, p.cost ?? -1] {
      hash.combine(UInt64(bitPattern: Int64(number)))
    }
    hash.combine(p.maximises ? "maximise" : "minimise")
    for limit in p.limits {
      hash.combine("\(limit.column) \(limit.rule)")
      for number in [limit.sign, limit.baseShare, limit.bound] { hash.combine(number.bitPattern) }
    }
    for number in [p.zone, p.confidence] { hash.combine(number.bitPattern) }
    return hash.digits
  }

  /// Every portfolio of one option, in order.
  public var singles: [Portfolio] {
    let none = Portfolio.none(levers: levers.count)
    return levers.indices.flatMap { lever in
      levers[lever].indices.map { none.with(lever, $0 + 1) }
    }
  }
}
