import CareModel
import SimulationKernel

/// How an expectation came out.
public struct ExpectationJudgement: Sendable {
  /// What may be said of it, in the words of the files.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The whole interval lies on the expected side.
    case met
    /// The whole interval lies on the other side.
    case failed
    /// The interval holds the level, or there is no value.
    case undecided = "cannot tell"
    /// The interval holds the level, and the estimate, which is to decide, lies on the expected side.
    case metByEstimate = "met by the estimate"
    /// The interval holds the level, and the estimate, which is to decide, lies on the other side.
    case failedByEstimate = "failed by the estimate"
    /// The interval holds the level, and that is to count as a failure.
    case notShown = "not shown"
    /// A day lies outside the months simulated.
    case outside = "not judged"

    /// Whether the run's expectations fail with it.
    public var isFailure: Bool { [.failed, .failedByEstimate, .notShown].contains(self) }
  }

  /// What was expected.
  public let expectation: ForecastExpectation
  /// What the replications say; nil where a day lies outside the months simulated.
  public let estimate: MonteCarloEstimate?
  /// What may be said of it.
  public let outcome: Outcome

  /// Judges an expectation by the values of its replications, neighbours of which may share a parameter
  /// vector.
  public init(_ expectation: ForecastExpectation, values: [Double], inner: Int = 1) {
    let estimate = MonteCarloEstimate(expectation.statistic, of: values, inner: inner)
    self.expectation = expectation
    self.estimate = estimate
    let (side, level) = (expectation.comparator, expectation.level)
    let isLowerRight = side.holds(estimate.lower, level)
    let isUpperRight = side.holds(estimate.upper, level)
    outcome =
      switch (isLowerRight, isUpperRight) {
      case (true, true): .met
      case (false, false): .failed
      default:
        switch expectation.whenUndecided {
        case .pass: .undecided
        case .estimate: side.holds(estimate.value, level) ? .metByEstimate : .failedByEstimate
        case .fail: .notShown
        }
      }
  }

  /// Leaves an expectation unjudged, because a day of it is not simulated.
  init(outside expectation: ForecastExpectation) {
    self.expectation = expectation
    estimate = nil
    outcome = .outside
  }
}

extension ForecastExpectation {
  /// The months of a forecast to whose ends the days belong; nil where one of them lies outside.
  func months(in calendar: ForecastCalendar) -> ClosedRange<Int>? {
    func month(_ day: CivilDate) -> Int {
      (day.year - calendar.start.year) * 12 + day.month - calendar.start.month
    }
    let (first, last) = (month(days.lowerBound), month(days.upperBound))
    return first >= 0 && last <= calendar.months ? first...last : nil
  }

  /// What has to be kept of the replications of a scenario.
  func measures(ofScenario row: Int, _ calendar: ForecastCalendar) -> [ReportedMeasure] {
    guard subject.scenario == row || reference?.scenario == row else { return [] }
    return months(in: calendar).map { $0.map { ReportedMeasure(series: series, month: $0) } } ?? []
  }

  /// The judgement by what was kept.
  func judged(
    _ samples: MeasureSamples, _ calendar: ForecastCalendar, inner: Int
  ) -> ExpectationJudgement {
    guard let months = months(in: calendar) else { return ExpectationJudgement(outside: self) }
    let monthly = months.map { month in
      let measure = ReportedMeasure(series: series, month: month)
      let values = samples[subject.scenario, measure]
      guard let reference else { return values }
      return zip(values, samples[reference.scenario, measure]).map { $0 - $1 }
    }
    return ExpectationJudgement(self, values: worst(of: monthly), inner: inner)
  }

  /// The value of each replication that is furthest from what is wanted; a month without one is passed
  /// over.
  func worst(of monthly: [[Double]]) -> [Double] {
    guard var worst = monthly.first else { return [] }
    for values in monthly.dropFirst() {
      for (replication, value) in values.enumerated() {
        let isWorse =
          wantedSide.isLow ? value > worst[replication] : value < worst[replication]
        if isWorse || worst[replication].isNaN { worst[replication] = value }
      }
    }
    return worst
  }
}
