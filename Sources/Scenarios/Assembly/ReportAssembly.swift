import CareModel
import Experiments
import SimulationKernel

/// Finds the series and months that an experiment reports.
struct ReportAssembly {
  let calendar: ForecastCalendar
  let problems: DiagnosticCollector

  /// The last 31 March that ends a whole year, or the last month where there is none.
  private var lastMonth: Int { calendar.milestones.last?.month ?? 0 }

  /// What a file asks for, or the usual indicators.
  func measures(of file: ExperimentFile) -> [ReportedMeasure] {
    guard let report = file.report else { return usual(file) }
    var measures: [ReportedMeasure] = []
    for item in report {
      let measure = ReportedMeasure(series: item.series, month: item.at.map(month) ?? lastMonth)
      guard !measures.contains(measure) else {
        problems.error(
          at: item.location, "report",
          "\(measure.indicator.key) is reported twice for the same day")
        continue
      }
      measures.append(measure)
    }
    return measures
  }

  private func usual(_ file: ExperimentFile) -> [ReportedMeasure] {
    ExperimentDesign.usualIndicators.compactMap { key in
      guard let series = IndicatorRegistry.series(key) else {
        problems.warning(
          at: file.location, "report",
          "the usual indicator “\(key)” is not known to this version and is not reported")
        return nil
      }
      return ReportedMeasure(series: series, month: lastMonth)
    }
  }

  /// The month that ends on a day.
  private func month(_ day: Located<CivilDate>) -> Int {
    guard day.value.isLastOfMonth, day.value > calendar.start else {
      problems.error(
        at: day.location, "report.at",
        day.value.isLastOfMonth
          ? "\(day.value) is not after the start \(calendar.start)"
          : "\(day.value) is not the last day of a month",
        expected: "a later month's end, such as \(calendar.date(ofMonth: lastMonth))")
      return lastMonth
    }
    if let month = (1...calendar.months).first(where: { calendar.date(ofMonth: $0) == day.value }) {
      return month
    }
    let last = calendar.date(ofMonth: lastMonth)
    problems.warning(
      at: day.location, "report.at",
      "\(day.value) lies after the last month simulated; \(last) is reported instead")
    return lastMonth
  }
}
