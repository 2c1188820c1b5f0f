import Experiments
import Foundation
import Testing

/// How many trials are being worked out, and what stopped them; guarded by its lock.
private final class Gauge: @unchecked Sendable {
  private let lock = NSLock()
  private var current = 0
  private var most = 0
  private var asked = 0

  var peak: Int { lock.withLock { most } }

  func enter() {
    lock.withLock {
      current += 1
      most = max(most, current)
    }
  }

  func leave() { lock.withLock { current -= 1 } }

  /// Whether this is asked for more than a number of times.
  func asksMore(than limit: Int) -> Bool {
    lock.withLock {
      asked += 1
      return asked > limit
    }
  }
}

struct TrialRunnerTests {
  private struct Refusal: Error {}

  @Test func `results do not depend on the number of threads`() async throws {
    let plan = try Synthetic.plan(scenarios: 2, replications: 20)
    var answers: [[Trial: ReplicationResult]] = []
    for threads in [1, 4] {
      var delivered: [Trial: ReplicationResult] = [:]
      let runner = TrialRunner(threads: threads) { trial, plan in
        Synthetic.result(trial, months: plan.months)
      }
      let outcome = try await runner.run(plan.trials, of: plan) { delivered[$0.trial] = $0 }
      #expect(outcome.finished == 40 && outcome.wasStopped == false)
      answers.append(delivered)
    }
    #expect(answers[0].count == 40)
    #expect(answers[0] == answers[1])
  }

  @Test(arguments: [1, 2, 3])
  func `no more trials are in flight than there are threads`(_ threads: Int) async throws {
    let plan = try Synthetic.plan(replications: 12)
    let gauge = Gauge()
    let runner = TrialRunner(threads: threads) { trial, plan in
      gauge.enter()
      usleep(2000)
      gauge.leave()
      return Synthetic.result(trial, months: plan.months)
    }
    _ = try await runner.run(plan.trials, of: plan) { _ in }
    #expect((1...threads).contains(gauge.peak))
  }

  @Test func `one thread delivers in the order of the plan`() async throws {
    let plan = try Synthetic.plan(scenarios: 2, replications: 5)
    let runner = TrialRunner(threads: 1) { Synthetic.result($0, months: $1.months) }
    var order: [Trial] = []
    _ = try await runner.run(plan.trials, of: plan) { order.append($0.trial) }
    #expect(order == plan.trials)
  }

  @Test func `a stop starts nothing more and delivers what is in flight`() async throws {
    let plan = try Synthetic.plan(replications: 50)
    let gauge = Gauge()
    let runner = TrialRunner(threads: 2) { Synthetic.result($0, months: $1.months) }
    var delivered = 0
    let outcome = try await runner.run(
      plan.trials, of: plan, shouldStop: { gauge.asksMore(than: 5) },
      deliver: { _ in delivered += 1 })
    #expect(outcome.finished == 5 && outcome.wasStopped == true)
    #expect(delivered == 5)
  }

  @Test func `an error of the receiver ends the run`() async throws {
    let plan = try Synthetic.plan(replications: 50)
    let runner = TrialRunner(threads: 2) { Synthetic.result($0, months: $1.months) }
    var delivered = 0
    await #expect(throws: Refusal.self) {
      _ = try await runner.run(plan.trials, of: plan) { _ in
        delivered += 1
        if delivered == 3 { throw Refusal() }
      }
    }
    #expect(delivered == 3)
  }

  @Test func `nothing to run is done at once`() async throws {
    let plan = try Synthetic.plan(replications: 0)
    let outcome = try await TrialRunner(threads: 2).run(plan.trials, of: plan) { _ in }
    #expect(outcome.finished == 0 && outcome.wasStopped == false)
  }
}
