import CareModel
public import Experiments
import SimulationKernel

/// The console's tables of an experiment: what each arm does to what the experiment reports.
public enum EffectText {
  /// Every arm beside the base, then what is lost without each lever.
  public static func text(_ experiment: ExperimentSummary, style: TextStyle) -> String {
    guard let design = experiment.design, let base = design.arms.first else { return "" }
    let effects = EffectGrid(experiment)
    var text = ""
    let alone = design.arms.filter { [.alone, .portfolio, .together].contains($0.role) }
    if !alone.isEmpty {
      text += style.heading("Less the base: each lever by itself, and levers together") + "\n"
      text += effects.tables(alone, beside: base, first: base, style: style) + "\n"
    }
    let without = design.arms.filter { $0.role == .without }
    if let together = design.together, !without.isEmpty {
      text += style.heading("What is lost without a lever: all others less all of them") + "\n"
      text += effects.tables(without, beside: together, first: together, style: style) + "\n"
    }
    return text + note(experiment, design) + "\n"
  }

  private static func note(_ experiment: ExperimentSummary, _ design: ExperimentDesign) -> String {
    let count = design.familySize
    let comparisons = ReaderText.count(count, "comparison")
    let measures = design.measures.count
    let erring = NumberText.rounded(0.05 * Double(measures), decimals: 2)
    let columns = measures > 1 ? " (expect \(erring) such columns among \(measures))" : ""
    let interval =
      count > 1
      ? "its simultaneous 95% interval, which holds for all \(comparisons) of a column at once; the "
        + "verdict goes by it. In at most 5 of 100 experiments any verdict of a column is chance"
        + "\(columns); the interval of each comparison by itself is in effects.csv"
      : "its 95% interval, by which the verdict goes"
    var sentences = [
      "Mean of the paired differences ± half \(interval).",
      "Better and worse go by which way is good. Within noise: the interval covers zero, so more "
        + "replications may show an effect, or there is none. No difference: every replication agrees "
        + "to the last bit.",
      "“83 in 100” reads: better in 83 of 100 possible worlds, as the "
        + "\(ReaderText.count(experiment.plan.replications, "replication")) have it; a tie is not better, "
        + "and effects.csv has the interval.",
      "The first row has means and the range of 8 in 10 futures; effects.csv has the ranges of the "
        + "differences.",
    ]
    if let pairing = pairing(experiment.effects.map(\.varianceReduction)) {
      sentences.append(pairing)
    }
    return WrappedText.lines(sentences.joined(separator: " "), width: TextTable.width)
      .joined(separator: "\n") + "\n"
  }

  /// What the common random numbers save; nothing where no comparison tells.
  private static func pairing(_ reductions: [Double]) -> String? {
    let known = reductions.filter(\.isFinite).sorted()
    guard let least = known.first else { return nil }
    func times(_ value: Double) -> String {
      NumberText.rounded(value, decimals: value < 10 ? 1 : 0)
    }
    let median = Quantiles.value(at: 0.5, ofSorted: known)
    return
      "Common random numbers: independent runs would need \(times(median)) times the replications "
      + "for the same intervals (the median comparison; the least gains \(times(least)) times)."
  }
}

/// The effects of an experiment by arm and measure, and how their numbers are shown.
private struct EffectGrid {
  private let experiment: ExperimentSummary
  private let measures: [ReportedMeasure]

  init(_ experiment: ExperimentSummary) {
    self.experiment = experiment
    measures = experiment.design?.measures ?? []
  }

  /// As many tables as it takes to keep each within a line's width.
  func tables(
    _ arms: [ExperimentArm], beside reference: ExperimentArm, first: ExperimentArm,
    style: TextStyle
  ) -> String {
    MeasureGrid(
      titles: ["\(ScenarioTitle.text(first)), mean (8 in 10)"]
        + arms.map { ScenarioTitle.text($0) },
      columns: measures.map { column($0, arms, beside: reference) }
    ).text(style)
  }

  private func column(
    _ measure: ReportedMeasure, _ arms: [ExperimentArm], beside reference: ExperimentArm
  ) -> MeasureGrid.Column {
    let effects = arms.map { arm in
      experiment.effects.first {
        $0.arm == arm && $0.reference == reference && $0.measure == measure
      }
    }
    let scale = UnitScale(measure.indicator.unit)
    let decimals = scale.decimals(
      forHalfWidths: effects.compactMap { $0?.simultaneousHalfWidth })
    let level = effects.lazy.compactMap { $0?.referenceLevel }.first
    return MeasureGrid.Column(
      heading: MeasureGrid.heading(measure, scale, experiment.calendar),
      cells: [level.map { cell($0, scale) } ?? ["–"]]
        + effects.map { $0.map { cell($0, scale, decimals: decimals) } ?? ["–"] })
  }

  private func cell(_ level: SeriesSummary, _ scale: UnitScale) -> [String] {
    guard level.count > 0 else { return ["–"] }
    return [scale.text(level.mean), "\(scale.text(level.p10)) to \(scale.text(level.p90))"]
  }

  private func cell(_ effect: ArmEffect, _ scale: UnitScale, decimals: Int) -> [String] {
    switch effect.verdict {
    case .none: return [effect.verdict.rawValue]
    case .unknown: return ["–"]
    case .noise, .better, .worse, .differs:
      let mean = effect.difference.summary.mean
      return [
        scale.text(mean, halfWidth: effect.simultaneousHalfWidth, decimals: decimals),
        effect.verdict.rawValue,
      ] + (effect.difference.shareBetter.map { [Self.futures($0)] } ?? [])
    }
  }

  /// In how many of 100 futures the arm is better; all and none are said only of all and none.
  private static func futures(_ share: Double) -> String {
    let rounded = Int((100 * share).rounded())
    let count = share > 0 && share < 1 ? min(99, max(1, rounded)) : rounded
    return "\(count) in 100"
  }
}
