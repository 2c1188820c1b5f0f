import CareModel

/// One parameter as a file states it.
struct StatedParameter {
  /// How well the value is known.
  enum Uncertainty: Equatable {
    case none
    /// A multiplier of mean one, shared by all rows: its coefficient of variation.
    case spread(Double)
    /// What a replication draws in place of the value.
    case distribution(UncertainValue)
  }

  /// Row of `ModelParameters.definitions`.
  var definition: Int
  /// One number, or one a row; the mean of a distribution.
  var values: [Double]
  var uncertainty: Uncertainty
  var provenance: Provenance
  /// The key that names it.
  var location: Location
  /// Its value, values or distribution.
  var valueLocation: Location
}

/// What the `parameters` of a file state.
struct StatedParameters {
  /// By row of `ModelParameters.definitions`.
  var stated: [Int: StatedParameter] = [:]
  /// Parameters that are stated wrongly, or under a name that suggests them: not missing as well.
  var attempted: Set<Int> = []
  /// The key `parameters`.
  var location: Location?

  /// These parameters with those of a nearer file in their place.
  func overlaid(by nearer: StatedParameters) -> StatedParameters {
    var merged = self
    merged.stated.merge(nearer.stated) { $1 }
    merged.attempted.formUnion(nearer.attempted)
    merged.location = nearer.location
    return merged
  }

  /// The values of a parameter, if it is stated.
  subscript(path: String) -> StatedParameter? {
    ParameterIndex.row(of: path).flatMap { stated[$0] }
  }
}

/// The registry of parameters by name.
enum ParameterIndex {
  static let rows: [String: Int] = Dictionary(
    ModelParameters.definitions.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { $1 })

  /// The first parts of paths, in order of the registry, and the last parts of each.
  static let sections: [(name: String, parameters: [String])] = {
    var sections: [(name: String, parameters: [String])] = []
    for definition in ModelParameters.definitions {
      let parts = definition.path.split(separator: ".", maxSplits: 1).map(String.init)
      if let index = sections.firstIndex(where: { $0.name == parts[0] }) {
        sections[index].parameters.append(parts[1])
      } else {
        sections.append((parts[0], [parts[1]]))
      }
    }
    return sections
  }()

  static func row(of path: String) -> Int? { rows[path] }
}
