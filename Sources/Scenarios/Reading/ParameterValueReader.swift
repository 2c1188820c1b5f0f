import CareModel

/// Reads what a parameter is: one of value, values and distribution, and perhaps a spread.
struct ParameterValueReader {
  /// How far the shares of a whole may miss one.
  static let shareTolerance = 1e-6

  let definition: ParameterDefinition
  let keys: KeyReader
  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }
  private var isTable: Bool { !definition.categories.isEmpty }
  private var wanted: String {
    isTable ? "values with a number for each row" : "value or distribution"
  }

  /// The values and their uncertainty, or nothing after a report.
  func read() -> (values: [Double], uncertainty: StatedParameter.Uncertainty, location: Location)? {
    let spread = keys["spread"].map {
      scalars.number($0, keys.path(of: "spread"), in: AmountReader.spreadRange)
    }
    let stated = ["value", "values", "distribution"].compactMap { keys[$0] }
    guard stated.count == 1, let node = stated.first else {
      let what = stated.isEmpty ? "no value is stated" : "more than one value is stated"
      problems.error(at: keys.node.origin, keys.path, what, expected: wanted)
      return nil
    }
    if let table = keys["values"] { return self.table(table, spread: spread) }
    guard !isTable else {
      problems.error(at: node.origin, keys.path, "this is a table", expected: wanted)
      return nil
    }
    if let distribution = keys["distribution"] {
      return self.distribution(distribution, spread: keys["spread"])
    }
    guard let number = scalars.number(node, keys.path(of: "value"), in: definition.range),
      let uncertainty = uncertainty(spread)
    else { return nil }
    return ([number], uncertainty, node.location)
  }

  private func distribution(
    _ node: LocatedNode, spread: LocatedNode?
  ) -> (values: [Double], uncertainty: StatedParameter.Uncertainty, location: Location)? {
    if let spread {
      problems.error(
        at: spread.origin, keys.path(of: "spread"), "a spread beside a distribution",
        expected: "one of the two")
    }
    let reader = DistributionReader(problems: problems)
    guard
      let value = reader.distribution(node, keys.path(of: "distribution"), in: definition.range)
    else { return nil }
    return ([value.mean], value.isUncertain ? .distribution(value) : .none, node.location)
  }

  private func table(
    _ node: LocatedNode, spread: Double??
  ) -> (values: [Double], uncertainty: StatedParameter.Uncertainty, location: Location)? {
    let path = keys.path(of: "values")
    guard isTable else {
      problems.error(at: node.origin, keys.path, "this is one number", expected: wanted)
      return nil
    }
    guard
      let rows = KeyReader(
        node, path: path, allowed: definition.categories, noun: "row", problems: problems)
    else { return nil }
    let missing = definition.categories.filter { rows[$0] == nil }
    if !missing.isEmpty {
      let names = missing.joined(separator: ", ")
      problems.error(
        at: node.origin, path, "missing row\(missing.count == 1 ? "" : "s") \(names)",
        expected: "every row")
    }
    let values = definition.categories.compactMap { row in
      rows[row].flatMap { scalars.number($0, rows.path(of: row), in: definition.range) }
    }
    guard values.count == definition.categories.count, let uncertainty = uncertainty(spread) else {
      return nil
    }
    if case .sumsToOne = definition.rule {
      let sum = values.reduce(0, +)
      if abs(sum - 1) > Self.shareTolerance {
        let rounded = (sum * 1e6).rounded() / 1e6
        problems.error(
          at: node.origin, path, "the shares sum to \(NumberText.short(rounded))", expected: "1")
        return nil
      }
    }
    return (values, uncertainty, node.location)
  }

  /// The uncertainty of a spread: nothing when it was stated wrongly.
  private func uncertainty(_ spread: Double??) -> StatedParameter.Uncertainty? {
    switch spread {
    case nil, .some(0): StatedParameter.Uncertainty.none
    case .some(.some(let size)): .spread(size)
    case .some(nil): nil
    }
  }
}
