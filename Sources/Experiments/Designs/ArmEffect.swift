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

  /// What may be said of the mean difference.
  public var verdict: PairedDifference.Verdict {
    difference.verdict(measure.indicator.direction)
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
  func effects(_ samples: MeasureSamples) -> [ArmEffect] {
    guard let base = arms.first else { return [] }
    let pairs =
      arms.dropFirst().map { ($0, base) }
      + arms.filter { $0.role == .without }.compactMap { arm in together.map { (arm, $0) } }
    return pairs.flatMap { arm, reference in
      measures.map { measure in
        let scenario = samples[arm.scenario, measure]
        let other = samples[reference.scenario, measure]
        return ArmEffect(
          arm: arm, reference: reference, measure: measure, level: SeriesSummary(values: scenario),
          referenceLevel: SeriesSummary(values: other),
          difference: PairedDifference(
            scenario: scenario, base: other, direction: measure.indicator.direction))
      }
    }
  }
}
