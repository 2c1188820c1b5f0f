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
    return text + note(cells: experiment.effects.count) + "\n"
  }

  private static func note(cells: Int) -> String {
    let chance = NumberText.rounded(0.05 * Double(cells), decimals: 0)
    let text =
      "Mean of the paired differences ± half its 95% interval, the precision of the simulation; "
      + "\"better\" and \"worse\" go by which way is good. Within noise: the interval covers zero, so "
      + "more replications may show an effect, or there is none. No difference: every replication "
      + "agrees to the last bit. Of \(ReaderText.count(cells, "comparison")) about \(chance) would look "
      + "like an effect by chance alone. The first row has means and the range of 8 in 10 futures; "
      + "effects.csv has the ranges of the differences."
    return WrappedText.lines(text, width: TextTable.width).joined(separator: "\n") + "\n"
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
    let columns = measures.map { column($0, arms, beside: reference) }
    let titles = ["\(title(first)), mean (8 in 10)"] + arms.map(title)
    var tables: [String] = []
    var rest = columns[...]
    while !rest.isEmpty {
      var room = TextTable.wide - Self.titleWidth
      let fitting = rest.prefix { column in
        room -= column.width + 1
        return room >= 0
      }
      let shown = rest.prefix(max(1, fitting.count))
      rest = rest.dropFirst(shown.count)
      var table = TextTable(
        corner: "", headings: shown.map(\.heading), width: TextTable.wide)
      for (row, title) in titles.enumerated() { table.add(title, shown.map { $0.cells[row] }) }
      tables.append(table.text(style))
    }
    return tables.joined(separator: "\n")
  }

  /// Room for the names of arms, which may take two lines.
  private static let titleWidth = 24

  private struct Column {
    var heading: [String]
    var cells: [[String]]
    var width: Int { (heading + cells.joined()).map(\.count).max() ?? 0 }
  }

  private func title(_ arm: ExperimentArm) -> String {
    switch arm.role {
    case .base: "base"
    case .together: "all together"
    case .without: "without " + arm.name.split(separator: "-").joined(separator: " ")
    case .alone, .portfolio: arm.name.split(separator: "-").joined(separator: " ")
    }
  }

  private func column(
    _ measure: ReportedMeasure, _ arms: [ExperimentArm], beside reference: ExperimentArm
  ) -> Column {
    let effects = arms.map { arm in
      experiment.effects.first {
        $0.arm == arm && $0.reference == reference && $0.measure == measure
      }
    }
    let scale = Scale(measure.indicator.unit)
    let halves = effects.compactMap { $0.map { scale.factor * ($0.difference.summary.halfWidth) } }
    let decimals = Self.decimals(for: halves.filter { $0 > 0 }.min() ?? 1)
    let level = effects.lazy.compactMap { $0?.referenceLevel }.first
    return Column(
      heading: heading(measure, scale),
      cells: [level.map { cell($0, scale) } ?? ["–"]]
        + effects.map { $0.map { cell($0, scale, decimals: decimals) } ?? ["–"] })
  }

  private func heading(_ measure: ReportedMeasure, _ scale: Scale) -> [String] {
    let indicator = measure.indicator
    var title = ReaderText.title(indicator, measure.breakdown)
    if let unit = scale.unit { title = "\(indicator.title), \(unit)" }
    title = String(title.map { $0 == WrappedText.joiner ? " " : $0 })
    let day = experiment.calendar.date(ofMonth: measure.month)
    let date = ReaderText.date(day)
    var span = measure.monthsSummed.map { $0.count == 12 ? "year to" : "\($0.count) months to" }
    if indicator.clock == .rollingYear {
      span = WindowText.isYearEnd(day) ? "year to" : "\(WindowText.rolling) to"
    }
    let polarity = indicator.direction.rawValue.lowercased()
    return WrappedText.lines(title, width: 13) + (polarity.isEmpty ? [] : ["(\(polarity))"])
      + [span].compactMap(\.self) + [date]
  }

  private func cell(_ level: SeriesSummary, _ scale: Scale) -> [String] {
    guard level.count > 0 else { return ["–"] }
    func text(_ value: Double) -> String {
      NumberText.rounded(scale.factor * value, decimals: scale.decimals)
    }
    return [text(level.mean), "\(text(level.p10)) to \(text(level.p90))"]
  }

  private func cell(_ effect: ArmEffect, _ scale: Scale, decimals: Int) -> [String] {
    switch effect.verdict {
    case .none: return [effect.verdict.rawValue]
    case .unknown: return ["–"]
    case .noise, .better, .worse, .differs:
      let summary = effect.difference.summary
      let mean = NumberText.rounded(
        scale.factor * summary.mean, decimals: decimals, signed: true)
      let half = NumberText.rounded(scale.factor * summary.halfWidth, decimals: decimals)
      return ["\(mean) ±\(half)", effect.verdict.rawValue]
    }
  }

  /// Decimals that show at least one digit of the smallest half-width.
  private static func decimals(for half: Double) -> Int {
    var (decimals, scaled) = (0, half)
    while scaled < 1, decimals < 3 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  /// How a unit's numbers are shown: large sums of money in millions.
  private struct Scale {
    var factor = 1.0
    var decimals: Int
    var unit: String?

    init(_ unit: IndicatorUnit) {
      decimals = unit.decimals
      guard unit.rawValue == "pounds" else { return }
      (factor, decimals, self.unit) = (1e-6, 1, "£ million")
    }
  }
}
