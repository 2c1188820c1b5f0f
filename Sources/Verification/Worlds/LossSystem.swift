import CareModel
import SimulationKernel

/// Erlang's loss formula through the real matching: twelve places with own carers, an offered load of
/// eight, and agency carers without limit for whom the twelve have no room.
enum LossSystem {
  /// Fixed, whatever comes out.
  private static let replications = 1_000
  private static let load = 8.0
  private static let places = 12

  static let exponential = VerificationCase(
    "Twelve own places, eight wanted, overflow to agency carers",
    source: "Erlang's loss formula; Riordan's variance of the overflow"
  ) {
    simulated(Worlds.loss(arrivalsPerYear: load, places: places), seed: 97)
  }

  /// Insensitivity: what is blocked depends on the mean stay only.
  ///
  /// The Weibull of shape 0.7 has mean 1.265824 times its scale.
  static let weibull = VerificationCase(
    "The same with stays of another shape (Weibull 0.7)",
    source: "Insensitivity of the loss formula"
  ) {
    let model = Worlds.loss(
      arrivalsPerYear: load, places: places, shape: 0.7, scaleYears: 1 / 1.265824)
    // The overflow's variance does depend on the shape.
    return simulated(model, seed: 97).filter { !$0.measure.hasPrefix("variance") }
  }

  private static let blocking = ErlangB.blocking(load: load, servers: places)

  private static func simulated(_ model: ScenarioModel, seed: UInt64) -> [VerificationFinding] {
    var own = Tally()
    var overflow = Tally()
    var square = Tally()
    var blocked = Tally()
    let mean = Overflow.mean(load: load, servers: places)
    Worlds.replicate(model, seed: seed, replications: replications, months: 240) { outcome in
      // Ten years fill the system; one look a year for ten years.
      var looks = (own: 0.0, overflow: 0.0, square: 0.0)
      var searches = 0.0
      var unmet = 0.0
      for month in stride(from: 132, through: 240, by: 12) {
        func value(_ key: String, _ month: Int, _ slice: Breakdown = .total) -> Double {
          Worlds.value(outcome, key, month: month, of: 240, slice)
        }
        let agency = value("children_by_placement", month, Worlds.placed(in: .agencyFoster))
        looks.own += value("children_by_placement", month, Worlds.placed(in: .ownFoster)) / 10
        looks.overflow += agency / 10
        looks.square += (agency - mean) * (agency - mean) / 10
        let yearly = ((month - 11)...month).reduce(0) { $0 + value("searches", $1) }
        searches += yearly
        if yearly > 0 { unmet += yearly * (1 - value("searches_met_preferred", month) / 100) }
      }
      own.add(looks.own)
      overflow.add(looks.overflow)
      square.add(looks.square)
      // A ratio of sums is biased; this average has the exact mean B, for every search is blocked with
      // that chance.
      blocked.add(blocking + (unmet - blocking * searches) / (10 * load))
    }
    return [
      .simulated(
        "share of searches that own carers cannot meet", exact: blocking, blocked),
      .simulated("mean children with own carers", exact: load - mean, own),
      .simulated("mean children with agency carers", exact: mean, overflow),
      .simulated(
        "variance of children with agency carers",
        exact: Overflow.variance(load: load, servers: places), square),
    ]
  }
}
