import CareModel

/// How one arm differs from another scenario in one measure.
public struct ArmEffect: Sendable {
  /// The arm.
  public let arm: ExperimentArm
  /// What it is compared with.
  public let reference: ExperimentArm
  /// What is compared.
  public let measure: ReportedMeasure
  /// The measure in the arm.
  public let level: SeriesSummary
  /// The measure in what it is compared with.
  public let referenceLevel: SeriesSummary
  /// The arm less what it is compared with, paired.
  public let difference: PairedDifference
  /// Half the width of the interval that holds together with those of all comparisons of the measure.
  public let simultaneousHalfWidth: Double
  /// How many times the replications independent runs would need for the same interval.
  public let varianceReduction: Double
  /// The 95 % interval of the probability that the arm is better; nil where neither way is.
  public let chanceBetter: WilsonInterval?

  /// The lower end of the simultaneous 95 % interval of the mean difference.
  public var simultaneousLower: Double { difference.summary.mean - simultaneousHalfWidth }
  /// The upper end of the simultaneous 95 % interval of the mean difference.
  public var simultaneousUpper: Double { difference.summary.mean + simultaneousHalfWidth }

  /// What may be said of the mean difference, together with all other comparisons of the measure.
  public var verdict: PairedDifference.Verdict {
    difference.verdict(
      measure.indicator.direction, lower: simultaneousLower, upper: simultaneousUpper)
  }
}

/// Values of measures that were kept replication by replication, scenario by scenario.
struct MeasureSamples {
  private var values: [[ReportedMeasure: [Double]]]

  init(scenarios: Int) { values = Array(repeating: [:], count: scenarios) }

  /// Keeps what a block of series holds of some measures.
  mutating func add(_ table: SampleTable, scenario: Int, measures: [ReportedMeasure]) {
    for measure in measures where table.series.contains(measure.series) {
      values[scenario][measure] = table.values(of: measure)
    }
  }

  /// The values of one measure in one scenario, in order of replication.
  subscript(scenario: Int, measure: ReportedMeasure) -> [Double] {
    values[scenario][measure] ?? []
  }
}

extension ExperimentDesign {
  /// Every arm beside the base, and all levers but each beside all of them.
  func effects(_ samples: MeasureSamples, inner: Int, workers: Workers) -> [ArmEffect] {
    let pairs = comparisons
    let halfWidths = workers.map(measures.indices) { some in
      measures[some].map { simultaneousHalfWidths($0, samples, inner: inner) }
    }
    return pairs.flatMap { arm, reference in
      measures.enumerated().map { column, measure in
        let scenario = samples[arm.scenario, measure]
        let other = samples[reference.scenario, measure]
        let difference = PairedDifference(
          scenario: scenario, base: other, direction: measure.indicator.direction, inner: inner)
        return ArmEffect(
          arm: arm, reference: reference, measure: measure,
          level: SeriesSummary(values: scenario, inner: inner),
          referenceLevel: SeriesSummary(values: other, inner: inner),
          difference: difference,
          simultaneousHalfWidth: halfWidths[column][ScenarioPair(arm, reference)] ?? .nan,
          varianceReduction: VarianceReduction.achieved(
            scenario: scenario, base: other, inner: inner),
          chanceBetter: difference.shareBetter.map { share in
            let isHighGood = measure.indicator.direction == .highIsGood
            let isBetter = zip(scenario, other).map { value, other in
              value.isNaN || other.isNaN
                ? Double.nan : (isHighGood ? value > other : value < other) ? 1 : 0
            }
            return WilsonInterval(share: share, of: effectiveCount(ofShare: isBetter, inner: inner))
          })
      }
    }
  }

  /// Half the widths of the intervals of one measure's comparisons, which are one family.
  private func simultaneousHalfWidths(
    _ measure: ReportedMeasure, _ samples: MeasureSamples, inner: Int
  ) -> [ScenarioPair: Double] {
    let pairs = family
    let differences = pairs.map { pair in
      vectorMeans(
        zip(samples[pair.scenario, measure], samples[pair.reference, measure]).map { $0 - $1 },
        inner: inner)
    }
    return Dictionary(
      uniqueKeysWithValues: zip(pairs, SimultaneousIntervals(differences).halfWidths))
  }

  /// What is compared with what.
  private var comparisons: [(arm: ExperimentArm, reference: ExperimentArm)] {
    guard let base = arms.first else { return [] }
    return arms.dropFirst().map { ($0, base) }
      + arms.filter { $0.role == .without }.compactMap { arm in together.map { (arm, $0) } }
  }

  /// The comparisons whose verdicts hold together for each measure; arms that share a scenario are one.
  private var family: [ScenarioPair] {
    var seen: Set<ScenarioPair> = []
    return comparisons.map { ScenarioPair($0.arm, $0.reference) }.filter {
      seen.insert($0).inserted
    }
  }

  /// How many comparisons of each measure are judged together.
  public var familySize: Int { family.count }
}

/// Two rows of the plan's scenarios, the one compared with the other.
private struct ScenarioPair: Hashable {
  var scenario: Int
  var reference: Int

  init(_ arm: ExperimentArm, _ reference: ExperimentArm) {
    scenario = arm.scenario
    self.reference = reference.scenario
  }
}
