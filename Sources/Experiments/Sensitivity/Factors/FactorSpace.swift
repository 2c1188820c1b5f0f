public import CareModel

/// Factors as dimensions of a cube: one level for each value that is drawn.
public struct FactorSpace: Sendable {
  /// The factors.
  public let factors: [SensitivityFactor]
  /// The first dimension of each factor.
  let first: [Int]
  /// Values of all factors.
  public let dimensions: Int

  /// Makes the space of some factors.
  public init(_ factors: [SensitivityFactor]) {
    self.factors = factors
    var first: [Int] = []
    var next = 0
    for factor in factors {
      first.append(next)
      next += factor.count
    }
    self.first = first
    dimensions = next
  }

  /// Values of each factor.
  var sizes: [Int] { factors.map(\.count) }

  /// The dimensions of a factor.
  func dimensions(of factor: Int) -> Range<Int> {
    first[factor]..<(first[factor] + factors[factor].count)
  }

  /// What a trial holds so that each value stands at its level.
  public func held(_ levels: [Double]) -> HeldLevels {
    var held = HeldLevels()
    for (row, factor) in factors.enumerated() {
      held.hold(factor.draw.address, at: Array(levels[dimensions(of: row)]))
    }
    return held
  }
}
