/// Sobol' indices of a few factors, of all others together, and of chance.
///
/// Chance is one more column: each row of A and each row of B lives through a replication of its own,
/// and the column exchanges the two. The indices are therefore shares of the whole variance of a forecast,
/// and the first-order index of chance is the part that no better datum can take away.
public struct SobolStudy: SensitivityStudy {
  /// Rows unless somebody says otherwise.
  public static let usualRows = 512
  /// Factors looked at one by one unless somebody says otherwise.
  public static let usualFactors = 10

  /// Where levels come from.
  public enum Design: String, Sendable, CaseIterable {
    /// The scrambled sequence in the first 32 dimensions, which the first of the single factors have; Latin
    /// hypercubes for the others.
    case sobol
    /// Latin hypercubes, of A and of B.
    case latin
  }

  /// All factors, those looked at one by one first.
  public let space: FactorSpace
  /// Factors looked at one by one.
  public let single: Int
  private let a: LevelDesign
  private let b: LevelDesign

  /// Makes the study.
  ///
  /// - Parameters:
  ///   - space: all factors, those to look at one by one first.
  ///   - single: how many those are.
  ///   - rows: rows of each design.
  ///   - design: where levels come from.
  ///   - seed: the seed of the experiment.
  public init(
    _ space: FactorSpace, single: Int, rows: Int = usualRows, design: Design = .sobol,
    seed: UInt64
  ) {
    self.space = space
    self.single = single
    let dimensions = space.dimensions
    let latin = [UInt32(1), 2].map {
      LatinHypercube.design(count: rows, dimensions: dimensions, seed: seed, number: $0)
    }
    guard design == .sobol, dimensions > 0 else {
      (a, b) = (latin[0], latin[1])
      return
    }
    let covered = min(dimensions, SobolSequence.mostDimensions / 2)
    let sequence = SobolSequence(dimensions: 2 * covered, seed: seed)
    let designs = [0, 1].map { side in
      LevelDesign(count: rows, dimensions: dimensions) { row, dimension in
        dimension < covered
          ? sequence.level(row, side * covered + dimension) : latin[side][row, dimension]
      }
    }
    (a, b) = (designs[0], designs[1])
  }

  /// Rows of each design.
  public var rows: Int { a.count }
  /// Whether factors are left to be taken together.
  public var hasRest: Bool { single < space.factors.count }
  /// The columns: single factors, the rest if there is one, chance.
  public var columns: Int { single + (hasRest ? 1 : 0) + 1 }

  /// Trials of the study.
  public var count: Int { rows * (columns + 2) }

  /// A trial by its number.
  public func trial(_ number: Int) -> SensitivityTrial {
    let (block, row) = number.quotientAndRemainder(dividingBy: rows)
    // Blocks: A, B, then A with each column from B.
    guard block > 1 else {
      return SensitivityTrial(
        scenario: 0, replication: block * rows + row + 1,
        held: space.held((block == 0 ? a : b)[row]))
    }
    let column = block - 2
    var levels = a[row]
    for dimension in dimensions(of: column) { levels[dimension] = b[row, dimension] }
    return SensitivityTrial(
      scenario: 0, replication: (column == columns - 1 ? rows : 0) + row + 1,
      held: space.held(levels))
  }

  private func dimensions(of column: Int) -> Range<Int> {
    if column < single { return space.dimensions(of: column) }
    guard hasRest, column == single else { return 0..<0 }
    return space.first[single]..<space.dimensions
  }

  /// The name of a column.
  public func name(of column: Int) -> String {
    if column < single { return space.factors[column].path }
    if column == columns - 1 { return Self.chance }
    let others = space.factors.count - single
    return others == 1 ? "the other factor" : "the other \(others) factors together"
  }

  /// The name of the column of chance.
  public static let chance = "chance"

  /// The variance and mean of one outcome, and the indices of each column.
  public func indices(
    of outcome: Int, _ answers: [SensitivityAnswer], seed: UInt64,
    resamples: Int = SobolIndices.resamples
  ) -> (variance: Double, mean: Double, indices: [SobolIndex]) {
    let blocks = (0..<(columns + 2)).map { block in
      answers[(block * rows)..<((block + 1) * rows)].map { $0.values[outcome] }
    }
    return SobolIndices.estimate(
      a: blocks[0], b: blocks[1], mixed: Array(blocks[2...]), seed: seed,
      resamples: resamples)
  }
}
