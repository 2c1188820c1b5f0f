import Experiments
import Testing
import Verification

/// The model itself on several threads, which a line of `sufficiency verify` cannot start.
struct LimitRunnerTests {
  /// The bits of every trial's values, in the order of the plan.
  static func bits(_ plan: ExperimentPlan, threads: Int) async throws -> [[UInt64]] {
    var results: [Trial: ReplicationResult] = [:]
    let runner = TrialRunner(threads: threads)
    _ = try await runner.run(plan.trials, of: plan) { results[$0.trial] = $0 }
    return plan.trials.map { results[$0]?.values.map(\.bitPattern) ?? [] }
  }

  @Test(arguments: [2, 3, 8])
  func `the number of threads changes not one bit of any replication`(threads: Int) async throws {
    let plan = Worlds.plan(
      [Worlds.village(), Worlds.busyTown()], seed: 3, replications: 8, months: 12)
    let alone = try await Self.bits(plan, threads: 1)
    #expect(alone.allSatisfy { !$0.isEmpty })
    #expect(try await Self.bits(plan, threads: threads) == alone)
  }
}
