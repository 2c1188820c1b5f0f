import SimulationKernel

/// Intervals of several mean differences that hold all together in 95 of 100 experiments.
///
/// The scenarios of an experiment run on the same random numbers, so their differences from the base go up
/// and down together, and many are skewed: most futures untouched, a few much changed. Whole replications
/// are therefore drawn again and again with replacement, and each comparison has its own limit, in standard
/// errors, such that all of them keep within theirs in 95 of 100 redrawn experiments. The limits take the
/// place of Student's t. Source: Westfall and Young 1993, *Resampling-Based Multiple Testing* (the
/// single-step min-P method); Efron and Tibshirani 1993, *An Introduction to the Bootstrap* (the bootstrap-t).
///
/// A comparison that few replications can speak for would make its limit erratic. It has its interval by
/// Student's t at its part of the five per cent instead (Bonferroni), and the rest share what is left.
public struct SimultaneousIntervals: Sendable {
  /// Half the width of each difference's interval, in the order given; not-a-number below two pairs.
  public let halfWidths: [Double]
  /// How many of the comparisons are judged by redrawing; the others by Student's t and Bonferroni.
  public let redrawn: Int

  /// How often the intervals may fail to hold together.
  static let error = 0.05
  /// Replications that must differ from the commonest value for a comparison to be redrawn.
  public static let fewest = 20
  /// Redrawn experiments where nobody says how many.
  public static let usualResamples = 5_000

  /// Judges a family of differences.
  ///
  /// A difference that is the same in every replication is known exactly and counts for nothing in the family.
  ///
  /// - Parameters:
  ///   - differences: for each comparison its difference in every replication, not-a-number where it
  ///     has none.
  ///   - resamples: experiments redrawn.
  public init(_ differences: [[Double]], resamples: Int = usualResamples) {
    let summaries = differences.map(Summary.init)
    let varying = summaries.indices.filter { summaries[$0].standardError > 0 }
    let joint = varying.count > 1 ? varying.filter { summaries[$0].differing >= Self.fewest } : []
    let share = Self.error / Double(max(1, varying.count))
    var limits: [Int: Double] = [:]
    if joint.count > 1 {
      let values = RedrawnReplications(joint.map { differences[$0] })
        .limits(exceededBy: share * Double(joint.count), resamples: resamples)
      limits = Dictionary(uniqueKeysWithValues: zip(joint, values))
    }
    redrawn = limits.count
    halfWidths = summaries.indices.map { row in
      let summary = summaries[row]
      guard summary.count > 1 else { return .nan }
      guard summary.standardError > 0 else { return 0 }
      let freedom = summary.count - 1
      // No interval of a family is narrower than one that stands by itself, and one alone is no family.
      let alone = TwoSidedQuantile.of(degreesOfFreedom: freedom)
      guard varying.count > 1 else { return alone * summary.standardError }
      let together =
        limits[row] ?? StudentT.quantile(1 - share / 2, degreesOfFreedom: freedom)
      return max(alone, together) * summary.standardError
    }
  }

  /// What is needed of one comparison.
  private struct Summary {
    var count: Int
    var standardError: Double
    /// Replications that do not have the commonest value.
    var differing: Int

    init(_ differences: [Double]) {
      let values = differences.filter { !$0.isNaN }.sorted()
      var tally = Tally()
      var (commonest, run) = (0, 0)
      for (row, value) in values.enumerated() {
        tally.add(value)
        run = row > 0 && values[row - 1] == value ? run + 1 : 1
        commonest = max(commonest, run)
      }
      count = values.count
      standardError = values.count > commonest ? tally.standardError : 0
      differing = values.count - commonest
    }
  }
}
