public import CareModel

extension Worlds {
  /// A loss system: own carers with one place each, tried first; agency carers without limit behind them.
  ///
  /// What overflows to the agency is what an Erlang loss system blocks.
  public static func loss(
    arrivalsPerYear: Double, places: Int, shape: Double = 1, scaleYears: Double = 1
  ) -> ScenarioModel {
    var p = empty()
    p.entries.startsPerYear = [perYear(arrivalsPerYear), 0, 0, 0, 0]
    p.leaving.shape = shape
    p.leaving.scaleDays = scaleYears * year
    p.carers.households = Double(places)
    p.market.agencyHouseholdsInside = 20
    return ScenarioModel(parameters: p)
  }
}
