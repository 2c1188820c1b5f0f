import CareModel

/// Reads an amount that may be uncertain: a number, a number with a spread, or a distribution.
struct AmountReader {
  /// The largest coefficient of variation that a spread may state.
  static let spreadRange: ClosedRange<Double> = 0...10

  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// A plain number, or a mapping with `value` (and `spread`) or `distribution`.
  func amount(
    _ node: LocatedNode, _ path: String, in range: ClosedRange<Double>
  ) -> UncertainValue? {
    guard case .mapping = node.content else {
      return scalars.number(node, path, in: range).map(UncertainValue.constant)
    }
    guard
      let keys = KeyReader(
        node, path: path, allowed: ["value", "distribution", "spread"], problems: problems)
    else { return nil }
    return amount(of: keys, in: range)
  }

  /// The amount among the keys of a mapping that may say other things too.
  func amount(of keys: KeyReader, in range: ClosedRange<Double>) -> UncertainValue? {
    let spread = keys["spread"].flatMap {
      scalars.number($0, keys.path(of: "spread"), in: Self.spreadRange)
    }
    switch (keys["value"], keys["distribution"]) {
    case (let value?, nil):
      guard let number = scalars.number(value, keys.path(of: "value"), in: range) else {
        return nil
      }
      guard let spread, spread > 0, number != 0 else { return .constant(number) }
      guard number > 0 else {
        problems.error(
          at: value.location, keys.path(of: "value"), "a spread about a negative number",
          expected: "a distribution")
        return nil
      }
      return .lognormal(mean: number, sd: number * spread)
    case (nil, let distribution?):
      if let stated = keys["spread"] {
        problems.error(
          at: stated.origin, keys.path(of: "spread"), "a spread beside a distribution",
          expected: "one of the two")
      }
      return DistributionReader(problems: problems).distribution(
        distribution, keys.path(of: "distribution"), in: range)
    case (nil, nil):
      problems.error(
        at: keys.node.origin, keys.path, "no amount is stated", expected: "value or distribution")
    case (_?, let distribution?):
      problems.error(
        at: distribution.origin, keys.path, "value and distribution are both stated",
        expected: "one of the two")
    }
    return nil
  }
}
