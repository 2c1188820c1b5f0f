import CareModel

/// How a unit's numbers are shown in a table of effects: large sums of money in millions.
struct UnitScale {
  /// What a number is multiplied by.
  private var factor = 1.0
  /// Decimals of a level.
  private var decimals: Int
  /// What to call the unit, where it is not the indicator's own.
  private(set) var name: String?

  init(_ unit: IndicatorUnit) {
    decimals = unit.decimals
    guard unit == .pounds else { return }
    (factor, decimals, name) = (1e-6, 1, "£ million")
  }

  /// A level.
  func text(_ value: Double) -> String {
    NumberText.rounded(factor * value, decimals: decimals)
  }

  /// A mean difference and half its interval.
  func text(_ mean: Double, halfWidth: Double, decimals: Int) -> String {
    let difference = NumberText.rounded(factor * mean, decimals: decimals, signed: true)
    return "\(difference) ±\(NumberText.rounded(factor * halfWidth, decimals: decimals))"
  }

  /// Decimals that show at least one digit of the smallest half-width.
  func decimals(forHalfWidths halfWidths: [Double]) -> Int {
    var decimals = 0
    var scaled = halfWidths.map { factor * $0 }.filter { $0 > 0 }.min() ?? 1
    while scaled < 1, decimals < 3 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }
}
