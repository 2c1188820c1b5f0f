import CareModel
import Experiments
import SimulationKernel

extension SensitivityText {
  /// Factors shown in full.
  private static let mostWorth = 10

  /// What the options bring, and which datum is worth buying.
  var value: String {
    guard let (options, answer) = findings.value else { return "" }
    guard answer.replications > 1 else {
      return style.heading("The decision") + "\n"
        + note(
          "Nothing could be estimated: of all futures, "
            + "\(ReaderText.count(answer.replications, "future")) gave every option a value, and it "
            + "takes two. Check the --worth of the decision and its month.")
    }
    return choice(options, answer) + worth(answer)
  }

  private func choice(_ options: [String], _ answer: ValueStudy.Answer) -> String {
    var table = TextTable(
      corner: "option",
      headings: [["net benefit, £"], ["beside doing nothing, £"], ["best in"]])
    for (option, name) in options.enumerated() {
      let share = NumberText.rounded(100 * answer.shareBest[option], decimals: 0) + "%"
      table.add(
        name + (option == answer.best ? " ◀" : ""),
        [
          [pounds(answer.benefits[option])],
          [option == 0 ? "–" : pounds(answer.gains[option], signed: true)], [share],
        ])
    }
    return style.heading("The decision: mean net benefit of each option") + "\n"
      + table.text(style)
      + note(
        "◀ is the best on what is known today. ± is half a 95% interval of the simulation; “best in” is "
          + "the share of \(ReaderText.count(answer.replications, "future")) in which an option would "
          + "have been the best.")
  }

  private func worth(_ answer: ValueStudy.Answer) -> String {
    let useful = answer.byWorth.filter { answer.factors[$0].value > 0 }
    var text = style.heading("Which datum is worth buying?") + "\n"
    for (place, factor) in useful.prefix(Self.mostWorth).enumerated() {
      text += datum(findings.factors[factor], number: place + 1, answer.factors[factor])
    }
    if useful.isEmpty {
      text += "None by itself: no single value is seen to change which option is the best.\n"
    }
    text += more(useful.count - Self.mostWorth)
    text += "\n" + BarText.padded(range(answer.together), 36) + "all values together\n"
    text +=
      BarText.padded("£" + pounds(answer.foresight), 36) + "the whole future, chance included\n\n"
    return text
      + note(
        "What knowing a value before choosing would be worth on average (regression EVPPI), for one "
          + "such decision. The 95% bootstrap interval holds for the terms that the regression chose; that "
          + "other futures would have chosen others is not in it, so its upper end is no price to pay up "
          + "to. Values not listed changed no choice as far as "
          + "\(ReaderText.count(answer.replications, "future")) can tell.") + few(answer)
  }

  /// A warning where futures are few for the regression.
  private func few(_ answer: ValueStudy.Answer) -> String {
    guard answer.hasFewFutures else { return "" }
    let text =
      "Too few futures: \(answer.replications) are fewer than ten for each term that the regression may "
      + "take. Read no price and no order from them; ask for --runs "
      + "\(RegressionEVPPI.fewestFutures) or more."
    return WrappedText.lines(text, width: TextTable.width).map { style.warning($0) + "\n" }.joined()
      + "\n"
  }

  /// What it is worth; then the path, what it means, how well it is founded and where it is stated.
  private func datum(_ factor: SensitivityFactor, number: Int, _ worth: Estimate) -> String {
    let label = BarText.padded("\(number)", 3, right: true) + "  "
    let indent = String(repeating: " ", count: 5)
    let meaning = ModelParameters.definitions[factor.draw.definition].meaning
    var lines = [label + BarText.padded(range(worth), 31) + style.heading(factor.path)]
    lines += WrappedText.lines(meaning, width: TextTable.width - 5).map { indent + $0 }
    if let record = factor.record {
      let quality = record.quality.rawValue
      let source = record.source == quality ? "" : " · " + record.source
      let founded = record.quality == .assumption ? style.warning(quality) : quality
      lines.append(indent + "\(founded) · \(record.file):\(record.line)")
      lines += WrappedText.lines(
        "states \(record.stated), \(record.unit)\(source)", width: TextTable.width - 5
      ).map { indent + style.detail($0) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func pounds(_ value: Double, signed: Bool = false) -> String {
    NumberText.rounded(value, decimals: 0, signed: signed)
  }

  private func pounds(_ estimate: Estimate, signed: Bool = false) -> String {
    "\(pounds(estimate.value, signed: signed)) ±\(pounds(estimate.upper - estimate.value))"
  }

  private func range(_ estimate: Estimate) -> String {
    let ends = "(\(pounds(estimate.lower)) to \(pounds(estimate.upper)))"
    return "£\(pounds(estimate.value)) \(ends)"
  }
}
