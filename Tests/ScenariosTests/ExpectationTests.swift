import CareModel
import Experiments
import Scenarios
import SimulationKernel
import Testing

/// What scenario and experiment files expect of their results.
struct ExpectationTests {
  private func scenario(_ block: String, months: Int = 120) throws -> Scenario {
    let folder = try TestFolder()
    let file = try folder.write(Fixture.scenario + block, to: "main.yaml")
    return try ScenarioReader().scenario(at: file, months: months)
  }

  /// The one expectation of a scenario with a line.
  private func expectation(_ line: String) throws -> ForecastExpectation {
    let block = "expect:\n  - {that: \"\(line)\", why: To test}\n"
    return try #require(try scenario(block).expectations.first)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `a line says measure, days, statistic, side and level`() throws {
    let line = "outside_authority@2028-03 p50 < 40 %"
    let outside = try #require(IndicatorRegistry.series("outside_authority"))
    let days = try day("2028-03-31")...(try day("2028-03-31"))
    let whole = ForecastExpectation(
      text: line, why: "To test", series: outside, days: days, statistic: .percentile(50),
      comparator: .below, level: 40)
    #expect(try expectation(line) == whole)
    let range = try expectation("starts/Age/Under 1@2024-04..2025-02 mean >= 2.5")
    let underOne = Breakdown(topic: "Age", item: "Under 1")
    #expect(range.series == IndicatorRegistry.series("starts", underOne))
    #expect(range.days.lowerBound.description == "2024-04-30")
    #expect(range.days.upperBound.description == "2025-02-28")
    #expect(range.statistic == .mean && range.comparator == .atLeast && range.level == 2.5)
    let share = try expectation("P(outside_authority@2028-03 <= 40.5%) > 80 %")
    #expect(share.statistic == .share(.atMost, 40.5))
    #expect(share.comparator == .above && share.level == 0.8)
  }

  @Test(arguments: [
    ("cost_total@2028-03 p97.5 <= 61.5 million", 61_500_000),
    ("cost_total@2028-03 p97.5 <= 61,500,000", 61_500_000),
    ("cost_total@2028-03 p97.5<=6.15e7", 61_500_000), ("starts@2028-03 p10 > -1", -1),
    ("outside_authority@2028-03 p50 > 0", 0), ("P(starts@2028-03 > 1) >= 0.95", 0.95),
    ("  P( starts@2028-03 > 1 )>=95%  ", 0.95), ("children_looked_after@2024-03 mean < 9", 9),
  ])
  func `levels are numbers in the indicator's unit`(line: String, level: Double) throws {
    #expect(try expectation(line).level == level)
  }

  @Test func `every series can be named`() throws {
    for (row, series) in IndicatorRegistry.series.enumerated() {
      let indicator = IndicatorRegistry.indicators[series.indicator]
      let slice =
        series.breakdown == .total ? "" : "/\(series.breakdown.topic)/\(series.breakdown.item)"
      let line = "P(\(indicator.key)\(slice)@2028-03 > 0) > 0"
      guard row.isMultiple(of: 23) || slice.contains("(") || slice.contains(",") else {
        #expect(!slice.contains("@") && [0, 2].contains(slice.count { $0 == "/" }))
        continue
      }
      #expect(try expectation(line).series == row, "\(line)")
    }
  }

  @Test func `expectations move neither the canonical text nor what extends a file`() throws {
    let block = "expect:\n  - {that: starts@2025-03 mean < 900, why: To test, undecided: fail}\n"
    let plain = try scenario("")
    let stated = try scenario(block)
    #expect(stated.canonicalText == plain.canonicalText)
    #expect(stated.expectations.map(\.whenUndecided) == [.fail])
    let folder = try TestFolder()
    try folder.write(Fixture.scenario + block, to: "base.yaml")
    let heir = try folder.write(
      "kind: scenario\nname: heir\ntitle: Heir\npurpose: To test.\nextends: base.yaml\n",
      to: "heir.yaml")
    let inherited = try ScenarioReader().scenario(at: heir, months: 12)
    #expect(inherited.expectations.isEmpty)
    #expect(inherited.canonicalText == plain.canonicalText)
  }

  @Test func `a horizon cut short by a command is no problem, one that nobody states is`() throws {
    let block = "expect:\n  - {that: starts@2034-03 mean < 900, why: To test}\n"
    #expect(try scenario(block, months: 3).expectations.count == 1)
    let later = block.replacing("2034-03", with: "2034-04")
    #expect(try scenario(later, months: 121).expectations.count == 1)
    let problems = try #require(throws: ScenarioProblems.self) { try scenario(later, months: 12) }
    #expect(problems.description.contains("2034-04-30 lies after the last month simulated"))
    // A check of the file knows of no horizon.
    let folder = try TestFolder()
    let file = try folder.write(Fixture.scenario + later, to: "main.yaml")
    #expect(!ScenarioReader().problems(in: file).contains { $0.severity == .error })
    let never = try folder.write(
      Fixture.scenario + later.replacing("2034", with: "2174"), to: "never.yaml")
    #expect(ScenarioReader().problems(in: never).contains { $0.severity == .error })
  }

  @Test func `a start moved by a command is no problem of the file`() throws {
    let folder = try TestFolder()
    let file = try folder.write(
      Fixture.scenario + "expect:\n  - {that: starts@2024-04 mean < 900, why: To test}\n",
      to: "main.yaml")
    let moved = try ScenarioReader().scenario(
      at: file, start: try day("2024-06-30"), months: 12)
    #expect(moved.expectations.count == 1)
  }

  @Test func `a part is told that nobody judges its expectations`() throws {
    let folder = try TestFolder()
    let file = try folder.write(
      """
      kind: scenario
      name: part
      title: A part
      purpose: To be extended.
      expect:
        - {that: starts@2024-06 mean < 900, why: To test}

      """, to: "part.yaml")
    let problems = ScenarioReader().problems(in: file)
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems[0].description.hasPrefix("\(file):6:12: warning: expect: nothing judges"))
  }

  // MARK: Experiments

  private static let arms = """
    expect:
      - {that: outside_authority@2025-03 mean < -0.5 points, for: together, less: base, why: Nearer}
      - {that: P(starts@2025-03 < 9) > 0.9, for: without fewer-carers, less: fewer-carers, why: None}
      - {that: starts@2025-03..2026-03 p50 < 9, for: both-ways, why: Few, undecided: estimate}
      - {that: starts@2025-03 p50 < 9, for: base, why: Few}

    """

  @Test func `an experiment's expectations name its arms`() throws {
    let folder = try TestFolder()
    let path = try Fixture.write(experiment: Fixture.experiment + Self.arms, to: folder)
    let experiment = try ScenarioReader().experiment(at: path)
    let arms = experiment.design.arms
    func scenario(_ role: ExperimentArm.Role, _ name: String) throws -> Int {
      try #require(arms.first { $0.role == role && $0.name == name }).scenario
    }
    let expectations = experiment.design.expectations
    #expect(
      expectations.map { [$0.subject.name, $0.reference?.name ?? "-"] } == [
        ["together", "base"], ["without fewer-carers", "fewer-carers"], ["both-ways", "-"],
        ["base", "-"],
      ])
    let alone = try scenario(.alone, "fewer-carers")
    let rows = [
      try scenario(.together, ""), try scenario(.without, "fewer-carers"),
      try scenario(.portfolio, "both-ways"), 0,
    ]
    #expect(expectations.map(\.subject.scenario) == rows)
    #expect(expectations.map { $0.reference?.scenario } == [0, alone, nil, nil])
    #expect(expectations.map(\.level) == [-0.5, 0.9, 9, 9])
    #expect(experiment.scenarios.allSatisfy { $0.expectations.isEmpty })
  }
}
