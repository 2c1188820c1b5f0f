import CareModel
public import Experiments
import SimulationKernel

/// The console's report of a search.
public enum SearchText {
  /// The question, the answer, why it is the answer, and the frontier.
  public static func text(
    _ report: SearchReport, files: [String], folder: String, style: TextStyle
  ) -> String {
    var text = question(report.design, base: report.base, style: style)
    text += "Seed \(report.seed)\n\n"
    text += answer(report, style) + "\n" + guarantee(report) + "\n"
    if report.finalists.count > 1 {
      text += style.heading("The finalists, the best first") + "\n"
      text += table(report, rows: report.finalists, style) + "\n"
    }
    if report.outcome.frontier.count > 1 {
      text += style.heading("What more money buys: none of these is beaten in both") + "\n"
      text += table(report, rows: report.outcome.frontier, style) + "\n"
    }
    text += note(report) + "\n"
    text += "Search \(report.id): \(files.joined(separator: ", ")) in \(folder)\n"
    return text
  }

  /// What a search asks, before or after it is run.
  public static func question(_ design: SearchDesign, base: Scenario, style: TextStyle) -> String {
    let words = SearchWords(design, base: base)
    let options = design.levers.reduce(0) { $0 + $1.count }
    let objective = design.measures[0]
    var lines = [style.heading(design.title)]
    lines += WrappedText.lines(design.question, width: TextTable.width)
    lines += [
      "",
      "Base \(base.name) · \(ReaderText.count(design.levers.count, "lever")) in "
        + "\(ReaderText.count(options, "option")) · \(ReaderText.count(design.months, "month")) from "
        + ReaderText.date(base.start),
    ]
    lines += item(
      "\(design.problem.maximises ? "Most" : "Least") of: \(words.title(objective)), "
        + words.period(objective))
    for (row, role) in design.roles.enumerated() {
      let measure = design.measures[design.problem.limits[row].column]
      let name = role == .guardrail ? "Always" : role == .budget ? "Budget" : "Constraint"
      lines += item(
        "\(name): \(words.title(measure)), \(words.period(measure)): \(words.limit(row))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line with its continuations set in.
  private static func item(_ text: String) -> [String] {
    WrappedText.lines(text, width: TextTable.width - 2).enumerated().map { row, line in
      row == 0 ? line : "  " + line
    }
  }

  /// The levers of a search and the ways in which each may be pulled.
  public static func options(_ design: SearchDesign, style: TextStyle) -> String {
    var text = "\n" + style.heading("Levers, and the ways to pull each") + "\n"
    for options in design.levers {
      text +=
        options.map { option in
          "\(option.lever) from \(ReaderText.date(option.from))"
            + (option.hasSizes ? " at size \(NumberText.exact(option.size))" : "")
        }.joined(separator: "\n  or ") + "\n"
    }
    return text
  }

  // MARK: The answer

  private static func answer(_ report: SearchReport, _ style: TextStyle) -> String {
    guard let chosen = report.chosen else {
      return style.warning("No portfolio is chosen") + "\n"
        + wrapped(
          "None of the portfolios tried on fresh replications was shown to keep every limit. The "
            + "stage and the limits of each are in portfolios.csv: loosen a limit, or give more "
            + "replications to show that it is kept.")
    }
    let options = report.design.options(of: chosen.portfolio)
    var text =
      style.heading(
        options.isEmpty
          ? "The answer: no lever" : "The answer: \(ReaderText.count(options.count, "lever"))")
      + "\n"
    let width = options.map(\.lever.count).max() ?? 0
    for option in options {
      text += option.lever + String(repeating: " ", count: width - option.lever.count)
      text += "  from \(ReaderText.date(option.from))"
      text += option.hasSizes ? ", size \(NumberText.exact(option.size))\n" : "\n"
    }
    return text + "\n" + effects(report, chosen, style)
  }

  private static func effects(
    _ report: SearchReport, _ chosen: SearchOutcome.Entry, _ style: TextStyle
  ) -> String {
    let words = report.words
    var table = TextTable(
      corner: "", headings: [["base"], ["chosen"], ["difference"], ["limit"]],
      width: TextTable.wide)
    let base = report.outcome.entries[0]
    for (column, measure) in report.design.measures.enumerated() {
      let limits = report.problem.limits.indices.filter {
        report.problem.limits[$0].column == column
      }
      var cell = limits.flatMap { row in
        [words.limit(row), "\(chosen.limits[row].judgement.rawValue), \(room(row, chosen, words))"]
      }
      if column == 0 { cell = [report.problem.maximises ? "to maximise" : "to minimise"] }
      table.add(
        words.title(measure),
        [
          [words.number(base.levels[column].mean, measure)],
          [words.number(chosen.levels[column].mean, measure)],
          [words.estimate(chosen.differences[column], measure)], cell,
        ])
    }
    return table.text(style)
  }

  /// How much of a limit is left at its upper confidence limit.
  private static func room(
    _ row: Int, _ entry: SearchOutcome.Entry, _ words: SearchWords
  ) -> String {
    let limit = words.design.problem.limits[row]
    let standing = entry.limits[row]
    let measure = words.design.measures[limit.column]
    switch limit.rule {
    case .always: return "in every replication"
    case .share:
      return "by \(NumberText.rounded(-100 * standing.upper, decimals: 0)) points at least"
    case .mean:
      return standing.upper <= 0
        ? "by \(words.number(-standing.upper, measure)) at least"
        : "over by \(words.number(standing.upper, measure)) at most"
    }
  }

  private static func guarantee(_ report: SearchReport) -> String {
    let (outcome, problem) = (report.outcome, report.problem)
    guard outcome.chosen != nil else { return "" }
    let zone = NumberText.exact(problem.zone)
    let share = NumberText.rounded(100 * problem.confidence, decimals: 0)
    let tried = ReaderText.count(outcome.entries.count, "portfolio")
    let all = problem.options.reduce(1.0) { $0 * Double($1 + 1) }
    let scope =
      "Of \(NumberText.rounded(all, decimals: 0)) possible portfolios \(tried) were tried; nothing is "
      + "promised about the others."
    var cheap = ""
    if let row = outcome.cheaper.first {
      let entry = outcome.entries[row]
      cheap =
        "Cheaper and shown to be within \(zone) of it: \(report.words.portfolio(entry.portfolio)) "
        + "(number \(row))"
      cheap += outcome.cheaper.count > 1 ? ", and \(outcome.cheaper.count - 1) more. " : ". "
    }
    if outcome.selected.count == 1 {
      return wrapped("It is the only finalist shown to keep every limit. " + cheap + scope)
    }
    if outcome.isGuaranteed {
      return wrapped(
        "Selected among \(outcome.selected.count) finalists on \(outcome.selectionReplications) fresh "
          + "replications by the procedure of Kim and Nelson: with a probability of \(share)% or more "
          + "it is the best of them, or within \(zone) of the best. " + cheap + scope)
    }
    return wrapped(
      "The replications ended before one finalist was left, so this is only the best so far: the "
        + "\(share)% promise does not hold. Give more replications or a wider indifference_zone. "
        + scope)
  }

  // MARK: Tables

  private static func table(
    _ report: SearchReport, rows: [Int], _ style: TextStyle
  ) -> String {
    let words = report.words
    let (objective, cost) = (report.design.measures[0], report.design.measures[report.cost])
    let hasBill = report.cost != report.design.bill
    let bill = report.design.measures[report.design.bill]
    var headings = [["no."], ["extra", "price"], ["objective,", "difference"], ["runs"]]
    if hasBill { headings.insert(["whole", "bill"], at: 2) }
    var table = TextTable(corner: "levers", headings: headings, width: TextTable.wide)
    for row in rows {
      let entry = report.outcome.entries[row]
      var cells = [
        [row == report.outcome.chosen ? "→ \(row)" : "\(row)"],
        [words.estimate(entry.differences[report.cost], cost)],
        [words.estimate(entry.differences[0], objective)], ["\(entry.replications)"],
      ]
      if hasBill {
        cells.insert([words.estimate(entry.differences[report.design.bill], bill)], at: 2)
      }
      table.add(words.portfolio(entry.portfolio), cells)
    }
    return table.text(style)
  }

  private static func note(_ report: SearchReport) -> String {
    let cost = report.design.measures[report.cost]
    var text =
      "Differences are from the base on common random numbers, ± half the 95% interval of the mean: the "
      + "precision of the simulation, not the range of futures. Price: \(report.words.title(cost)), "
      + "\(report.words.period(cost)). A limit counts as kept when the one-sided "
      + "\(NumberText.rounded(100 * report.problem.confidence, decimals: 0))% confidence limit of its "
      + "mean keeps it. Runs are fresh replications: none of them helped to "
      + "make a portfolio a finalist. The answer was chosen among the finalists, and the frontier "
      + "found, on some or all of them, which can flatter them slightly. "
      + "\(ReaderText.count(report.outcome.replicationsUsed, "replication")) in all"
    text +=
      report.outcome.isCutShort
      ? "; screening ended with its half of them, and more might find better portfolios." : "."
    return wrapped(text)
  }

  private static func wrapped(_ text: String) -> String {
    WrappedText.lines(text, width: TextTable.width).joined(separator: "\n") + "\n"
  }
}
