public import CareModel

extension Worlds {
  /// Carers and no children: 200 households at the start, each leaving at 0.12 a year, and 30 enquiries a
  /// year, every one of which leads to an approval by the end of its day.
  ///
  /// The number of households is an immigration–death process.
  public static func carers() -> ScenarioModel {
    var p = empty()
    p.carers.households = 200
    p.carers.deregistration = perYear(0.12)
    p.carers.enquiriesPerYear = perYear(30)
    p.carers.stageDays = [0, 0, 0, 0]
    p.carers.panelIntervalDays = 1
    return ScenarioModel(parameters: p)
  }
}
