import CareModel
import Testing

/// A published hazard is marginal: it falls partly because the proner children have moved already.
struct DurationHazardTests {
  static let rates = [0.53, 0.29, 0.18, 0.11, 0.084, 0.066, 0.051, 0.049]

  @Test(arguments: [0.0, 3, 14, 30, 56, 100, 365.25, 800, 2000, 5000])
  func `time and cumulative hazard undo each other`(days: Double) {
    for variance in [0.0, 0.5, 2] {
      let hazard = DurationHazard(perYear: Self.rates, frailtyVariance: variance)
      let back = hazard.days(toIndividual: hazard.individual(after: days))
      #expect(abs(back - days) < 1e-6 * max(1, days))
    }
  }

  /// E[exp(−zΛ)] over a gamma frailty z of mean 1 and variance v is (1 + vΛ)^(−1/v), which the
  /// individual hazard makes equal to exp(−H).
  @Test(arguments: [0.25, 1.0, 3])
  func `mixing over frailty gives the published survival back`(variance: Double) {
    let hazard = DurationHazard(perYear: Self.rates, frailtyVariance: variance)
    for days in [10.0, 60, 200, 700, 3000] {
      let mixed = 1 + variance * hazard.individual(after: days)
      // log of both survivals.
      let logMixed = -naturalLog(mixed) / variance
      #expect(abs(logMixed + hazard.marginal(after: days)) < 1e-12)
    }
  }

  @Test func `without hazard the time never comes`() {
    let none = DurationHazard(perYear: [Double](repeating: 0, count: 8), frailtyVariance: 1)
    #expect(none.days(toIndividual: 0.1) == .infinity)
    let early = DurationHazard(perYear: [1, 0, 0, 0, 0, 0, 0, 0], frailtyVariance: 0)
    #expect(early.days(toIndividual: 1) == .infinity)
    #expect(abs(early.days(toIndividual: 0.01) - 3.6525) < 1e-9)
  }

  /// A series for the logarithm that shares nothing with the code under test.
  private func naturalLog(_ x: Double) -> Double {
    // ln x = 2 artanh((x − 1)/(x + 1)); the argument is below 0.6 here.
    let y = (x - 1) / (x + 1)
    var term = y
    var sum = 0.0
    for k in stride(from: 1.0, to: 400, by: 2) {
      sum += term / k
      term *= y * y
    }
    return 2 * sum
  }
}
