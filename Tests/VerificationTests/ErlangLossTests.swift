import CareModel
import SimulationKernel
import TestSupport
import Testing

/// Erlang's loss formula through the real matching code: twelve own places, eight offered, what is
/// blocked overflows to agency carers without limit.
struct ErlangLossTests {
  /// Mean and variance of own occupancy and overflow, a replication at a time after a warm-up.
  struct Sample {
    var own = Tally()
    var overflow = Tally()
    var overflowSquare = Tally()
  }

  static func run(_ model: ScenarioModel, replications: Int) -> Sample {
    var sample = Sample()
    let own = Breakdown(topic: "Placement type", item: "Own foster care")
    let agency = Breakdown(topic: "Placement type", item: "Agency foster care")
    for replication in 1...replications {
      let outcome = CareSimulation.run(model, seed: 97, replication: replication, months: 180)
      // Ten years fill the system; one look a year for five years.
      var looks = (0.0, 0.0, 0.0)
      for month in [132, 144, 156, 168, 180] {
        let a = Worlds.value(outcome, "children_by_placement", month: month, of: 180, own)
        let b = Worlds.value(outcome, "children_by_placement", month: month, of: 180, agency)
        looks.0 += a / 5
        looks.1 += b / 5
        looks.2 += b * b / 5
      }
      sample.own.add(looks.0)
      sample.overflow.add(looks.1)
      sample.overflowSquare.add(looks.2)
    }
    return sample
  }

  static func z(_ tally: Tally, _ exact: Double) -> Double {
    (tally.mean - exact) / tally.standardError
  }

  @Test func `blocking, overflow and its peakedness follow Erlang and Riordan`() {
    let sample = Self.run(Worlds.loss(arrivalsPerYear: 8, places: 12), replications: 4_000)
    #expect(abs(Self.z(sample.own, 7.588749)) < 4)
    #expect(abs(Self.z(sample.overflow, 0.411251)) < 4)
    // E[N²] = variance + mean² of the overflow stock, which is not Poisson.
    #expect(abs(Self.z(sample.overflowSquare, 0.850118 + 0.411251 * 0.411251)) < 4)
  }

  /// Insensitivity: blocking depends on the mean stay only.
  ///
  /// The Weibull of shape 0.7 has mean 1.265824
  /// times its scale.
  @Test func `blocking does not depend on the shape of stays`() {
    let model = Worlds.loss(
      arrivalsPerYear: 8, places: 12, shape: 0.7, scaleYears: 1 / 1.265824)
    let sample = Self.run(model, replications: 4_000)
    #expect(abs(Self.z(sample.own, 7.588749)) < 4)
    #expect(abs(Self.z(sample.overflow, 0.411251)) < 4)
  }
}
