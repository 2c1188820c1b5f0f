import CareModel

/// Reads the distribution of an uncertain value.
struct DistributionReader {
  /// The families and their parameters in the order of their definition.
  static let families: [(name: String, parameters: [String])] = [
    ("uniform", ["minimum", "maximum"]),
    ("triangular", ["minimum", "mode", "maximum"]),
    ("normal", ["mean", "sd"]),
    ("lognormal", ["mean", "sd"]),
    ("beta", ["alpha", "beta"]),
    ("gamma", ["shape", "scale"]),
  ]

  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// A distribution whose mean, and ends if it has any, lie in a range; a constant where it has no
  /// width.
  func distribution(
    _ node: LocatedNode, _ path: String, in range: ClosedRange<Double>
  ) -> UncertainValue? {
    let names = Self.families.map(\.name)
    guard
      let keys = KeyReader(
        node, path: path, allowed: names, noun: "distribution", problems: problems)
    else { return nil }
    let stated = Self.families.filter { keys[$0.name] != nil }
    guard stated.count == 1, let family = stated.first, let body = keys[family.name] else {
      // An unknown name has been reported already.
      if case .mapping(let entries) = node.content, entries.isEmpty || stated.count > 1 {
        problems.error(
          at: node.origin, path, "\(stated.count) distributions are stated", expected: "one")
      }
      return nil
    }
    let inner = keys.path(of: family.name)
    guard
      let parts = KeyReader(body, path: inner, allowed: family.parameters, problems: problems)
    else { return nil }
    let numbers = family.parameters.map { name in
      parts.required(name).flatMap { scalars.number($0, parts.path(of: name)) }
    }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    let value = Self.value(family.name, numbers.compactMap(\.self))
    return checked(value, body, inner, in: range)
  }

  private static func value(_ family: String, _ numbers: [Double]) -> UncertainValue {
    switch family {
    case "uniform": .uniform(minimum: numbers[0], maximum: numbers[1])
    case "triangular": .triangular(minimum: numbers[0], mode: numbers[1], maximum: numbers[2])
    case "normal": .normal(mean: numbers[0], sd: numbers[1])
    case "lognormal": .lognormal(mean: numbers[0], sd: numbers[1])
    case "beta": .beta(alpha: numbers[0], beta: numbers[1])
    default: .gamma(shape: numbers[0], scale: numbers[1])
    }
  }

  private func checked(
    _ value: UncertainValue, _ node: LocatedNode, _ path: String, in range: ClosedRange<Double>
  ) -> UncertainValue? {
    if let (message, expected) = Self.fault(of: value) {
      problems.error(at: node.location, path, message, expected: expected)
      return nil
    }
    let ends: [Double] =
      switch value {
      case .uniform(let minimum, let maximum), .triangular(let minimum, _, let maximum):
        [minimum, maximum]
      default: [value.mean]
      }
    if let outside = ends.first(where: { !range.contains($0) }) {
      problems.error(
        at: node.location, path, "\(NumberText.short(outside)) is out of range",
        expected: "\(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound))")
      return nil
    }
    return value.withoutEmptyWidth
  }

  /// What is wrong with the parameters of a distribution.
  private static func fault(of value: UncertainValue) -> (message: String, expected: String)? {
    switch value {
    case .constant: nil
    case .uniform(let minimum, let maximum):
      minimum <= maximum ? nil : ("the minimum lies above the maximum", "minimum ≤ maximum")
    case .triangular(let minimum, let mode, let maximum):
      minimum <= mode && mode <= maximum
        ? nil : ("the mode does not lie between the ends", "minimum ≤ mode ≤ maximum")
    case .normal(_, let sd):
      sd >= 0 ? nil : ("the standard deviation is negative", "sd ≥ 0")
    case .lognormal(let mean, let sd):
      mean > 0 && sd >= 0 ? nil : ("a lognormal distribution is positive", "mean > 0 and sd ≥ 0")
    case .beta(let alpha, let beta):
      alpha > 0 && beta > 0
        ? nil : ("a parameter of the beta distribution is not positive", "alpha > 0 and beta > 0")
    case .gamma(let shape, let scale):
      shape > 0 && scale > 0
        ? nil : ("a parameter of the gamma distribution is not positive", "shape > 0 and scale > 0")
    }
  }
}

extension UncertainValue {
  /// A constant in place of a distribution that has only one value.
  var withoutEmptyWidth: UncertainValue {
    switch self {
    case .uniform(let minimum, let maximum) where minimum == maximum: .constant(minimum)
    case .triangular(let minimum, _, let maximum) where minimum == maximum: .constant(minimum)
    case .normal(let mean, 0), .lognormal(let mean, 0): .constant(mean)
    default: self
    }
  }
}
