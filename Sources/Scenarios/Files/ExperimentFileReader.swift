import CareModel
import Experiments
import SimulationKernel

/// Reads experiment files.
struct ExperimentFileReader {
  /// The most items of a list.
  static let limit = 100

  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// The experiment that the root of a file states, or nothing after a report.
  func experiment(_ root: LocatedNode, file: String) -> ExperimentFile? {
    guard
      let keys = KeyReader(root, path: "", allowed: ExperimentFile.keys, problems: problems)
    else { return nil }
    let name = HeaderReader(keys: keys, problems: problems).name()
    let title = keys.required("title").flatMap { scalars.text($0, "title") }
    let question = keys.required("question").flatMap { scalars.text($0, "question") }
    let base = keys.required("base", expected: "the path of a scenario").flatMap {
      text($0, "base")
    }
    let levers = keys["levers"].map { names($0, "levers", of: "levers") }
    let portfolios = keys["portfolios"].map(self.portfolios)
    let runs = keys["run"].map { self.runs($0, levers: levers ?? []) }
    let orders = keys["orders"].flatMap { self.orders($0, levers: levers ?? [], runs: runs ?? []) }
    let months = keys["months"].map { count($0, "months", in: ExperimentPlan.monthRange) }
    let replications = keys["replications"].map {
      count($0, "replications", in: ExperimentPlan.replicationRange)
    }
    let report = keys["report"].map { self.report($0) }
    let expectations = keys["expect"].map {
      ExpectationReader(problems: problems).expectations($0, hasArms: true)
    }
    if keys["levers"] == nil, keys["portfolios"] == nil {
      problems.error(
        at: root.location, "", "the experiment compares nothing", expected: "levers or portfolios")
    }
    guard let name, let title, let question, let base else { return nil }
    return ExperimentFile(
      file: file, location: root.location, name: name, title: title, question: question,
      base: base, levers: levers ?? [], runs: runs ?? ExperimentFile.usualRuns,
      orders: orders, portfolios: portfolios ?? [], months: months ?? nil,
      replications: replications ?? nil, report: report, expectations: expectations ?? [])
  }

  // MARK: Parts

  private func portfolios(_ node: LocatedNode) -> [ExperimentFile.Portfolio] {
    var names: [String: Location] = [:]
    return items(node, "portfolios", of: "portfolios").compactMap { node in
      guard
        let keys = KeyReader(
          node, path: "portfolios", allowed: ["name", "title", "levers"], problems: problems)
      else { return nil }
      let name = keys.required("name").flatMap { text($0, keys.path(of: "name")) }
      let title = keys.required("title").flatMap { scalars.text($0, keys.path(of: "title")) }
      let levers = keys.required("levers").map {
        self.names($0, keys.path(of: "levers"), of: "levers")
      }
      guard let name, let title, let levers else { return nil }
      guard SlugRule.allows(name.value) else {
        problems.error(
          at: name.location, keys.path(of: "name"),
          "“\(LocatedNode.shortened(name.value))” is no name",
          expected: "lower-case letters, digits and hyphens")
        return nil
      }
      if let first = names[name.value] {
        problems.error(
          at: name.location, keys.path(of: "name"),
          "the portfolio \(name.value) is listed twice; first in line \(first.line)")
        return nil
      }
      names[name.value] = name.location
      return ExperimentFile.Portfolio(name: name, title: title, levers: levers)
    }
  }

  private func runs(_ node: LocatedNode, levers: [Located<String>]) -> [DesignRun] {
    let words = DesignRun.allCases.map(\.rawValue)
    let stated = items(node, "run", of: "runs").compactMap { item in
      scalars.choice(item, "run", of: words, noun: "run").map { index in
        Located(value: DesignRun.allCases[index], location: item.location)
      }
    }
    for (row, run) in stated.enumerated() {
      if stated[..<row].contains(where: { $0.value == run.value }) {
        problems.error(at: run.location, "run", "\(run.value.rawValue) is listed twice")
      }
      if run.value == .allButEach, levers.count == 1 {
        problems.error(
          at: run.location, "run", "all but each of one lever is the base",
          expected: "two levers or more")
      }
      if run.value == .attribution, levers.count == 1 {
        problems.error(
          at: run.location, "run", "one lever has the whole effect",
          expected: "two levers or more")
      }
    }
    return stated.map(\.value)
  }

  private func report(_ node: LocatedNode) -> [ExperimentFile.Report] {
    items(node, "report", of: "indicators").compactMap { item in
      let lists = ListReader(catalogue: SourceCatalogue(), problems: problems)
      if case .scalar = item.content {
        let keys = IndicatorRegistry.indicators.map(\.key)
        return scalars.choice(item, "report", of: keys, noun: "indicator").map {
          ExperimentFile.Report(
            series: IndicatorRegistry.firstSeries[$0], at: nil, location: item.location)
        }
      }
      guard
        let keys = KeyReader(
          item, path: "report", allowed: ["indicator", "topic", "item", "at"], problems: problems)
      else { return nil }
      let at = keys["at"].map { scalars.date($0, keys.path(of: "at")) }
      guard let series = lists.series(keys) else { return nil }
      if case .some(nil) = at { return nil }
      return ExperimentFile.Report(
        series: series.value, at: at ?? nil, location: item.location)
    }
  }

  // MARK: Lists and counts

  /// The names in a list, each once.
  private func names(_ node: LocatedNode, _ path: String, of what: String) -> [Located<String>] {
    items(node, path, of: what).compactMap { text($0, path) }
  }

  /// The items of a list that is not empty.
  func items(_ node: LocatedNode, _ path: String, of what: String) -> [LocatedNode] {
    guard case .sequence(let nodes) = node.content, (1...Self.limit).contains(nodes.count) else {
      var found = node.kind
      if case .sequence(let nodes) = node.content {
        found = nodes.isEmpty ? "an empty list" : "a list of \(nodes.count)"
      }
      problems.error(
        at: node.isEmpty ? node.origin : node.location, path, "\(found) is stated",
        expected: "a list of 1 to \(Self.limit) \(what)")
      return []
    }
    return nodes
  }

  func text(_ node: LocatedNode, _ path: String) -> Located<String>? {
    scalars.text(node, path).map { Located(value: $0, location: node.location) }
  }

  /// A whole number within limits.
  func count(_ node: LocatedNode, _ path: String, in range: ClosedRange<Int>) -> Int? {
    let limits = Double(range.lowerBound)...Double(range.upperBound)
    guard let number = scalars.number(node, path, in: limits) else { return nil }
    guard number == number.rounded() else {
      problems.error(
        at: node.location, path, "\(NumberText.short(number)) is no whole number",
        expected: "\(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return Int(number)
  }
}
