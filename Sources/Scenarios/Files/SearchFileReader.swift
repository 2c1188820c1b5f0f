import CareModel
import Experiments
import SimulationKernel

/// Reads search files.
struct SearchFileReader {
  /// Replications of all portfolios together where the file does not say.
  static let usualReplications = 30_000

  let problems: DiagnosticCollector

  var scalars: ScalarReader { ScalarReader(problems: problems) }
  private var lists: ExperimentFileReader { ExperimentFileReader(problems: problems) }

  /// The search that the root of a file states, or nothing after a report.
  func search(_ root: LocatedNode, file: String) -> SearchFile? {
    guard let keys = KeyReader(root, path: "", allowed: SearchFile.keys, problems: problems) else {
      return nil
    }
    let name = HeaderReader(keys: keys, problems: problems).name()
    let title = keys.required("title").flatMap { scalars.text($0, "title") }
    let question = keys.required("question").flatMap { scalars.text($0, "question") }
    let base = keys.required("base", expected: "the path of a scenario").flatMap {
      lists.text($0, "base")
    }
    let choices = keys.required("levers", expected: "levers to choose among").map {
      lists.items($0, "levers", of: "levers").compactMap(choice)
    }
    let objective = keys.required("objective", expected: "what to minimise or maximise").flatMap {
      self.objective($0)
    }
    let budget = keys["budget"].map(self.budget)
    let constraints = keys["constraints"].map {
      lists.items($0, "constraints", of: "constraints").map(constraint)
    }
    let zone = keys.required(
      "indifference_zone", expected: "the smallest difference of the objective worth detecting"
    ).flatMap { scalars.number($0, "indifference_zone", in: 1e-9...1e12) }
    let confidence = number(keys, "confidence", in: 0.8...0.999, usually: 0.95)
    let counts = (
      months: count(keys, "months", in: ExperimentPlan.monthRange, usually: 60),
      replications: count(
        keys, "replications", in: 100...10_000_000, usually: Self.usualReplications),
      look: count(keys, "screening", in: 5...1000, usually: 40),
      trial: count(keys, "trial", in: 20...10_000, usually: 200),
      finalists: count(keys, "finalists", in: 2...20, usually: 8)
    )
    guard let name, let title, let question, let base, let choices, let objective, let zone,
      let confidence, let months = counts.months, let replications = counts.replications,
      let look = counts.look, let trial = counts.trial, let finalists = counts.finalists
    else { return nil }
    if case .some(nil) = budget { return nil }
    guard !(constraints ?? []).contains(where: { $0 == nil }) else { return nil }
    // Half is for screening; the finalists' trial must leave something for the selection.
    let needed = SearchProblem.fewestReplications(
      finalists: finalists, trial: trial, look: look)
    guard replications >= needed else {
      problems.error(
        at: keys["replications"]?.location ?? root.location, "replications",
        "\(replications) replications are too few for \(finalists) finalists with \(trial) each",
        expected: "\(needed) or more")
      return nil
    }
    return SearchFile(
      file: file, location: root.location, name: name, title: title, question: question,
      base: base, choices: choices, objective: objective.measure, maximises: objective.maximises,
      budget: budget ?? nil, constraints: (constraints ?? []).compactMap(\.self), months: months,
      replications: replications, look: look, trial: trial, finalists: finalists, zone: zone,
      confidence: confidence)
  }

  // MARK: Parts

  private func choice(_ node: LocatedNode) -> SearchFile.Choice? {
    if case .scalar = node.content {
      return lists.text(node, "levers").map {
        SearchFile.Choice(levers: [$0], sizes: [], starts: [], location: node.location)
      }
    }
    guard
      let keys = KeyReader(
        node, path: "levers", allowed: ["lever", "one_of", "sizes", "starts"], problems: problems)
    else { return nil }
    if let both = keys["one_of"], keys["lever"] != nil {
      problems.error(
        at: both.origin, keys.path, "lever and one_of are both stated", expected: "one of the two")
      return nil
    }
    let several = keys["one_of"].map { node in
      lists.items(node, keys.path(of: "one_of"), of: "levers")
        .compactMap { lists.text($0, keys.path(of: "one_of")) }
    }
    let levers =
      several
      ?? [keys.required("lever").flatMap { lists.text($0, keys.path(of: "lever")) }]
      .compactMap(\.self)
    let path = keys.path(of: "sizes")
    let sizes = keys["sizes"].map { node in
      lists.items(node, path, of: "sizes").compactMap { item in
        scalars.number(item, path, in: 0.05...5).map {
          Located(value: $0, location: item.location)
        }
      }
    }
    let starts = keys["starts"].map { node in
      lists.items(node, keys.path(of: "starts"), of: "dates").compactMap {
        scalars.date($0, keys.path(of: "starts"))
      }
    }
    reportTwice(
      (sizes ?? []).map { Located(value: NumberText.short($0.value), location: $0.location) }, path)
    reportTwice(
      (starts ?? []).map { Located(value: $0.value.description, location: $0.location) },
      keys.path(of: "starts"))
    guard !levers.isEmpty else { return nil }
    return SearchFile.Choice(
      levers: levers, sizes: sizes ?? [], starts: starts ?? [], location: node.location)
  }

  private func reportTwice(_ values: [Located<String>], _ path: String) {
    for (row, value) in values.enumerated()
    where values[..<row].contains(where: { $0.value == value.value }) {
      problems.error(at: value.location, path, "\(value.value) is listed twice")
    }
  }

  private func objective(
    _ node: LocatedNode
  ) -> (measure: SearchFile.Measure, maximises: Bool)? {
    guard
      let keys = KeyReader(
        node, path: "objective", allowed: ["minimise", "maximise", "topic", "item", "items"],
        problems: problems)
    else { return nil }
    let isMaximum = keys["maximise"] != nil
    guard isMaximum != (keys["minimise"] != nil) else {
      problems.error(
        at: node.location, "objective",
        isMaximum ? "minimise and maximise are both stated" : "nothing is stated",
        expected: "minimise or maximise")
      return nil
    }
    return measure(keys, isMaximum ? "maximise" : "minimise").map { ($0, isMaximum) }
  }

  private func budget(_ node: LocatedNode) -> SearchFile.Budget? {
    guard
      let keys = KeyReader(
        node, path: "budget",
        allowed: ["indicator", "topic", "item", "items", "extra_at_most", "kept_with_probability"],
        problems: problems)
    else { return nil }
    let measure = measure(keys, "indicator")
    let extra = keys.required("extra_at_most", expected: "what may be spent beyond the base")
      .flatMap { scalars.number($0, keys.path(of: "extra_at_most"), in: -1e12...1e12) }
    let kept = keys["kept_with_probability"].map {
      scalars.number($0, keys.path(of: "kept_with_probability"), in: 0.5...0.99)
    }
    guard let measure, let extra else { return nil }
    if case .some(nil) = kept { return nil }
    return SearchFile.Budget(measure: measure, extra: extra, keptIn: kept ?? nil)
  }

  private func constraint(_ node: LocatedNode) -> SearchFile.Constraint? {
    let bounds = ["not_above", "not_below", "not_worse_than_base_by"]
    guard
      let keys = KeyReader(
        node, path: "constraints", allowed: ["indicator", "topic", "item", "items"] + bounds,
        problems: problems)
    else { return nil }
    let measure = measure(keys, "indicator")
    let stated = bounds.filter { keys[$0] != nil }
    guard stated.count == 1, let node = keys[stated[0]] else {
      problems.error(
        at: node.location, "constraints",
        stated.isEmpty ? "no limit is stated" : "\(Suggestion.list(stated)) are stated",
        expected: "one of \(bounds.joined(separator: ", "))")
      return nil
    }
    // No portfolio can be shown not to be worse by nothing at all.
    let range = stated[0] == bounds[2] ? 1e-9...1e12 : -1e12...1e12
    guard let number = scalars.number(node, keys.path(of: stated[0]), in: range), let measure
    else { return nil }
    let indicator = SearchMeasure(series: measure.series, months: 0...0).indicator
    guard stated[0] != bounds[2] || indicator.direction != .none else {
      problems.error(
        at: node.origin, keys.path(of: stated[0]),
        "neither way is worse for \(indicator.key)", expected: "not_above or not_below")
      return nil
    }
    let bound: SearchFile.Bound =
      switch stated[0] {
      case bounds[0]: .notAbove(number)
      case bounds[1]: .notBelow(number)
      default: .notWorseBy(number)
      }
    return SearchFile.Constraint(measure: measure, bound: bound, location: keys.node.location)
  }

  // MARK: Numbers

  private func number(
    _ keys: KeyReader, _ key: String, in range: ClosedRange<Double>, usually: Double
  ) -> Double? {
    keys[key].map { scalars.number($0, key, in: range) } ?? usually
  }

  private func count(
    _ keys: KeyReader, _ key: String, in range: ClosedRange<Int>, usually: Int
  ) -> Int? {
    keys[key].map { lists.count($0, key, in: range) } ?? usually
  }
}
