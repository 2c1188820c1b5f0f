/// The unit in which a parameter is stated in a scenario file.
public enum ParameterUnit: String, Sendable, CaseIterable {
  case children
  case childrenPerYear = "children per year"
  case youngPeople = "young people"
  case youngPeoplePerYear = "young people per year"
  case share
  case weight
  case ratio
  case perYear = "per year"
  case days
  case miles
  case households
  case householdsPerYear = "households per year"
  case enquiriesPerYear = "enquiries per year"
  case places
  case homes
  case units
  case nightsPerYear = "nights per year"
  case tenanciesPerYear = "tenancies per year"
  case workers
  case pounds
  case poundsPerWeek = "pounds per week"
  case poundsPerYear = "pounds per year"
  case standardDeviation = "standard deviation"
  case number
}

/// One parameter of the model: its name in files, unit, limits and where it is kept.
///
/// The registry of these definitions is the only list of parameters. The scenario reader decodes and
/// checks files by it, the sampler draws uncertain values through it, levers address it, and the
/// printed parameter table and the editor schema come from it.
public struct ParameterDefinition: Sendable {
  /// Where the values are kept in `ModelParameters`.
  public enum Storage: Sendable {
    case number(any WritableKeyPath<ModelParameters, Double> & Sendable)
    case table(any WritableKeyPath<ModelParameters, [Double]> & Sendable)
  }

  /// What must hold between the entries of a table.
  public enum TableRule: Sendable {
    case none
    /// The entries are shares of one whole.
    case sumsToOne
  }

  /// The dotted path in files, such as `entries.starts_per_year`.
  public let path: String
  /// The unit in which files state it.
  public let unit: ParameterUnit
  /// The values that make sense, ends included.
  public let range: ClosedRange<Double>
  /// The row keys of a table in storage order; empty for one number.
  public let categories: [String]
  /// What must hold between the rows.
  public let rule: TableRule
  /// Whether a lever may change the value while the clock runs.
  public let isChangeable: Bool
  /// One sentence for readers.
  public let meaning: String
  /// Where the values are kept.
  public let storage: Storage

  /// Whether only the relative sizes of a table's rows matter.
  var isRelative: Bool {
    if case .sumsToOne = rule { return true }
    return unit == .weight
  }

  static func number(
    _ path: String, _ unit: ParameterUnit, _ range: ClosedRange<Double>,
    _ keyPath: any WritableKeyPath<ModelParameters, Double> & Sendable, changeable: Bool = false,
    _ meaning: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      path: path, unit: unit, range: range, categories: [], rule: .none, isChangeable: changeable,
      meaning: meaning, storage: .number(keyPath))
  }

  static func table<Category: CodedCategory>(
    _ path: String, _ unit: ParameterUnit, _ range: ClosedRange<Double>, by: Category.Type,
    _ keyPath: any WritableKeyPath<ModelParameters, [Double]> & Sendable,
    rule: TableRule = .none, changeable: Bool = false, _ meaning: String
  ) -> ParameterDefinition {
    .table(
      path, unit, range, categories: Category.keys, keyPath, rule: rule, changeable: changeable,
      meaning)
  }

  static func table(
    _ path: String, _ unit: ParameterUnit, _ range: ClosedRange<Double>, categories: [String],
    _ keyPath: any WritableKeyPath<ModelParameters, [Double]> & Sendable,
    rule: TableRule = .none, changeable: Bool = false, _ meaning: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      path: path, unit: unit, range: range, categories: categories, rule: rule,
      isChangeable: changeable, meaning: meaning, storage: .table(keyPath))
  }
}

extension ModelParameters {
  /// Every parameter a scenario must state, in the order in which it is printed.
  public static let definitions: [ParameterDefinition] =
    PopulationParameters.definitions + StartParameters.definitions + EntryParameters.definitions
    + SearchParameters.definitions + EndingParameters.definitions + LeavingParameters.definitions
    + CarerParameters.definitions + MarketParameters.definitions
    + MockingbirdParameters.definitions + CareLeaverParameters.definitions
    + LegalParameters.definitions + PermanenceParameters.definitions
    + WorkforceParameters.definitions + CostParameters.definitions

  /// The value of a parameter, or of one row of a table.
  public func value(of definition: ParameterDefinition, row: Int = 0) -> Double {
    switch definition.storage {
    case .number(let keyPath): self[keyPath: keyPath]
    case .table(let keyPath): self[keyPath: keyPath][row]
    }
  }

  /// Replaces the value of a parameter, or of one row of a table.
  public mutating func set(_ value: Double, for definition: ParameterDefinition, row: Int = 0) {
    change(definition, row: row) { $0 = value }
  }

  /// Changes the value of a parameter, or of one row of a table, where it stands: reading through a key
  /// path copies all the parameters, changing does not.
  mutating func change(
    _ definition: ParameterDefinition, row: Int = 0, _ body: (inout Double) -> Void
  ) {
    switch definition.storage {
    case .number(let keyPath): body(&self[keyPath: keyPath])
    case .table(let keyPath): body(&self[keyPath: keyPath][row])
    }
  }
}
