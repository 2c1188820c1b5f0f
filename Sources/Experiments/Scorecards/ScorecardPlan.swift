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
  func scorecard(_ scenario: Scenario, number: Int, _ samples: MeasureSamples) -> Scorecard {
    let published = Dictionary(scenario.published.map { ($0.series, $0) }) { first, _ in first }
    return Scorecard(
      scenario: scenario.name,
      rows: series.map { row in
        let start = SeriesSummary(values: samples[number, ReportedMeasure(series: row, month: 0)])
        let missed = published[row].flatMap {
          SnapshotComparison($0, simulated: start).isWithinNoise == false ? $0.value : nil
        }
        let entry = entries[row]
        let indicator = IndicatorRegistry.indicators[IndicatorRegistry.series[row].indicator]
        let isKnown = missed == nil && indicator.isKnownAtStart
        return ScorecardRow(
          series: row, entry: entry, start: start, missedStart: missed,
          outlooks: months.map { month in
            outlook(
              ReportedMeasure(series: row, month: month), from: isKnown ? start : nil,
              target: entry?.target,
              samples[number, ReportedMeasure(series: row, month: month)])
          })
      }, months: months)
  }

  private func outlook(
    _ measure: ReportedMeasure, from start: SeriesSummary?, target: ScorecardTarget?,
    _ values: [Double]
  ) -> ScorecardOutlook {
    let forecast = SeriesSummary(values: values)
    let known = values.filter { !$0.isNaN }
    let isJudged = known.count >= SnapshotComparison.leastReplications
    let chance = target.flatMap { target in
      isJudged ? Double(known.count { target.isMet(by: $0) }) / Double(known.count) : nil
    }
    return ScorecardOutlook(
      measure: measure, forecast: forecast,
      travel: isJudged ? start.flatMap { DirectionOfTravel(from: $0, to: forecast) } : nil,
      chanceOfTarget: chance)
  }
}
