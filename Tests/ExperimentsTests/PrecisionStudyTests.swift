import CareModel
import Experiments
import Testing

/// What is asked of the results, and what comes of it.
struct PrecisionStudyTests {
  private static func goal(_ halfWidth: Double) throws -> PrecisionGoal {
    PrecisionGoal(
      measure: ReportedMeasure(
        series: try #require(IndicatorRegistry.series("outside_authority")), month: 3),
      halfWidth: halfWidth)
  }

  /// Values between -1 and 1 that look like noise, the same on every machine.
  private static func noise(_ replication: Int) -> Double {
    Double((replication * 7919) % 1009) / 504.5 - 1
  }

  @Test func `a single scenario is judged by its level`() throws {
    var study = PrecisionStudy([try Self.goal(0.05)], of: try Synthetic.plan(replications: 5000))
    var asked: [ClosedRange<Int>] = []
    while study.search.nextLook != nil {
      study.look { scenario, replications in
        #expect(scenario == 0)
        asked.append(replications)
        return [replications.map { 40 + Self.noise($0) }]
      }
    }
    #expect(asked.prefix(3) == [1...50, 51...100, 101...150])
    #expect(study.search.state == .reached)
    let row = try #require(study.rows.first)
    #expect(study.rows.count == 1 && row.reference == nil)
    let values = (1...study.search.replications).map { 40 + Self.noise($0) }
    #expect(abs(row.halfWidth - SeriesSummary(values: values).halfWidth) < 1e-12)
    #expect(row.isReached && row.halfWidth <= 0.05)
    let needed = try #require(row.needed)
    #expect(needed == study.search.replications - 50)
  }

  @Test func `a comparison is judged by its paired differences`() throws {
    let plan = try Synthetic.plan(scenarios: 3, replications: 500)
    var study = PrecisionStudy([try Self.goal(0.01)], of: plan)
    while study.search.nextLook != nil {
      study.look { scenario, replications in
        [replications.map { Self.noise($0) + (scenario == 2 ? Self.noise($0 + 5) : 0) }]
      }
    }
    // The second scenario is the base but for nothing; the third has noise of its own.
    #expect(study.rows.map(\.scenario) == [1, 2] && study.rows.map(\.reference) == [0, 0])
    #expect(study.rows[0].halfWidth == 0 && study.rows[0].isConstant)
    #expect(study.rows[0].needed == 50)
    #expect(study.search.state == .spent && !study.rows[1].isReached)
    let needed = try #require(study.rows[1].needed)
    #expect(needed > 500 && needed.isMultiple(of: 50))
  }

  @Test func `replications of one vector do not count as many`() throws {
    var plan = try Synthetic.plan(replications: 200)
    plan.inner = 10
    var study = PrecisionStudy([try Self.goal(0.2)], of: plan)
    // Only the vector matters: twenty observations in all.
    while study.search.nextLook != nil {
      study.look { _, replications in [replications.map { Self.noise(($0 - 1) / 10) }] }
    }
    let vectors = SeriesSummary(values: (0..<20).map(Self.noise))
    #expect(study.search.state == .spent)
    #expect(abs(study.rows[0].halfWidth - vectors.halfWidth) < 1e-12)
  }

  @Test func `scenarios of an attribution alone are no comparisons`() throws {
    let plan = try Synthetic.plan(scenarios: 4, replications: 100)
    var study = PrecisionStudy([try Self.goal(0.01)], of: plan, shown: 2)
    var asked: Set<Int> = []
    while study.search.nextLook != nil {
      study.look { scenario, replications in
        asked.insert(scenario)
        // The third and fourth are all noise.
        return [replications.map { scenario < 2 ? 1 : Self.noise($0 * scenario) }]
      }
    }
    #expect(asked == [0, 1] && study.rows.map(\.scenario) == [1])
    #expect(study.search.state == .reached)
  }

  @Test func `what has no value is never precise`() throws {
    var study = PrecisionStudy([try Self.goal(5)], of: try Synthetic.plan(replications: 100))
    while study.search.nextLook != nil {
      study.look { _, replications in [replications.map { _ in .nan }] }
    }
    #expect(study.search.state == .spent)
    #expect(study.rows[0].needed == nil && study.rows[0].isConstant == false)
  }
}
