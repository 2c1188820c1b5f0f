import SimulationKernel
import Testing
import Verification

/// Simulated stays and renewals against their formulas, and that those checks can fail.
///
/// Seeds are fixed and the numbers of replications are fixed; |z| < 4.
struct StayTests {
  static let stay = Weibull(shape: 0.7, scale: 1)

  static func z(_ tally: Tally, _ exact: Double) -> Double {
    (tally.mean - exact) / tally.standardError
  }

  @Test(arguments: VerificationTopic.stays.cases.map(\.title))
  func `every finding about stays passes`(title: String) throws {
    let check = try #require(VerificationTopic.stays.cases.first { $0.title == title })
    for finding in check.findings() {
      #expect(
        finding.passed,
        "\(finding.measure): expected \(finding.expected), got \(finding.got)")
    }
  }

  /// The commonest bug of such forecasts.
  @Test func `restarting every clock at the start is found out`() {
    let stock = OpenStock(
      inflow: SeasonalRate(mean: 0), stay: Self.stay, elapsed: Array(repeating: 0, count: 10))
    let estimates = stock.simulate(seed: 6_201, replications: 20_000, observingAt: [0.25, 1, 2])
    for (look, exact) in [8.133603, 4.890245, 2.774234].enumerated() {
      #expect(Self.z(estimates.number(look), exact) < -4)
    }
    // What the bug looks like has a closed form too.
    for (look, restarted) in [6.845941, 3.678794, 1.970092].enumerated() {
      #expect(abs(Self.z(estimates.number(look), restarted)) < 4)
    }
  }

  @Test(arguments: [11.4, 12.6])
  func `entries 5% too many or too few are found out`(entries: Double) {
    let stock = OpenStock(inflow: SeasonalRate(mean: entries), stay: Self.stay)
    let estimates = stock.simulate(seed: 6_202, replications: 20_000, observingAt: [1, 2, 5])
    for (look, exact) in [6.908214, 10.156537, 13.766086].enumerated() {
      #expect(abs(Self.z(estimates.number(look), exact)) > 4)
    }
    for (look, share) in [0.907866, 0.563463, 0.191708].enumerated() {
      #expect(abs(Self.z(estimates.share(look, atMost: 10), share)) > 4)
    }
  }

  @Test func `entries without their season are found out`() {
    let stock = OpenStock(inflow: SeasonalRate(mean: 12), stay: Self.stay)
    let estimates = stock.simulate(seed: 6_203, replications: 20_000, observingAt: [1, 2, 5.25])
    for (look, exact) in [6.619688, 9.772456, 14.025584].enumerated() {
      #expect(abs(Self.z(estimates.number(look), exact)) > 4)
    }
  }

  @Test(arguments: [0.114, 0.126])
  func `carers who leave 5% too often or too rarely are found out`(attrition: Double) {
    let stock = OpenStock(
      inflow: SeasonalRate(mean: 30), stay: Weibull(shape: 1, scale: 1 / attrition),
      elapsed: Array(repeating: 3, count: 200))
    let estimates = stock.simulate(seed: 6_204, replications: 10_000, observingAt: [1, 3, 5])
    for (look, exact) in [205.654, 215.116, 222.559].enumerated() {
      #expect(abs(Self.z(estimates.number(look), exact)) > 4)
    }
  }

  @Test func `gaps with the right mean and the wrong spread are found out`() {
    let process = RenewalProcess(gap: .exponential(mean: 1))
    let estimates = process.simulate(seed: 6_205, replications: 100_000, observingAt: [1, 10])
    // Memoryless: the mean number is the time and the mean residual the mean gap.
    #expect(abs(Self.z(estimates.count(0), 0.754579)) > 4)
    #expect(abs(Self.z(estimates.count(1), 9.75)) > 4)
    #expect(abs(Self.z(estimates.residual(1), 0.75)) > 4)
    #expect(abs(Self.z(estimates.count(1), 10)) < 4)
    #expect(abs(Self.z(estimates.residual(1), 1)) < 4)
  }

  @Test func `renewals with gaps all equal can be counted by hand`() {
    let estimates = RenewalProcess(gap: .fixed(0.3))
      .simulate(seed: 1, replications: 2, observingAt: [0.1, 1, 1.5])
    // The renewal at 1.5 lies an ulp or so off, so the last look is left out of the count.
    #expect(estimates.count(0).mean == 0)
    #expect(estimates.count(1).mean == 3)
    #expect(abs(estimates.residual(0).mean - 0.2) < 1e-12)
    #expect(abs(estimates.residual(1).mean - 0.2) < 1e-12)
  }

  @Test func `a stock without entries only falls`() {
    let stock = OpenStock(
      inflow: SeasonalRate(mean: 0), stay: Self.stay, elapsed: Array(repeating: 1, count: 50))
    let estimates = stock.simulate(
      seed: 6_206, replications: 50, observingAt: [0, 0.5, 1, 50, 1e6])
    #expect(estimates.number(0).minimum == 50)
    #expect(estimates.number(1).maximum < 50)
    #expect(estimates.number(2).mean < estimates.number(1).mean)
    #expect(estimates.number(4).maximum == 0)
    #expect(estimates.entries(4).maximum == 0)
  }

  @Test func `a later last look leaves the earlier ones unchanged`() {
    let stock = OpenStock(inflow: SeasonalRate(mean: 12, swing: 3), stay: Self.stay)
    let short = stock.simulate(seed: 6_207, replications: 20, observingAt: [1, 2])
    let long = stock.simulate(seed: 6_207, replications: 20, observingAt: [1, 2, 9])
    for look in 0...1 {
      #expect(short.number(look) == long.number(look))
      #expect(short.entries(look) == long.entries(look))
    }
  }
}
