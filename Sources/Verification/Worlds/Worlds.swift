public import CareModel
public import SimulationKernel

/// Small made-up worlds whose answers are known, to be run through the real model.
///
/// No number here says anything about anywhere. Each world is set so that one formula or one rule in
/// words gives the answer, and the formula lives beside it.
public enum Worlds {
  /// The start date of every world here: a 31 March, so that months and years are whole.
  public static var start: CivilDate { CivilDate(daysSinceEpoch: 19_813) }

  /// Days in the year of the closed forms, chosen so that month ends 12 and 24 are one and two years.
  public static var year: Double { 365 }

  /// A rate per year of the closed forms in the model's unit, which is a mean calendar year.
  public static func perYear(_ rate: Double) -> Double { rate * 365.25 / year }

  /// The years of the closed forms from the start to the end of a month.
  public static func years(toMonth month: Int) -> Double {
    guard month > 0 else { return 0 }
    return CivilClock(start: start).time(of: start.monthEnd(after: month)).days / year
  }

  /// The value of an indicator in an outcome.
  ///
  /// - Precondition: the registry has the series.
  public static func value(
    _ outcome: CareOutcome, _ key: String, month: Int, of months: Int,
    _ breakdown: Breakdown = .total
  ) -> Double {
    guard let series = IndicatorRegistry.series(key, breakdown) else {
      preconditionFailure("no series \(key) \(breakdown)")
    }
    return outcome.values[series * (months + 1) + month]
  }

  /// The slice of an indicator for one placement type.
  public static func placed(in type: PlacementType) -> Breakdown {
    Breakdown(topic: "Placement type", item: type.title)
  }
}
