import CareModel

/// Values as records show them: near to how a person would write them in a file.
enum StatedText {
  /// A number or a distribution, such as `triangular(minimum 1, mode 2, maximum 4)`.
  static func amount(_ value: UncertainValue) -> String {
    if case .constant(let number) = value { return NumberText.short(number) }
    let parts = parts(of: value)
    let names = DistributionReader.families.first { $0.name == parts.name }?.parameters ?? []
    let list = zip(names, parts.numbers).map { "\($0) \(NumberText.short($1))" }
    return "\(parts.name)(\(list.joined(separator: ", ")))"
  }

  /// The name of a distribution in files, and its parameters in order.
  static func parts(of value: UncertainValue) -> (name: String, numbers: [Double]) {
    switch value {
    case .constant(let number): ("constant", [number])
    case .uniform(let minimum, let maximum): ("uniform", [minimum, maximum])
    case .triangular(let minimum, let mode, let maximum): ("triangular", [minimum, mode, maximum])
    case .normal(let mean, let sd): ("normal", [mean, sd])
    case .lognormal(let mean, let sd): ("lognormal", [mean, sd])
    case .beta(let alpha, let beta): ("beta", [alpha, beta])
    case .gamma(let shape, let scale): ("gamma", [shape, scale])
    }
  }

  /// A parameter as stated.
  static func parameter(_ stated: StatedParameter) -> String {
    if case .distribution(let value) = stated.uncertainty { return amount(value) }
    let rows = ModelParameters.definitions[stated.definition].categories
    var text =
      rows.isEmpty
      ? NumberText.short(stated.values[0])
      : zip(rows, stated.values).map { "\($0): \(NumberText.short($1))" }.joined(separator: ", ")
    if case .spread(let size) = stated.uncertainty { text += " (spread \(NumberText.short(size)))" }
    return text
  }
}

extension StatedText {
  /// The names of a table's rows.
  static func rows(of stated: StatedParameter) -> [String] {
    ModelParameters.definitions[stated.definition].categories
  }
}
