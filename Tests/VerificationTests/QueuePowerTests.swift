import SimulationKernel
import Testing
import Verification

/// The checks of queues can fail: a simulation that is a little wrong lies beyond |z| = 4.
///
/// Each runs as its case does, with one parameter wrong, and is held against the formula with the
/// right one. Fixed seeds; the numbers of replications are those of the cases.
struct QueuePowerTests {
  static func z(_ tally: Tally, _ exact: Double) -> Double {
    (tally.mean - exact) / tally.standardError
  }

  @Test(arguments: [0.95, 1.05])
  func `a loss system with 5% too many or too few arrivals is found out`(factor: Double) {
    let queue = LossQueue(arrivalRate: 8 * factor, stay: .exponential(mean: 1), places: 12)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_101, replications: 100, warmUp: 50, window: 1_000))
    #expect(abs(Self.z(estimates.blocking, ErlangB.blocking(load: 8, servers: 12))) > 4)
    #expect(abs(Self.z(estimates.taken, ErlangB.meanBusy(load: 8, servers: 12))) > 4)
    let mean = Overflow.mean(load: 8, servers: 12)
    #expect(abs(Self.z(estimates.overflow, mean)) > 4)
    let variance = Overflow.variance(load: 8, servers: 12)
    #expect(abs(Self.z(estimates.overflowVariance(about: mean), variance)) > 4)
  }

  /// An overflow taken for a Poisson number would have its mean as variance.
  @Test func `the overflow is far from Poisson`() {
    let queue = LossQueue(arrivalRate: 8, stay: .exponential(mean: 1), places: 12)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_102, replications: 100, warmUp: 50, window: 1_000))
    let mean = Overflow.mean(load: 8, servers: 12)
    #expect(Self.z(estimates.overflowVariance(about: mean), mean) > 4)
  }

  @Test func `a loss system with one place more is found out`() {
    let queue = LossQueue(arrivalRate: 8, stay: .exponential(mean: 1), places: 13)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_103, replications: 100, warmUp: 50, window: 1_000))
    #expect(abs(Self.z(estimates.blocking, ErlangB.blocking(load: 8, servers: 12))) > 4)
  }

  @Test(arguments: [0.95, 1.05])
  func `a queue M/M/1 with 5% too many or too few arrivals is found out`(factor: Double) {
    let queue = ServiceQueue(
      arrivalRate: 5 * factor, service: .exponential(mean: 0.125), servers: 1)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_111, replications: 100, warmUp: 50, window: 1_000))
    #expect(abs(Self.z(estimates.wait, 0.208333)) > 4)
    #expect(abs(Self.z(estimates.timeInSystem, 0.333333)) > 4)
    #expect(abs(Self.z(estimates.delay, 0.625)) > 4)
  }

  @Test(arguments: [0.95, 1.05])
  func `a queue M/M/20 with 5% too many or too few arrivals is found out`(factor: Double) {
    let queue = ServiceQueue(
      arrivalRate: 18 * factor, service: .exponential(mean: 1), servers: 20)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_112, replications: 100, warmUp: 300, window: 800))
    #expect(abs(Self.z(estimates.delay, ErlangC.delay(load: 18, servers: 20))) > 4)
    let queueLength = ErlangC.meanQueue(arrivalRate: 18, serviceRate: 1, servers: 20)
    #expect(abs(Self.z(estimates.queue, queueLength)) > 4)
  }

  @Test(arguments: [0.95, 1.05])
  func `a queue M/M/200/220 with 5% too many or too few arrivals is found out`(factor: Double) {
    let queue = ServiceQueue(
      arrivalRate: 190 * factor, service: .exponential(mean: 1), servers: 200, waitingPlaces: 20)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_113, replications: 50, warmUp: 40, window: 640))
    let exact = LimitedQueue(load: 190, servers: 200, places: 220)
    #expect(abs(Self.z(estimates.blocking, exact.blocking)) > 4)
    #expect(abs(Self.z(estimates.number, exact.meanNumber)) > 4)
  }

  @Test(arguments: [(1.05, 2.0), (0.95, 2.0), (1.0, 2.1), (1.0, 1.9)])
  func `abandonment with arrivals or patience 5% off is found out`(
    factor: Double, patience: Double
  ) {
    let queue = ServiceQueue(
      arrivalRate: 10 * factor, service: .exponential(mean: 1), servers: 10,
      patience: .exponential(mean: patience))
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_121, replications: 100, warmUp: 40, window: 4_000))
    let exact = ErlangA(arrivalRate: 10, serviceRate: 1, patienceRate: 0.5, servers: 10)
    #expect(abs(Self.z(estimates.queue, exact.meanQueue)) > 4)
    #expect(abs(Self.z(estimates.abandonment, exact.abandonment)) > 4)
  }

  @Test(arguments: [0.95, 1.05])
  func `a queue M/D/1 with 5% too many or too few arrivals is found out`(factor: Double) {
    let queue = ServiceQueue(arrivalRate: 0.8 * factor, service: .fixed(1), servers: 1)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_131, replications: 100, warmUp: 3_000, window: 12_000))
    #expect(abs(Self.z(estimates.wait, 2)) > 4)
    #expect(abs(Self.z(estimates.queue, 1.6)) > 4)
  }

  /// Unlike blocking, the mean wait hangs on more than the mean service.
  @Test func `services of the right mean and the wrong spread are found out`() {
    let queue = ServiceQueue(
      arrivalRate: 0.8, service: .gamma(Gamma(shape: 0.5, scale: 2)), servers: 1)
    let estimates = queue.simulate(
      SimulationPlan(seed: 6_132, replications: 100, warmUp: 3_000, window: 12_000))
    #expect(abs(Self.z(estimates.wait, 10)) > 4)
    #expect(abs(Self.z(estimates.wait, 4)) > 4)
  }

  @Test(arguments: [0.95, 1.05])
  func `a network with 5% too many or too few arrivals is found out`(factor: Double) {
    let network = JacksonNetwork(
      arrivalRates: [factor, 0], serviceRates: [2, 1.5], routing: [[0, 0.5], [0.25, 0]])
    let estimates = network.simulate(
      SimulationPlan(seed: 6_141, replications: 100, warmUp: 200, window: 4_000))
    #expect(abs(Self.z(estimates.number(at: 0), 1.333333)) > 4)
    #expect(abs(Self.z(estimates.number(at: 1), 0.615385)) > 4)
    #expect(abs(Self.z(estimates.time, 1.948718)) > 4)
  }

  @Test func `a network with another routing is found out`() {
    let network = JacksonNetwork(
      arrivalRates: [1, 0], serviceRates: [2, 1.5], routing: [[0, 0.5], [0.3, 0]])
    let estimates = network.simulate(
      SimulationPlan(seed: 6_142, replications: 100, warmUp: 200, window: 4_000))
    #expect(abs(Self.z(estimates.number(at: 0), 1.333333)) > 4)
  }
}
