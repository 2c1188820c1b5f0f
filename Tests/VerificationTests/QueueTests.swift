import SimulationKernel
import Testing
import Verification

/// Simulated queues against their formulas, and formulas against digits worked out independently.
///
/// Seeds are fixed and the numbers of replications are fixed; |z| < 4.
struct QueueTests {
  @Test(arguments: VerificationTopic.queues.cases.map(\.title))
  func `every finding about a queue passes`(title: String) throws {
    let check = try #require(VerificationTopic.queues.cases.first { $0.title == title })
    for finding in check.findings() {
      #expect(
        finding.passed,
        "\(finding.measure): expected \(finding.expected), got \(finding.got)")
    }
  }

  @Test func `the cases have different titles`() {
    let titles = (VerificationTopic.queues.cases + VerificationTopic.stays.cases).map(\.title)
    #expect(Set(titles).count == titles.count)
  }

  @Test func `a queue simulated again gives the same bits, and another seed does not`() {
    let queue = ServiceQueue(arrivalRate: 5, service: .exponential(mean: 0.125), servers: 1)
    var plan = SimulationPlan(seed: 11, replications: 3, warmUp: 1, window: 10)
    let first = queue.simulate(plan).wait
    #expect(queue.simulate(plan).wait == first)
    plan.seed = 12
    #expect(queue.simulate(plan).wait != first)
  }

  @Test func `replications differ`() {
    let plan = SimulationPlan(seed: 13, replications: 8, warmUp: 1, window: 50)
    let queue = ServiceQueue(arrivalRate: 5, service: .exponential(mean: 0.125), servers: 1)
    let number = queue.simulate(plan).number
    #expect(number.minimum < number.maximum)
  }

  @Test func `nobody waits or is turned away where there is always a server`() {
    let plan = SimulationPlan(seed: 14, replications: 4, warmUp: 10, window: 100)
    let queue = ServiceQueue(arrivalRate: 5, service: .exponential(mean: 1), servers: 1_000)
    let estimates = queue.simulate(plan)
    #expect(estimates.delay.maximum == 0)
    #expect(estimates.wait.maximum == 0)
    #expect(estimates.queue.maximum == 0)
    let loss = LossQueue(arrivalRate: 5, stay: .exponential(mean: 1), places: 1_000).simulate(plan)
    #expect(loss.blocking.maximum == 0)
    #expect(loss.overflow.maximum == 0)
  }

  @Test func `an overloaded queue uses its servers fully and no more, and no wait is negative`() {
    let plan = SimulationPlan(seed: 15, replications: 4, warmUp: 50, window: 100)
    let estimates = ServiceQueue(arrivalRate: 9, service: .fixed(1), servers: 3).simulate(plan)
    let busy = estimates.number.mean - estimates.queue.mean
    #expect(abs(busy - 3) < 1e-9)
    #expect(estimates.wait.minimum > 0)
    #expect(estimates.delay.mean == 1)
  }

  /// Short windows after a warm-up that is just long enough: an empty start left in would show.
  ///
  /// Declared beforehand: 6,000 replications each.
  @Test func `what happens in the warm-up is not counted`() {
    let plan = SimulationPlan(seed: 18, replications: 6_000, warmUp: 12, window: 2)
    let queue = ServiceQueue(arrivalRate: 8, service: .exponential(mean: 1), servers: 12)
    let delay = queue.simulate(plan).delay
    let exact = ErlangC.delay(load: 8, servers: 12)
    #expect(abs((delay.mean - exact) / delay.standardError) < 4)
    let loss = LossQueue(arrivalRate: 8, stay: .exponential(mean: 1), places: 12).simulate(plan)
    let blocking = ErlangB.blocking(load: 8, servers: 12)
    #expect(abs((loss.blocking.mean - blocking) / loss.blocking.standardError) < 4)
  }

  /// Always the same services and no room to wait: what happens can be counted by hand.
  @Test func `a queue without waiting room serves or turns away every arrival`() {
    let plan = SimulationPlan(seed: 16, replications: 4, warmUp: 5, window: 500)
    let queue = ServiceQueue(arrivalRate: 2, service: .fixed(1), servers: 1, waitingPlaces: 0)
    let estimates = queue.simulate(plan)
    #expect(estimates.queue.maximum == 0)
    #expect(estimates.wait.maximum == 0)
    #expect(estimates.blocking.mean == estimates.delay.mean)
    #expect(abs(estimates.timeInSystem.mean - 1) < 1e-9)
  }

  /// Declared beforehand: 20,000 draws each.
  @Test(arguments: [
    DurationLaw.fixed(0.7), .exponential(mean: 2), .uniform(Uniform(from: 1, to: 4)),
    .weibull(Weibull(shape: 0.7, scale: 1)), .lognormal(Lognormal(mean: 1, sd: 1.2)),
    .gamma(Gamma(shape: 0.25, scale: 4)),
  ])
  func `a duration's draws have the mean it states`(law: DurationLaw) {
    var stream = SequentialStream(seed: 17)
    var draws = Tally()
    for _ in 0..<20_000 { draws.add(law.sample(using: &stream)) }
    if case .fixed(let duration) = law {
      #expect(draws.minimum == duration && draws.maximum == duration && law.mean == duration)
    } else {
      #expect(abs((draws.mean - law.mean) / draws.standardError) < 4)
    }
  }
}
