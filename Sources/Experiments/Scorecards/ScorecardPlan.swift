import CareModel

/// What has to be kept of the replications to make scorecards.
struct ScorecardPlan {
  /// The series shown, in order.
  let series: [Int]
  /// The months of the outlooks: a year on, and the last; one of them where they are the same.
  let months: [Int]
  private let entries: [Int: ScorecardEntry]

  init(_ entries: [ScorecardEntry], calendar: ForecastCalendar) {
    self.entries = Dictionary(entries.map { ($0.series, $0) }) { first, _ in first }
    let stated = Set(entries.map(\.series))
    series = IndicatorRegistry.series.indices.filter { row in
      IndicatorRegistry.series[row].breakdown == .total || stated.contains(row)
    }
    let milestones = calendar.milestones.dropFirst().map(\.month)
    months = [milestones.first, milestones.last].compactMap(\.self).reduce(into: []) {
      list, month in
      if list.last != month { list.append(month) }
    }
  }

  /// Everything to keep, replication by replication.
  var measures: [ReportedMeasure] {
    series.flatMap { row in ([0] + months).map { ReportedMeasure(series: row, month: $0) } }
  }

  /// The scorecard of one scenario.
  func scorecard(_ name: String, scenario: Int, _ samples: MeasureSamples) -> Scorecard {
    Scorecard(
      scenario: name,
      rows: series.map { row in
        let start = SeriesSummary(values: samples[scenario, ReportedMeasure(series: row, month: 0)])
        let entry = entries[row]
        return ScorecardRow(
          series: row, entry: entry, start: start,
          outlooks: months.map { month in
            outlook(
              ReportedMeasure(series: row, month: month), from: start, target: entry?.target,
              samples[scenario, ReportedMeasure(series: row, month: month)])
          })
      }, months: months)
  }

  private func outlook(
    _ measure: ReportedMeasure, from start: SeriesSummary, target: ScorecardTarget?,
    _ values: [Double]
  ) -> ScorecardOutlook {
    let forecast = SeriesSummary(values: values)
    let known = values.filter { !$0.isNaN }
    let chance = target.flatMap { target in
      known.isEmpty ? nil : Double(known.count { target.isMet(by: $0) }) / Double(known.count)
    }
    return ScorecardOutlook(
      measure: measure, forecast: forecast,
      travel: DirectionOfTravel(from: start, to: forecast), chanceOfTarget: chance)
  }
}
