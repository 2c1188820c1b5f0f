import CareModel
import Experiments
import Testing

/// Plans and summaries of runs of two levels.
struct TwoLevelPlanTests {
  @Test func `replications share vectors in groups, counted from one`() throws {
    var plan = try Synthetic.plan(replications: 10)
    #expect((1...10).map { plan.parameterVector(of: $0) } == Array(1...10))
    #expect(plan.parameterVectors == 10)
    plan.inner = 4
    #expect((1...10).map { plan.parameterVector(of: $0) } == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3])
    #expect(plan.parameterVectors == 3)
  }

  @Test func `a run of one level keeps its identity, and each number of levels has its own`() throws
  {
    let plan = try Synthetic.plan(replications: 10)
    // As if there were no levels; it moves with the results version alone.
    #expect(plan.runID == "0d88fa2876a04e17")
    var identities: Set<String> = []
    for inner in 1...4 {
      var other = plan
      other.inner = inner
      identities.insert(other.runID)
    }
    #expect(identities.count == 4 && identities.contains(plan.runID))
  }

  @Test func `a summary of two levels splits every series and every difference`() throws {
    var plan = try Synthetic.plan(scenarios: 2, replications: 6)
    plan.inner = 2
    let row = try #require(IndicatorRegistry.series("children_looked_after"))
    func summary(_ plan: ExperimentPlan) -> ExperimentSummary {
      ExperimentSummary(of: plan, identities: IdentitySummary()) { scenario, block in
        var table = SampleTable(series: block, months: plan.months)
        // Vectors part by 10, replications of one by 2; the scenario adds the vector's number.
        for replication in 0..<plan.replications {
          let vector = replication / 2
          let value = Double(10 * vector + 2 * (replication % 2) + scenario * vector)
          table.append(
            Array(repeating: value, count: block.count * (plan.months + 1)))
        }
        return table
      }
    }
    let both = summary(plan)
    #expect(both.uncertainties.map(\.scenario) == plan.scenarios.map(\.name))
    let base = try #require(
      both.uncertainties[0].rows.first {
        $0.measure == ReportedMeasure(series: row, month: plan.months)
      })
    #expect(base.level == VarianceSplit(values: [0, 2, 10, 12, 20, 22], inner: 2))
    #expect(base.difference == nil)
    let other = try #require(
      both.uncertainties[1].rows.first {
        $0.measure == ReportedMeasure(series: row, month: plan.months)
      })
    #expect(other.difference?.parameters == 1)
    #expect(other.difference?.chance == 0 && other.difference?.share == 1)
    // Intervals know three observations, not six.
    #expect(both.forecasts[0].monthly(series: row, month: 1).groups == 3)
    #expect(both.comparisons[0].monthly(series: row, month: 1).summary.groups == 3)
    plan.inner = 1
    #expect(summary(plan).uncertainties.isEmpty)
    #expect(summary(plan).forecasts[0].monthly(series: row, month: 1).groups == 6)
  }
}
