import Experiments
import SimulationKernel
import Testing

/// Ranking and selection against the constants and the promise of its sources.
struct SelectionTests {
  @Test func `the constants of Kim and Nelson are those of ten systems`() {
    let rule = KimNelson(systems: 10, firstStage: 10, zone: 1, confidence: 0.95)
    #expect((rule.eta - 0.859083).magnitude < 5e-7)
    #expect((rule.hSquared - 15.463502).magnitude < 5e-7)
    // Variance 2, of differences of unit normals: the allowance ends at r = 2 × 15.46.
    #expect(rule.allowance(variance: 2, observations: 30) > 0)
    #expect(rule.allowance(variance: 2, observations: 31) == 0)
  }

  /// Normal observations with unit variance, which share a part of their noise.
  private static func pick(
    means: [Double], shared: Double, trial: UInt32, zone: Double = 1
  ) -> (system: Int, observations: Int) {
    let family = StreamFamily(seed: 7, replication: trial)
    var selection = SequentialSelection(
      systems: means.count, maximises: true, firstStage: 10, zone: zone, confidence: 0.95)
    let (common, own) = (shared.squareRoot(), (1 - shared).squareRoot())
    while !selection.isDecided {
      var stream = family.stream(purpose: 1, entity: UInt64(selection.observations))
      let noise = common * stream.standardNormal()
      let all = means.map { $0 + noise + own * stream.standardNormal() }
      selection.add(selection.survivors.map { all[$0] })
    }
    return (selection.survivors[0], selection.observations)
  }

  /// The slippage configuration is the worst case: all others are behind by the zone exactly.
  @Test func `the best is found nineteen times in twenty in the slippage configuration`() {
    let trials: UInt32 = 10_000
    let means = [1.0] + Array(repeating: 0.0, count: 9)
    let correct = (1...trials).count { Self.pick(means: means, shared: 0, trial: $0).system == 0 }
    #expect(Double(correct) >= 0.95 * Double(trials), "\(correct) of \(trials)")
  }

  @Test func `common random numbers keep the promise and need fewer observations`() {
    let trials: UInt32 = 300
    let means = [1.0] + Array(repeating: 0.0, count: 9)
    let alone = (1...trials).map { Self.pick(means: means, shared: 0, trial: $0) }
    let paired = (1...trials).map { Self.pick(means: means, shared: 0.75, trial: $0) }
    #expect(paired.count { $0.system == 0 } >= 285)
    let observations = { (picks: [(system: Int, observations: Int)]) in
      picks.reduce(0) { $0 + $1.observations }
    }
    #expect(1.5 * Double(observations(paired)) < Double(observations(alone)))
  }

  /// The example of sim-tools: ten systems with means 1 to 10.
  @Test func `of the means one to ten the last is picked`() {
    #expect(Self.pick(means: (1...10).map(Double.init), shared: 0, trial: 1).system == 9)
  }

  @Test func `the least is picked where the least is best, and of equals the first`() {
    var selection = SequentialSelection(
      systems: 3, maximises: false, firstStage: 3, zone: 0.5, confidence: 0.95)
    for _ in 1...3 { selection.add([5, 2, 2]) }
    #expect(selection.survivors == [1])
    #expect(selection.dropped == [3, nil, 3])
  }

  @Test func `a budget is spread as the formula of optimal allocation says`() {
    let shares = OptimalAllocation.shares(
      means: [1, 2, 3], standardDeviations: [1, 1, 1], maximises: false)
    for (share, expected) in zip(shares, [0.45194, 0.43845, 0.10961]) {
      #expect((share - expected).magnitude < 5e-6)
    }
    let mirrored = OptimalAllocation.shares(
      means: [-1, -2, -3], standardDeviations: [1, 1, 1], maximises: true)
    #expect(mirrored == shares)
    let even = OptimalAllocation.shares(
      means: [4, 4], standardDeviations: [1, 2], maximises: true)
    #expect(even == [0.5, 0.5])
  }
}
