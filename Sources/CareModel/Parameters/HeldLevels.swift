/// Quantile levels at which uncertain values are held in a trial instead of being drawn.
///
/// What is not held is drawn as usual, and no other draw of the trial moves: chance comes from the same
/// addresses whatever is held. That is how a sensitivity analysis asks the same future about other values.
public struct HeldLevels: Sendable, Equatable {
  private var levels: [UInt64: [Double]] = [:]

  /// Nothing is held.
  public static let none = HeldLevels()

  /// Holds nothing yet.
  public init() {}

  /// Holds the value at an address: one level, or one for each row of a table whose rows are drawn apart.
  ///
  /// - Precondition: there is a level, and all lie strictly between 0 and 1.
  public mutating func hold(_ address: UInt64, at rows: [Double]) {
    precondition(!rows.isEmpty, "a value is held at a level")
    precondition(rows.allSatisfy { $0 > 0 && $0 < 1 }, "a level lies strictly between 0 and 1")
    levels[address] = rows
  }

  /// The quantile of a value at the level held for a draw of an address; nil where it is drawn.
  func value(_ value: UncertainValue, at address: UInt64, draw: Int = 0) -> Double? {
    guard !levels.isEmpty, let rows = levels[address] else { return nil }
    return value.quantile(rows[min(draw, rows.count - 1)])
  }
}
