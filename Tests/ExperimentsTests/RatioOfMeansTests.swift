import CareModel
import Experiments
import SimulationKernel
import Testing

struct RatioOfMeansTests {
  @Test func `a ratio is one of means, and its ends are Fieller's`() {
    let costs = [100.0, 180, 90, 210, 160, 130]
    let gains = [4.0, 6, 5, 7, 5, 6]
    let value = RatioOfMeans(costs: costs, gains: gains)
    #expect(value.verdict == .estimable)
    #expect(abs(value.ratio - 870.0 / 33) < 1e-12)
    #expect(value.lower < value.ratio && value.ratio < value.upper)
    // At each end the mean of cost less that price times gain lies a quantile of t from nothing.
    let t = StudentT.quantile(0.975, degreesOfFreedom: 5)
    for end in [value.lower, value.upper] {
      let net = SeriesSummary(values: zip(costs, gains).map { $0 - end * $1 })
      #expect(abs(abs(net.mean) - t * net.standardError) < 1e-9)
    }
  }

  @Test func `where gains are certain the interval is that of the cost`() {
    let costs = [100.0, 180, 90, 210]
    let value = RatioOfMeans(costs: costs, gains: [2, 2, 2, 2])
    let cost = SeriesSummary(values: costs)
    #expect(abs(value.lower - cost.lower / 2) < 1e-9)
    #expect(abs(value.upper - cost.upper / 2) < 1e-9)
  }

  @Test func `a gain that may be none has no price`() {
    let unsure = RatioOfMeans(costs: [100, 110, 105, 95], gains: [1, -1, 2, -1.5])
    #expect(unsure.verdict == .unknown)
    #expect(unsure.ratio.isNaN && unsure.lower.isNaN && unsure.upper.isNaN)
    #expect(RatioOfMeans(costs: [100], gains: [5]).verdict == .unknown)
    #expect(RatioOfMeans(costs: [0, 0, 0], gains: [0, 0, 0]).verdict == .unknown)
  }

  @Test func `a loss has no price and a saving says so`() {
    let loss = RatioOfMeans(costs: [100, 110, 105], gains: [-5, -6, -5.5])
    #expect(loss.verdict == .loses)
    #expect(loss.ratio.isNaN)
    let saving = RatioOfMeans(costs: [-100, -110, -105], gains: [5, 6, 5.5])
    #expect(saving.verdict == .saves)
    #expect(saving.ratio < 0)
  }

  /// Cost and gain that vary together: in a thousand made-up experiments of twelve replications the true
  /// price of 20 lies in the interval about 950 times.
  @Test func `the interval covers the truth as often as it says`() {
    var covered = 0
    var known = 0
    for number in 0..<1000 {
      var draws = SplitMix64(seed: UInt64(number) &* 7919 &+ 13)
      func noise() -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double(draws.nextWord() >> 11) / 0x1p53 }
      }
      var costs: [Double] = []
      var gains: [Double] = []
      for _ in 0..<12 {
        let shared = noise()
        gains.append(5 + 2 * shared)
        costs.append(100 + 25 * shared + 30 * noise())
      }
      let value = RatioOfMeans(costs: costs, gains: gains)
      guard value.verdict == .estimable else { continue }
      known += 1
      if value.lower <= 20, value.upper >= 20 { covered += 1 }
    }
    #expect(known > 990)
    // Five standard errors of a share of 0.95 among a thousand.
    #expect(abs(Double(covered) / Double(known) - 0.95) < 5 * (0.95 * 0.05 / 1000).squareRoot())
  }
}
