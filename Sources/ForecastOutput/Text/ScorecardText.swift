import CareModel
public import Experiments
import SimulationKernel

/// The console's scorecard: measures with a target or a comparator.
public enum ScorecardText {
  /// The table of one scenario; empty where nothing is stated.
  public static func text(
    _ scorecard: Scorecard, calendar: ForecastCalendar, style: TextStyle
  ) -> String {
    let rows = scorecard.rows.filter(\.hasComparison)
    guard !rows.isEmpty else { return "" }
    let comparators = Comparator.allCases.filter { comparator in
      rows.contains { comparator.figure($0.entry) != nil }
    }
    var table = TextTable(
      corner: "Scorecard",
      headings: [["Target"]] + comparators.map(\.heading)
        + [["Start", ReaderText.date(calendar.start)]]
        + scorecard.months.map { ["Forecast", ReaderText.date(calendar.date(ofMonth: $0))] },
      width: TextTable.wide)
    for row in rows {
      let series = IndicatorRegistry.series[row.series]
      let indicator = IndicatorRegistry.indicators[series.indicator]
      let decimals = indicator.unit.decimals
      func number(_ figure: ScorecardFigure?) -> String {
        figure.map { self.number($0.value, decimals: decimals) } ?? "–"
      }
      let target = row.entry?.target.map {
        ["\($0.comparator.rawValue) \(number($0.figure))", $0.figure.period]
      }
      var start = [row.start.count > 0 ? self.number(row.start.p50, decimals: decimals) : "–"]
      if let missed = row.missedStart {
        start += ["published", self.number(missed, decimals: decimals)]
      }
      table.add(
        ReaderText.title(indicator, series.breakdown) + polarity(indicator.direction),
        [target ?? ["–"]] + comparators.map { [number($0.figure(row.entry))] } + [start]
          + row.outlooks.map { cell($0, indicator.direction, decimals: decimals) })
    }
    let isMissed = rows.contains { $0.missedStart != nil }
    return table.text(style) + (isMissed ? note : "")
  }

  private static let note =
    WrappedText.lines(
      "Where a published value stands under the start, the model does not begin where the council "
        + "was: no change can be read from that row.", width: TextTable.width
    ).joined(separator: "\n") + "\n"

  /// What a scorecard sets beside an area's own values, in the order of its columns.
  private enum Comparator: CaseIterable {
    case previousYear, statisticalNeighbours, region, national

    var heading: [String] {
      switch self {
      case .previousYear: ["Year", "before"]
      case .statisticalNeighbours: ["Stat.", "neighb."]
      case .region: ["Region"]
      case .national: ["National"]
      }
    }

    func figure(_ entry: ScorecardEntry?) -> ScorecardFigure? {
      switch self {
      case .previousYear: entry?.previousYear
      case .statisticalNeighbours: entry?.statisticalNeighbours
      case .region: entry?.region
      case .national: entry?.national
      }
    }
  }

  private static func polarity(_ direction: IndicatorDirection) -> String {
    direction == .none ? "" : " (\(direction.rawValue.lowercased()))"
  }

  /// The median, the middle 80 %, the direction of travel and the chance of meeting the target.
  private static func cell(
    _ outlook: ScorecardOutlook, _ direction: IndicatorDirection, decimals: Int
  ) -> [String] {
    var lines = ReaderText.range(outlook.forecast, decimals: decimals)
    if let travel = outlook.travel { lines.append("\(travel.arrow) \(travel.words(direction))") }
    if let chance = outlook.chanceOfTarget {
      lines.append("on target in \(NumberText.rounded(100 * chance, decimals: 0))%")
    }
    return lines
  }

  /// A stated value without useless decimals.
  private static func number(_ value: Double, decimals: Int) -> String {
    NumberText.rounded(value, decimals: value == value.rounded() ? 0 : max(1, decimals))
  }
}
