import CareModel
import SimulationKernel
import TestSupport
import Testing

/// Today's children plus new entrants, without capacity: the closed form of the commonest bug, that of
/// restarting the clock of every child already in care.
struct StockOracleTests {
  // Declared before the first run: 10,000 replications, fixed seed, |z| < 4.
  static let replications = 10_000
  static let counts: [[Double]] = {
    let model = Worlds.oracle()
    var counts: [[Double]] = [[], [], []]
    for replication in 1...replications {
      let outcome = CareSimulation.run(model, seed: 41, replication: replication, months: 24)
      for (row, month) in [3, 12, 24].enumerated() {
        counts[row].append(
          Worlds.value(outcome, "children_looked_after", month: month, of: 24))
      }
    }
    return counts
  }()

  static func survivor(_ x: Double) -> Double {
    x <= 0 ? 1 : Elementary.exp(-Elementary.pow(x, 0.7))
  }

  /// Exact mean and variance at t years: the survivors' Poisson-binomial plus the entrants' Poisson.
  static func exact(_ t: Double) -> (mean: Double, variance: Double) {
    var mean = 0.0
    var variance = 0.0
    for tenth in 1...10 {
      let a = Double(tenth) / 10
      let p = survivor(a + t) / survivor(a)
      mean += p
      variance += p * (1 - p)
    }
    // Midpoint rule after u = t·s³, which tames the steep start.
    let steps = 20_000
    var inflow = 0.0
    for step in 0..<steps {
      let s = (Double(step) + 0.5) / Double(steps)
      inflow += survivor(t * s * s * s) * 3 * t * s * s
    }
    inflow *= 12 / Double(steps)
    return (mean + inflow, variance + inflow)
  }

  @Test func `the formula gives the published digits`() {
    let one = Self.exact(1)
    #expect(abs(one.mean - 11.798459) < 2e-6)
    #expect(abs(one.variance - 9.393948) < 2e-6)
    let two = Self.exact(2)
    #expect(abs(two.mean - 12.930771) < 2e-6)
    #expect(abs(two.variance - 12.153762) < 2e-6)
  }

  @Test(arguments: [(0, 91.0 / 365), (1, 1.0), (2, 2.0)])
  func `mean and variance in care agree with the exact law`(row: Int, years: Double) {
    let exact = Self.exact(years)
    var tally = Tally()
    for count in Self.counts[row] { tally.add(count) }
    #expect(tally.count == Self.replications)
    let z = (tally.mean - exact.mean) / (exact.variance / Double(Self.replications)).squareRoot()
    #expect(abs(z) < 4)
    // The fourth moment of a sum of many small parts is near a normal's, so the sample variance has a
    // relative standard error of about √(2/n).
    let ratio = tally.variance / exact.variance
    #expect(abs(ratio - 1) < 4 * (2.2 / Double(Self.replications)).squareRoot())
  }

  /// P(N ≤ 8), P(N ≤ 10), P(N ≤ 12) at one and two years.
  @Test(arguments: [
    (1, 8.0, 0.138080), (1, 10.0, 0.347907), (1, 12.0, 0.605559), (2, 8.0, 0.095626),
    (2, 10.0, 0.249809), (2, 12.0, 0.468028),
  ])
  func `the distribution agrees with the convolution`(row: Int, limit: Double, p: Double) {
    let below = Self.counts[row].filter { $0 <= limit }.count
    let z =
      (Double(below) / Double(Self.replications) - p)
      / (p * (1 - p) / Double(Self.replications)).squareRoot()
    #expect(abs(z) < 4)
  }
}
