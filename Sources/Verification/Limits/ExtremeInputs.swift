import CareModel

/// Every parameter at the ends of what a scenario file may state, one at a time.
///
/// A value beyond its range never reaches the model: the reader of scenario files refuses it with file,
/// line and path.
enum ExtremeInputs {
  static let verification = VerificationCase(
    "Every parameter at the ends of its range, one at a time", source: "AdViSHE, extreme values"
  ) {
    var runs = 0
    var unsound: [String] = []
    var broken: [String] = []
    for definition in ModelParameters.definitions {
      for input in extremes(of: definition) {
        var model = Worlds.village()
        for (row, value) in input.values {
          model.parameters.set(value, for: definition, row: row)
        }
        let months = months(input, of: definition)
        let outcome = CareSimulation.run(model, seed: 97, replication: 1, months: months)
        runs += 1
        let name = "\(definition.path) \(input.name)"
        if !isSound(outcome, months: months) { unsound.append(name) }
        if !outcome.identities.holds { broken.append(name) }
      }
    }
    let parameters = ModelParameters.definitions.count
    func listed(_ names: [String]) -> String {
      names.isEmpty ? "0" : "\(names.count): " + names.prefix(5).joined(separator: ", ")
    }
    return [
      .holds(
        "runs that finish, for \(parameters) parameters", "more than \(parameters)", got: "\(runs)",
        runs > parameters),
      .holds(
        "runs with a number that is missing, infinite or out of bounds", "0", got: listed(unsound),
        unsound.isEmpty),
      .holds("runs in which an identity fails", "0", got: listed(broken), broken.isEmpty),
    ]
  }

  /// Rows of a parameter with their values, and what is extreme about them.
  private struct Extreme {
    var name: String
    var values: [(row: Int, value: Double)]
    var isUpper = false
  }

  /// The least and the greatest value in every row; for shares of one whole, each row on its own.
  ///
  /// The greatest number of children is put in one row of a table: the five of an age table together
  /// would be a million children.
  private static func extremes(of definition: ParameterDefinition) -> [Extreme] {
    let rows = 0..<max(1, definition.categories.count)
    if case .sumsToOne = definition.rule {
      return rows.map { chosen in
        Extreme(
          name: "all \(definition.categories[chosen])",
          values: rows.map { ($0, $0 == chosen ? 1 : 0) })
      }
    }
    let (least, most) = (definition.range.lowerBound, definition.range.upperBound)
    let upperRows = definition.unit == .children ? 0..<1 : rows
    return [
      Extreme(name: "least", values: rows.map { ($0, least) }),
      Extreme(name: "greatest", values: upperRows.map { ($0, most) }, isUpper: true),
    ]
  }

  /// Half a year, or less where the greatest value makes a world of tens of thousands.
  private static func months(_ input: Extreme, of definition: ParameterDefinition) -> Int {
    guard input.isUpper else { return 6 }
    switch definition.unit {
    case .children, .youngPeople, .households: return 0
    case .childrenPerYear: return 1
    default: return 6
    }
  }

  /// Whether every value is a number where there has to be one, and within the bounds of its unit.
  static func isSound(_ outcome: CareOutcome, months: Int) -> Bool {
    for (row, series) in IndicatorRegistry.series.enumerated() {
      let indicator = IndicatorRegistry.indicators[series.indicator]
      for month in 0...months {
        let value = outcome.values[row * (months + 1) + month]
        guard value.isNaN else {
          let most = indicator.unit == .percent ? 100.0 : .greatestFiniteMagnitude
          if value < 0 || value > most { return false }
          continue
        }
        // Flows have no value at the start; shares and means have none where there is nobody.
        let mayBeMissing = indicator.unit.isRatio || (month == 0 && indicator.clock.isOfMonths)
        if !mayBeMissing { return false }
      }
    }
    return true
  }
}
