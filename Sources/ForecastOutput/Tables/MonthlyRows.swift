import CareModel
import Experiments
import SimulationKernel

/// Makes the rows of tables that have one for each series and month, and so some sixty thousand of a
/// scenario: what their rows share is written once.
struct MonthlyRows: Sendable {
  private let days: [CivilDate]
  /// Of each month a comma and its day.
  private let dates: [[UInt8]]

  /// Prepares the days of a calendar.
  init(_ calendar: ForecastCalendar) {
    days = (0...calendar.months).map { calendar.date(ofMonth: $0) }
    dates = days.map { Array(",\($0.description)".utf8) }
  }

  /// The rows of one scenario, series by series.
  ///
  /// - Parameters:
  ///   - keys: the fields before those of a series.
  ///   - workers: who share the series.
  ///   - numbers: the numbers of a series at a month, and how many replications they are from.
  func rows<let size: Int>(
    _ keys: [String], workers: Workers,
    numbers: @Sendable (_ series: Int, _ month: Int) -> (InlineArray<size, Double>, count: Int)
  ) -> [TextBuffer] {
    workers.map(IndicatorRegistry.series.indices) { some in
      some.map { row in
        // Room for most rows; the longest take more.
        var csv = CSVText(reserving: 256 * days.count)
        let series = IndicatorRegistry.series[row]
        let indicator = IndicatorRegistry.indicators[series.indicator]
        let start = CSVText.joined(
          keys + [
            indicator.key, series.breakdown.topic, series.breakdown.item, indicator.unit.rawValue,
          ])
        let (first, ends) = (Array(start.utf8), ends(indicator))
        for month in days.indices {
          let (numbers, count) = numbers(row, month)
          csv.row(after: first, dates[month], numbers, count: count, ends[month])
        }
        return csv.buffer
      }
    }
  }

  /// Of each month a comma, its window and the end of the line.
  private func ends(_ indicator: IndicatorDefinition) -> [[UInt8]] {
    days.map { Array(",\(WindowText.text(indicator, at: $0))\n".utf8) }
  }
}
