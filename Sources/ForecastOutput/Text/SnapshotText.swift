import CareModel
public import Experiments

/// The console's second table: the simulated start beside published values.
public enum SnapshotText {
  /// Every published value, as in `snapshot.csv`.
  public static func text(_ experiment: ExperimentSummary, style: TextStyle) -> String {
    let rows = experiment.snapshot
    guard !rows.isEmpty else {
      return "No published values of the start date to check against.\n"
    }
    var table = TextTable(
      corner: "Start beside published values",
      headings: [["Published"], ["Simulated mean"], ["(8 in 10)"], ["Within noise"]])
    for row in rows {
      let series = IndicatorRegistry.series[row.published.series]
      let indicator = IndicatorRegistry.indicators[series.indicator]
      let decimals = indicator.unit.decimals
      let range = ReaderText.range(row.simulated, decimals: decimals)
      table.add(
        ReaderText.title(indicator, series.breakdown),
        [
          [published(row.published.value, decimals: decimals)],
          [NumberText.rounded(row.simulated.mean, decimals: max(1, decimals))],
          [range.count > 1 ? range[1] : "–"],
          [row.isWithinNoise.map { $0 ? "yes" : "no" } ?? "–"],
        ])
    }
    let fixed = rows.filter(\.published.isFixedByScenario)
    let free = rows.filter { !$0.published.isFixedByScenario }
    func within(_ rows: [SnapshotComparison]) -> String {
      let judged = rows.compactMap(\.isWithinNoise)
      return judged.isEmpty && !rows.isEmpty
        ? "too few replications to judge"
        : "\(judged.count { $0 }) of \(judged.count) within noise"
    }
    var note = "Set by the starting tables: \(within(fixed))."
    if !free.isEmpty { note += " Left to the model: \(within(free))." }
    note += "\n"
    return table.text(style) + note
  }

  /// A published value: whole if it is, otherwise with a decimal at least.
  private static func published(_ value: Double, decimals: Int) -> String {
    NumberText.rounded(value, decimals: value == value.rounded() ? 0 : max(1, decimals))
  }
}
