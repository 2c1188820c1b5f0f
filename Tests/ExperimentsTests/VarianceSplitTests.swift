import Experiments
import SimulationKernel
import Testing

/// Analysis of variance of two-level runs on outcomes whose split is known.
struct VarianceSplitTests {
  /// Values of replications of a two-level run: a parameter of some law, and normal chance about it.
  private static func values(
    outer: Int, inner: Int, chance: Double, stream: inout RandomStream,
    parameter: (inout RandomStream) -> Double
  ) -> [Double] {
    (0..<outer).flatMap { _ in
      let theta = parameter(&stream)
      return (0..<inner).map { _ in theta + chance * stream.standardNormal() }
    }
  }

  private static func stream(_ trial: Int, _ purpose: UInt8) -> RandomStream {
    StreamFamily(seed: 20_240_331, replication: UInt32(trial)).stream(purpose: purpose, entity: 0)
  }

  @Test func `four values of two vectors are split by hand`() {
    // Means 2 and 6, mean squares 16 between and 2 within: (16 - 2) / 2 = 7 from parameters.
    let split = VarianceSplit(values: [1, 3, 5, 7], inner: 2)
    #expect(split.outer == 2 && split.count == 4)
    #expect(split.chance == 2)
    #expect(split.parametersUnbiased == 7)
    #expect(split.deviation == 3)
    #expect(abs(split.share - 7.0 / 9) < 1e-15)
    #expect(abs(split.narrowing - (1 - (2.0 / 9).squareRoot())) < 1e-15)
    // Two vectors are too few for an interval.
    #expect(split.lower.isNaN && split.upper.isNaN)
  }

  @Test func `a known split of one to four is found without bias`() {
    // X given θ ~ N(θ, 4), θ ~ N(0, 1): 1 from parameters, 4 from chance.
    var parameters = Tally()
    var chance = Tally()
    var below = 0
    for trial in 0..<2000 {
      var stream = Self.stream(trial, 1)
      let split = VarianceSplit(
        values: Self.values(outer: 50, inner: 4, chance: 2, stream: &stream) {
          $0.standardNormal()
        },
        inner: 4)
      parameters.add(split.parametersUnbiased)
      chance.add(split.chance)
      if split.parametersUnbiased < 0 { below += 1 }
    }
    #expect(abs(parameters.mean - 1) < 5 * parameters.standardError)
    #expect(abs(chance.mean - 4) < 5 * chance.standardError)
    // Estimates below zero occur and are needed: without them the mean would be too large.
    #expect(below > 0)
  }

  @Test func `intervals of the share cover the truth`() {
    func coverage(
      outer: Int, inner: Int, chance: Double, truth: Double, purpose: UInt8,
      parameter: (inout RandomStream) -> Double
    ) -> Double {
      var covered = 0
      for trial in 0..<3000 {
        var stream = Self.stream(trial, purpose)
        let split = VarianceSplit(
          values: Self.values(
            outer: outer, inner: inner, chance: chance, stream: &stream, parameter: parameter),
          inner: inner)
        if split.lower <= truth, truth <= split.upper { covered += 1 }
      }
      return Double(covered) / 3000
    }
    let normal = coverage(outer: 50, inner: 4, chance: 2, truth: 0.2, purpose: 2) {
      $0.standardNormal()
    }
    #expect(abs(normal - 0.95) < 0.02, "\(normal)")
    // Skewed parameters that make up most of the variance, where Fisher's interval is not exact.
    let skewed = coverage(outer: 50, inner: 4, chance: 0.5, truth: 0.8, purpose: 3) {
      $0.standardExponential() - 1
    }
    #expect(skewed > 0.87, "\(skewed)")
    let none = coverage(outer: 50, inner: 4, chance: 1, truth: 0, purpose: 4) { _ in 0 }
    #expect(none > 0.95, "\(none)")
  }

  @Test func `an estimate below zero is shown as none, with its interval`() {
    let split = VarianceSplit(values: [0, 10, 10, 0, 1, 9, 8, 2], inner: 2)
    #expect(split.parametersUnbiased < 0)
    #expect(split.parameters == 0 && split.share == 0 && split.narrowing == 0)
    #expect(split.deviation == split.deviationFromChance)
  }

  @Test func `values that are missing leave groups of different size`() {
    // Left are groups of 2, 1 and 3; the fourth has no value at all.
    let split = VarianceSplit(
      values: [1, 3, .nan, .nan, 4, .nan, 6, 8, 10, .nan, .nan, .nan], inner: 3)
    #expect(split.outer == 3 && split.count == 6)
    // Within: 2 + 0 + 8 over 3. Between: means 2, 4, 8 about 32 / 6. Effective size (6 - 14 / 6) / 2.
    #expect(abs(split.chance - 10.0 / 3) < 1e-12)
    let mean = 32.0 / 6
    let squares =
      2 * (2 - mean) * (2 - mean) + (4 - mean) * (4 - mean) + 3 * (8 - mean) * (8 - mean)
    let size = (6 - 14.0 / 6) / 2
    #expect(abs(split.parametersUnbiased - (squares / 2 - 10.0 / 3) / size) < 1e-12)
    #expect(split.share.isFinite)
    let empty = VarianceSplit(values: [.nan, .nan], inner: 2)
    #expect(empty.count == 0 && empty.share.isNaN && empty.deviation.isNaN)
  }

  @Test func `what does not vary has no share, and what only parameters move has all`() {
    let constant = VarianceSplit(values: Array(repeating: 0.1, count: 12), inner: 3)
    #expect(constant.share.isNaN && constant.narrowing.isNaN && constant.deviation == 0)
    let sure = VarianceSplit(values: [0.1, 0.1, 0.3, 0.3, 0.7, 0.7], inner: 2)
    #expect(sure.share == 1 && sure.deviationFromChance == 0)
    #expect(sure.lower.isNaN)
  }

  @Test func `an interval of the mean respects the groups`() {
    // Without chance, replications of a vector say nothing new: four vectors are four observations.
    let values = [1.0, 1, 1, 2, 2, 2, 4, 4, 4, 7, 7, 7]
    let grouped = SeriesSummary(values: values, inner: 3)
    let alone = SeriesSummary(values: [1, 2, 4, 7])
    #expect(grouped.count == 12 && grouped.groups == 4)
    #expect(abs(grouped.standardError - alone.standardError) < 1e-15)
    #expect(abs(grouped.halfWidth - alone.halfWidth) < 1e-14)
    #expect(grouped.p50 == SeriesSummary(values: values).p50)
    #expect(SeriesSummary(values: values, inner: 1) == SeriesSummary(values: values))
  }
}
