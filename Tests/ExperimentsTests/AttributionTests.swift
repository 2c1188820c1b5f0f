import CareModel
import Experiments
import SimulationKernel
import Testing

struct AttributionTests {
  private let levers: [DesignLever]
  private let measure: ReportedMeasure

  init() throws {
    let day = try #require(CivilDate("2024-09-30"))
    levers = ["a", "b", "c", "d"].map { DesignLever(name: $0, title: $0, from: day) }
    measure = ReportedMeasure(series: 0, month: 3)
  }

  /// Values of the scenarios with each subset of four levers in some replications: single effects,
  /// pairs, and as much of threes and more as asked for, all different in each replication.
  private func values(_ replications: Int, threes: Double) -> [[Double]] {
    var stream = SequentialStream(seed: 5)
    var values = [[Double]](repeating: [], count: 16)
    for _ in 0..<replications {
      let worth = (0..<16).map { subset in
        let size = subset.nonzeroBitCount
        return (stream.uniform() - 0.4) * (size < 3 ? 1 : threes)
      }
      for subset in 0..<16 {
        values[subset].append(
          (0..<16).reduce(100) { $1 != 0 && $1 & subset == $1 ? $0 + worth[$1] : $0 })
      }
    }
    return values
  }

  private var everySubset: AttributionDesign {
    AttributionDesign(
      levers: levers, method: .everySubset(scenarios: Array(0..<16)), together: 15, added: 0)
  }

  private var firstAndLast: AttributionDesign {
    AttributionDesign(
      levers: levers, method: .firstAndLast(alone: [1, 2, 4, 8], without: [14, 13, 11, 7]),
      together: 15, added: 0)
  }

  private func orders(_ count: Int) -> AttributionDesign {
    let paths = AntitheticOrders.orders(players: 4, count: count).map { order in
      AttributionDesign.Path(
        order: order,
        scenarios: (0...4).map { joined in order.prefix(joined).reduce(0) { $0 | 1 << $1 } })
    }
    return AttributionDesign(levers: levers, method: .orders(paths), together: 15, added: 0)
  }

  private func attribution(_ design: AttributionDesign, _ values: [[Double]]) -> Attribution {
    Attribution(measure, by: design) { values[$0] }
  }

  @Test func `contributions add up to the joint effect, whatever the method`() {
    let values = values(25, threes: 1)
    for design in [everySubset, orders(4), orders(12), firstAndLast] {
      let result = attribution(design, values)
      let sum =
        result.shares.reduce(0) { $0 + $1.summary.mean } + (result.remainder?.mean ?? 0)
      #expect(abs(sum - result.joint.mean) < 1e-12, "\(design.methodName)")
      #expect(abs(result.together.mean - result.base.mean - sum) < 1e-12)
      #expect(result.shares.map(\.lever) == levers)
      // In each replication too: one by one they are whole experiments.
      for replication in 0..<25 {
        let one = attribution(design, values.map { [$0[replication]] })
        let parts = one.shares.reduce(0) { $0 + $1.summary.mean } + (one.remainder?.mean ?? 0)
        #expect(abs(parts - one.joint.mean) < 1e-12)
      }
    }
  }

  @Test func `first and last, and drawn orders, are exact while levers meddle two by two`() throws {
    let values = values(25, threes: 0)
    let exact = attribution(everySubset, values)
    for design in [orders(4), firstAndLast] {
      let result = attribution(design, values)
      for (share, other) in zip(result.shares, exact.shares) {
        #expect(abs(share.summary.mean - other.summary.mean) < 1e-12)
        #expect(share.orderError < 1e-12)
        #expect(abs(share.lower - other.lower) < 1e-9)
      }
    }
    let remainder = try #require(attribution(firstAndLast, values).remainder)
    #expect(abs(remainder.mean) < 1e-12)
    let threes = try #require(attribution(firstAndLast, self.values(25, threes: 1)).remainder)
    #expect(abs(threes.mean) > 0.01)
  }

  @Test func `drawn orders say how far they may err`() {
    let values = values(25, threes: 4)
    let exact = attribution(everySubset, values)
    let few = attribution(orders(4), values)
    let many = attribution(orders(64), values)
    for row in 0..<4 {
      let error = abs(many.shares[row].summary.mean - exact.shares[row].summary.mean)
      #expect(error > 0)
      #expect(error < 5 * many.shares[row].orderError)
      let share = few.shares[row]
      #expect(
        abs(
          share.standardError * share.standardError
            - (share.orderError * share.orderError
              + share.summary.standardError * share.summary.standardError)) < 1e-12)
      // A lever in the same places in both pairs cannot tell how far it errs.
      if share.orderError > 0 {
        #expect(share.upper - share.lower > share.summary.upper - share.summary.lower)
      }
    }
    #expect(few.shares.contains { $0.orderError > 0.01 })
    let errors = (few.shares.map(\.orderError).max() ?? 0, many.shares.map(\.orderError).max() ?? 0)
    #expect(errors.1 < errors.0)
  }

  @Test func `a replication in which a scenario has no value is left out of all`() {
    var values = values(10, threes: 1)
    let whole = attribution(everySubset, values.map { Array($0.dropFirst()) })
    values[6][0] = .nan
    let holed = attribution(everySubset, values)
    #expect(holed.joint == whole.joint)
    #expect(holed.shares.map(\.summary) == whole.shares.map(\.summary))
    // First and last never look at the scenario with levers b and c.
    #expect(attribution(firstAndLast, values).joint.count == 10)
  }

  @Test func `an experiment shares out what it reports, and parts have no tables`() throws {
    var design = try Synthetic.design(["long_term_stability"], month: 2)
    let pair = Array(levers.prefix(2))
    design.attribution = AttributionDesign(
      levers: pair, method: .everySubset(scenarios: [0, 1, 2, 3]), together: 3, added: 0)
    let plan = try Synthetic.plan(scenarios: 6, replications: 3, months: 2)
    var taken: [Int] = []
    let summary = ExperimentSummary(
      of: plan, design: design, identities: IdentitySummary(), isAbridged: true,
      take: { taken.append($0.number) },
      samples: { Synthetic.table(scenario: $0, replications: 3, months: 2, series: $1) })
    #expect(taken == [0, 1, 2, 3])
    #expect(summary.forecasts.count == 4 && summary.scorecards.count == 4)
    // Alone 0.25 and 0.5, together 0.75: nothing is left to share.
    #expect(summary.attributions.map(\.joint.mean) == [0.75])
    #expect(summary.attributions[0].shares.map(\.summary.mean) == [0.25, 0.5])
  }
}
