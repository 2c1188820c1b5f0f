import CareModel
import Experiments
import Testing

struct PairedDifferenceTests {
  @Test func `differences are taken replication by replication`() {
    let difference = PairedDifference(
      scenario: [11, 22, 33], base: [10, 20, 30], direction: .highIsGood)
    #expect(difference.summary.mean == 2)
    #expect(difference.summary.standardDeviation == 1)
    // With two degrees of freedom the quantile of 0.975 is 0.95 √(2 / (1 − 0.95²)).
    let halfWidth = 0.95 * (2 / 0.0975).squareRoot() / 3.0.squareRoot()
    #expect(abs(difference.lower - (2 - halfWidth)) < 1e-12)
    #expect(abs(difference.upper - (2 + halfWidth)) < 1e-12)
    #expect(difference.shareBetter == 1)
  }

  @Test func `better follows the indicator's direction and a tie is not better`() {
    let scenario = [1.0, 2, 3, 4]
    let base = [2.0, 2, 2, 2]
    func share(_ direction: IndicatorDirection) -> Double? {
      PairedDifference(scenario: scenario, base: base, direction: direction).shareBetter
    }
    #expect(share(.highIsGood) == 0.5)
    #expect(share(.lowIsGood) == 0.25)
    #expect(share(.none) == nil)
  }

  @Test func `ties are neither better nor worse`() {
    let difference = PairedDifference(
      scenario: [1, 2, 3, 4], base: [1, 2, 4, 3], direction: .highIsGood)
    #expect(difference.shareBetter == 0.25)
    #expect(difference.shareWorse == 0.25)
    let undirected = PairedDifference(scenario: [1], base: [0], direction: .none)
    #expect(undirected.shareWorse == nil)
  }

  @Test func `what rounding leaves of a difference is a tie`() {
    let base = [0.1 + 0.2, 3000, -3000, 1, 1]
    let difference = PairedDifference(
      scenario: [0.3, 3000 + 2.9e-6, -3000 - 2.9e-6, 1 + 2e-9, 1 - 2e-9], base: base,
      direction: .lowIsGood)
    #expect(difference.shareBetter == 0.2 && difference.shareWorse == 0.2)
    // A bit apart is not the same.
    #expect(!difference.isIdentical)
  }

  @Test func `a pair without a value on one side is left out`() {
    let difference = PairedDifference(
      scenario: [1, .nan, 3], base: [0, 5, .nan], direction: .lowIsGood)
    #expect(difference.summary.count == 1)
    #expect(difference.summary.mean == 1)
    #expect(difference.shareBetter == 0)
    #expect(difference.lower.isNaN)
  }
}
