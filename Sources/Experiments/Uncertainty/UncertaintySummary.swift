import CareModel

/// How the variance of every series of a scenario parts into uncertain parameters and chance.
///
/// Made in runs of two levels only: with one replication to a parameter vector the two cannot be told
/// apart.
public struct UncertaintySummary: Sendable {
  /// One series at one time.
  public struct Row: Sendable {
    /// What it is about.
    public let measure: ReportedMeasure
    /// The series in the scenario itself.
    public let level: VarianceSplit
    /// The scenario less the base, paired; nil for the base.
    public let difference: VarianceSplit?
  }

  /// The scenario's name.
  public let scenario: String
  /// Series by series in the order of the registry, then by month.
  public private(set) var rows: [Row] = []
  private let months: [Int]
  private let inner: Int

  /// Begins a summary, to which the series are added block by block; nil in a run of one level.
  init?(scenario: String, calendar: ForecastCalendar, inner: Int) {
    guard inner > 1 else { return nil }
    self.scenario = scenario
    self.inner = inner
    months = Self.months(calendar)
  }

  /// The months shown: the start and the 31 Marches of complete years, or else the last month.
  static func months(_ calendar: ForecastCalendar) -> [Int] {
    let years = calendar.years.filter(\.isComplete).map(\.month)
    return Set([0] + (years.isEmpty ? [calendar.months] : years)).sorted()
  }

  /// Adds the next block of series.
  mutating func add(_ table: SampleTable, base: SampleTable?) {
    for series in table.series {
      for month in months {
        let measure = ReportedMeasure(series: series, month: month)
        // Nothing has happened in the months before the start.
        if month == 0, measure.indicator.clock.isOfMonths { continue }
        let values = table.values(of: measure)
        rows.append(
          Row(
            measure: measure, level: VarianceSplit(values: values, inner: inner),
            difference: base.map { base in
              VarianceSplit(
                values: zip(values, base.values(of: measure)).map { $0 - $1 }, inner: inner)
            }))
      }
    }
  }

  /// The same summary with some of the series only, for long experiments.
  func keeping(_ series: [Int]) -> UncertaintySummary {
    var copy = self
    let kept = Set(series)
    copy.rows.removeAll { !kept.contains($0.measure.series) }
    return copy
  }
}
