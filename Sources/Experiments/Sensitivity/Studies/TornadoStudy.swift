import CareModel
import SimulationKernel

/// One-at-a-time analysis: each value at its 10 % and its 90 % point, all others at their median.
///
/// Every point lives through the same replications. The rows of a table that are drawn apart are moved one
/// by one.
public struct TornadoStudy: SensitivityStudy {
  /// Replications at each point unless somebody says otherwise.
  public static let usualReplications = 10
  /// The level of what stands still.
  public static let middle = 0.5
  /// The levels to which a value is moved.
  public static let ends = [0.1, 0.9]

  /// One bar.
  public struct Bar: Sendable, Equatable {
    /// The path, with the row of a table after it.
    public let name: String
    /// Row of the space's factors.
    public let factor: Int
    /// The change from all at their median to this one at its 10 % and 90 % point.
    public let changes: [Estimate]

    /// The larger of both changes; nought where neither end has a value.
    public var size: Double { changes.map(\.value.magnitude).filter(\.isFinite).max() ?? 0 }

    /// What chance leaves of the larger change: nought where both intervals cover nought.
    public var certainSize: Double {
      changes.map { $0.lower > 0 ? $0.lower : ($0.upper < 0 ? -$0.upper : 0) }.max() ?? 0
    }
  }

  /// The factors.
  public let space: FactorSpace
  /// Replications at each point.
  public let replications: Int

  /// Makes the study of some factors.
  public init(_ space: FactorSpace, replications: Int = usualReplications) {
    self.space = space
    self.replications = replications
  }

  /// Trials of the study.
  public var count: Int { (1 + 2 * space.dimensions) * replications }

  /// A trial by its number.
  public func trial(_ number: Int) -> SensitivityTrial {
    let (point, replication) = number.quotientAndRemainder(dividingBy: replications)
    var levels = [Double](repeating: Self.middle, count: space.dimensions)
    if point > 0 { levels[(point - 1) / 2] = Self.ends[(point - 1) % 2] }
    return SensitivityTrial(
      scenario: 0, replication: replication + 1, held: space.held(levels))
  }

  /// The mean of an outcome with all at their median.
  public func base(_ outcome: Int, _ answers: [SensitivityAnswer]) -> Estimate {
    Self.mean(answers[..<replications].map { $0.values[outcome] })
  }

  /// The bars of one outcome, by its row among the answers' values.
  public func bars(_ outcome: Int, _ answers: [SensitivityAnswer]) -> [Bar] {
    space.factors.enumerated().flatMap { row, factor in
      space.dimensions(of: row).enumerated().map { place, dimension in
        Bar(
          name: factor.path + (factor.draw.rows.isEmpty ? "" : "[\(factor.draw.rows[place])]"),
          factor: row,
          changes: Self.ends.indices.map { end in
            let first = (1 + 2 * dimension + end) * replications
            return Self.mean(
              (0..<replications).map {
                answers[first + $0].values[outcome] - answers[$0].values[outcome]
              })
          })
      }
    }
  }

  private static func mean(_ values: [Double]) -> Estimate {
    var tally = Tally()
    for value in values where value.isFinite { tally.add(value) }
    guard tally.count > 1 else { return Estimate(tally.mean) }
    let half = StudentT.halfWidth(tally, confidence: 0.95)
    return Estimate(tally.mean, lower: tally.mean - half, upper: tally.mean + half)
  }
}
