public import CareModel
import CareReturns
public import SimulationKernel

/// One replication as the measures see it: histories, indicators and the years that are counted.
///
/// The first simulated year is left out, because the starting state is drawn from tables and its
/// placements before the start are not all known; everything is counted over the years after it.
public struct ReplicationView: Sendable {
  /// The years simulated, the first of which is not counted.
  public static let years = 5

  /// Every child looked after at some midnight.
  public var children: [ChildHistory]
  /// Everybody who left care at 18 during the simulation.
  public var leavers: [LeaverHistory]
  /// The end of each year, days since the start, from the start itself.
  public var yearEnds: [Double]
  /// Indicator values as the model gives them; empty where a test has none.
  var values: [Double]
  /// Months simulated.
  var months: Int

  /// Makes a view from parts.
  public init(
    children: [ChildHistory], leavers: [LeaverHistory] = [], yearEnds: [Double],
    values: [Double] = [], months: Int = 0
  ) {
    self.children = children
    self.leavers = leavers
    self.yearEnds = yearEnds
    self.values = values
    self.months = months
  }

  /// Reads what a replication yields, traced from a start over some whole years.
  public init(_ outcome: CareOutcome, start: CivilDate, years: Int = Self.years) {
    self.init(trace: outcome.trace, values: outcome.values, start: start, years: years)
  }

  /// Reads a trace, and the indicators where there are any.
  public init(
    trace: [TraceRecord], values: [Double] = [], start: CivilDate, years: Int = Self.years
  ) {
    let courses = LifeCourseReader(start: start, months: 12 * years).lifeCourses(of: trace)
    let origin = start.daysSinceEpoch
    self.init(
      children: courses.map { ChildHistory($0, origin: origin) },
      leavers: LeaverHistory.leavers(of: trace),
      yearEnds: (0...years).map { year in
        Double((year == 0 ? start : start.monthEnd(after: 12 * year)).daysSinceEpoch - origin)
      }, values: values, months: 12 * years)
  }

  /// The end of the first year: nothing before it is counted.
  public var from: Double { yearEnds[1] }
  /// The horizon.
  public var to: Double { yearEnds[yearEnds.count - 1] }
  /// The ends of the years that are counted.
  public var censuses: ArraySlice<Double> { yearEnds[2...] }

  /// Whether a moment lies in the years that are counted.
  public func counts(_ day: Double) -> Bool { day > from && day <= to }

  /// The days of a stretch that lie in the years that are counted.
  public func days(from start: Double, to end: Double) -> Double {
    max(0, min(end, to) - max(start, from))
  }
}

extension ReplicationView {
  /// The value of an indicator at the end of a month.
  func value(_ key: String, _ topic: String? = nil, _ item: String = "", month: Int) -> Double {
    let breakdown = topic.map { Breakdown(topic: $0, item: item) } ?? .total
    guard !values.isEmpty, let series = IndicatorRegistry.series(key, breakdown) else {
      return .nan
    }
    return values[series * (months + 1) + month]
  }

  /// The mean over the ends of the months of the years that are counted.
  func mean(_ key: String, _ topic: String? = nil, _ item: String = "") -> Double {
    sum(key, topic, item) / Double(months - 12)
  }

  /// The sum over the months of the years that are counted.
  func sum(_ key: String, _ topic: String? = nil, _ item: String = "") -> Double {
    (13...max(13, months)).reduce(0) { $0 + value(key, topic, item, month: $1) }
  }

  /// The mean over the ends of the years that are counted.
  func meanAtYearEnds(_ key: String, _ topic: String? = nil, _ item: String = "") -> Double {
    let ends = Array(stride(from: 24, through: months, by: 12))
    return ends.reduce(0) { $0 + value(key, topic, item, month: $1) } / Double(ends.count)
  }
}
