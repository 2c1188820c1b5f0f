import CareModel
import Experiments
import SimulationKernel
import Testing

struct ExpectationTests {
  private func expectation(
    _ level: Double,
    _ statistic: ForecastExpectation.Statistic = .mean,
    _ comparator: ScorecardTarget.Comparator = .below,
    from first: String = "2024-05-31", to last: String? = nil, key: String = "over_20_miles",
    of subject: Int = 0,
    less reference: Int? = nil, undecided: ForecastExpectation.WhenUndecided = .pass
  ) throws -> ForecastExpectation {
    ForecastExpectation(
      text: "as stated", why: "to test", series: try #require(IndicatorRegistry.series(key)),
      days: try #require(CivilDate(first))...(try #require(CivilDate(last ?? first))),
      statistic: statistic, comparator: comparator, level: level,
      subject: ForecastExpectation.Side(scenario: subject, name: ""),
      reference: reference.map { ForecastExpectation.Side(scenario: $0, name: "") },
      whenUndecided: undecided)
  }

  /// Values with a mean of 10 and a 95 % interval from 9 to 11, give or take little.
  private static let values = [8.5, 9.5, 9.75, 10.25, 10.5, 11.5]

  private typealias Outcome = ExpectationJudgement.Outcome

  @Test(arguments: [
    (ScorecardTarget.Comparator.below, 12.0, Outcome.met), (.below, 10.5, .undecided),
    (.below, 9.5, .undecided), (.below, 8, .failed), (.above, 12, .failed),
    (.above, 9.5, .undecided), (.above, 8, .met), (.atMost, 12, .met), (.atLeast, 12, .failed),
  ])
  func `only an interval wholly on one side decides`(
    side: ScorecardTarget.Comparator, level: Double, outcome: ExpectationJudgement.Outcome
  ) throws {
    let judged = ExpectationJudgement(
      try expectation(level, .mean, side), values: Self.values)
    #expect(judged.outcome == outcome)
    #expect(judged.outcome.isFailure == (outcome == .failed))
  }

  @Test func `an end on the level is on the side of which the level is part`() throws {
    func outcome(_ side: ScorecardTarget.Comparator) throws -> Outcome {
      ExpectationJudgement(
        try expectation(3, .mean, side), values: [3, 3, 3]
      ).outcome
    }
    #expect(try outcome(.atMost) == .met)
    #expect(try outcome(.atLeast) == .met)
    #expect(try outcome(.below) == .failed)
    #expect(try outcome(.above) == .failed)
  }

  @Test func `what follows where nothing can be told is the file's choice`() throws {
    func outcome(_ level: Double, _ undecided: ForecastExpectation.WhenUndecided) throws -> Outcome
    {
      ExpectationJudgement(
        try expectation(level, undecided: undecided),
        values: Self.values
      ).outcome
    }
    #expect(try outcome(10.5, .estimate) == .metByEstimate)
    #expect(try outcome(9.5, .estimate) == .failedByEstimate)
    #expect(try outcome(10.5, .fail) == .notShown)
    // Where the interval decides, the choice is not asked.
    for choice in ForecastExpectation.WhenUndecided.allCases {
      #expect(try outcome(12, choice) == .met)
      #expect(try outcome(8, choice) == .failed)
    }
    let failing = Outcome.allCases.filter(\.isFailure)
    #expect(failing == [.failed, .failedByEstimate, .notShown])
  }

  @Test func `without a value nothing can be told, and an estimate fails`() throws {
    func outcome(_ undecided: ForecastExpectation.WhenUndecided) throws -> Outcome {
      ExpectationJudgement(
        try expectation(1, undecided: undecided),
        values: [.nan, .nan]
      ).outcome
    }
    #expect(try outcome(.pass) == .undecided)
    #expect(try outcome(.estimate) == .failedByEstimate)
    #expect(try outcome(.fail) == .notShown)
  }

  /// At a level that is the truth, nearly every sample is undecided and few fail; far from it none is.
  @Test(arguments: [
    (ForecastExpectation.Statistic.mean, 0.5), (.percentile(50), 0.5), (.percentile(90), 0.9),
    (.share(.below, 0.3), 0.3),
  ])
  func `the undecided zone is as wide as the noise`(
    statistic: ForecastExpectation.Statistic, truth: Double
  ) throws {
    var counts: [Outcome: Int] = [:]
    for number in 0..<1000 {
      var draws = SplitMix64(seed: UInt64(number) &* 104_729 &+ 1)
      let values = (0..<80).map { _ in Double(draws.nextWord() >> 11) / 0x1p53 }
      func judged(_ level: Double) throws -> Outcome {
        ExpectationJudgement(
          try expectation(level, statistic), values: values
        ).outcome
      }
      counts[try judged(truth), default: 0] += 1
      // Far off is six times what a sample of eighty may miss by.
      #expect(try judged(truth + 0.36) == .met)
      #expect(try judged(truth - 0.36) == .failed)
    }
    // 2.5 % on either side, and five standard deviations of 1,000 samples.
    #expect(counts[.met, default: 0] < 50 && counts[.failed, default: 0] < 50, "\(counts)")
    #expect(counts[.undecided, default: 0] > 900, "\(counts)")
  }

  // MARK: Values

  /// Replication r of scenario s holds 100 r + month + s / 4 in every series.
  private func judged(
    _ expectations: [ForecastExpectation], months: Int = 3
  ) throws -> [ExpectationJudgement] {
    var plan = try Synthetic.plan(scenarios: 2, replications: 5, months: months)
    plan.scenarios[0].expectations = expectations
    return ExperimentSummary(
      of: plan, design: nil, identities: IdentitySummary(), isAbridged: true, take: { _ in },
      samples: { Synthetic.table(scenario: $0, replications: 5, months: months, series: $1) }
    ).expectations
  }

  private func estimates(_ expectations: [ForecastExpectation], months: Int = 3) throws -> [Double?]
  {
    try judged(expectations, months: months).map { $0.estimate?.value }
  }

  @Test func `a day's value, a difference, and what happens in months are taken as reports do`()
    throws
  {
    let expected = [
      try expectation(0), try expectation(0, from: "2024-03-31"), try expectation(0, of: 1),
      try expectation(0, of: 1, less: 0),
      try expectation(0, from: "2024-06-30", key: "nights_bridged"),
    ]
    #expect(try estimates(expected) == [302, 300, 302.25, 0.25, 906])
    let year = try estimates(
      [expectation(0, from: "2025-08-31", key: "nights_bridged")], months: 20)
    #expect(year == [Double(12 * 300 + (6...17).reduce(0, +))])
  }

  @Test func `over several months each replication counts with its worst`() throws {
    func range(
      _ statistic: ForecastExpectation.Statistic, _ side: ScorecardTarget.Comparator
    ) throws -> ForecastExpectation {
      try expectation(
        0, statistic, side, from: "2024-04-30", to: "2024-06-30")
    }
    let means = [
      try range(.mean, .below), try range(.mean, .atMost), try range(.mean, .above),
      try range(.mean, .atLeast),
    ]
    #expect(try estimates(means) == [303, 303, 301, 301])
    // Two of five replications stay below 303 in all three months, four are always above 101.
    let shares = [try range(.share(.below, 303), .above), try range(.share(.above, 101), .below)]
    #expect(try estimates(shares) == [0.4, 0.8])
  }

  @Test func `a month outside those simulated leaves an expectation unjudged`() throws {
    for (first, last) in [("2024-07-31", nil), ("2024-02-29", nil), ("2024-05-31", "2024-07-31")] {
      let judged = try judged([
        expectation(0, from: first, to: last, undecided: .fail)
      ])
      #expect(judged.map(\.outcome) == [.outside])
      #expect(judged[0].estimate == nil && !judged[0].outcome.isFailure)
    }
  }

  @Test func `a month without a value is passed over, a replication without any left out`() throws {
    let series = try #require(IndicatorRegistry.series("over_20_miles"))
    let base = try Synthetic.plan(replications: 3, months: 3)
    var plan = base
    plan.scenarios[0].expectations = [
      try expectation(0, from: "2024-04-30", to: "2024-06-30")
    ]
    let values: [[Double]] = [[0, .nan, 7, 5], [0, .nan, .nan, .nan], [0, 3, .nan, 1]]
    let summary = ExperimentSummary(of: plan, identities: IdentitySummary()) { _, rows in
      var table = SampleTable(series: rows, months: 3)
      for replication in values {
        table.append(rows.flatMap { $0 == series ? replication : [0, 0, 0, 0] })
      }
      return table
    }
    #expect(summary.expectations[0].estimate?.value == 5)
    #expect(summary.expectations[0].estimate?.count == 2)
    #expect(plan.runID == base.runID)
  }

  @Test func `a design's expectations come before those of its base`() throws {
    var plan = try Synthetic.plan(scenarios: 4, replications: 5)
    plan.scenarios[0].expectations = [try expectation(0)]
    var design = try Synthetic.design(["over_20_miles"], month: 1)
    func summary() -> ExperimentSummary {
      ExperimentSummary(of: plan, design: design, identities: IdentitySummary()) {
        Synthetic.table(scenario: $0, replications: 5, months: 3, series: $1)
      }
    }
    #expect(summary().expectations.isEmpty)
    design.expectations = [
      try expectation(0, .mean, .above, of: 3, less: 1)
    ]
    #expect(summary().expectations.map(\.estimate?.value) == [0.5])
    #expect(summary().expectations.map(\.outcome) == [.met])
  }
}
