import CareModel
import Experiments
import SimulationKernel
import Testing
import Verification

/// What a comparison says it gains from common random numbers, on SSJ's published comparison of two
/// inventory policies (`tutorial/InventoryCRN`).
struct CommonNumbersTests {
  private let policies = (SSJInventory.Policy(80, 198), SSJInventory.Policy(80, 200))

  /// The profits of both policies, pair by pair, as SSJ runs them.
  private func profits(pairs: Int, isCommon: Bool) -> (base: [Double], scenario: [Double]) {
    var streams = SSJInventory.Streams()
    var profits: (base: [Double], scenario: [Double]) = ([], [])
    for _ in 0..<pairs {
      profits.base.append(SSJInventory.run(policies.0, using: &streams))
      if isCommon { streams.resetToStartOfSubstream() }
      profits.scenario.append(SSJInventory.run(policies.1, using: &streams))
      if isCommon { streams.nextSubstream() }
    }
    return profits
  }

  /// SSJ divides 0.233, the variance of 500 independent differences, by 0.012 of common ones: 19.95.
  ///
  /// A comparison has no independent runs and adds the variances of its two sides: over the
  /// same pairs it must come to the same within the noise of a variance of 500, which is 6 % of each.
  @Test func `the reduction that a comparison states is SSJ's, without its independent runs`() {
    let common = profits(pairs: 500, isCommon: true)
    let stated = VarianceReduction.achieved(scenario: common.scenario, base: common.base)
    let difference = PairedDifference(
      scenario: common.scenario, base: common.base, direction: .highIsGood)
    let deviation = difference.summary.standardDeviation
    #expect((1000 * deviation).rounded() == 108)
    #expect((1000 * difference.summary.mean).rounded() == 308)
    #expect(abs(stated / 19.95 - 1) < 0.3)
    // The numerator beside SSJ's variance of independent differences.
    #expect(abs(stated * deviation * deviation / 0.233_026_53 - 1) < 0.3)
  }

  @Test func `independent runs gain nothing`() {
    let apart = profits(pairs: 500, isCommon: false)
    let stated = VarianceReduction.achieved(scenario: apart.scenario, base: apart.base)
    #expect(abs(stated - 1) < 0.25)
  }
}
