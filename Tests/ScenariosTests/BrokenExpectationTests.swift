import Scenarios
import Testing

/// Expectations that are wrong: each has one problem, at the mark.
struct BrokenExpectationTests {
  private static let percent = "expected a level such as 40 %"

  /// Lines of a scenario, after `- that: ` and before a reason.
  static let lines: [(line: String, says: String)] = [
    ("«outside_autority@2028-03 p50 < 40 %", "expect.that: unknown indicator “outside_autority”"),
    ("«outside_autority@2028-03 p50 < 40 %", "; did you mean “outside_authority”?"),
    (
      "outside_authority« p50 < 40 % by 2028-03",
      "no month follows “outside_authority”; expected INDICATOR@YYYY-MM; did you mean “outside_authority@2028-03”?"
    ),
    (
      "outside_authority/«Placement typ/With parents@2028-03 mean < 4 %",
      "unknown topic “Placement typ”; expected Placement type; did you mean “Placement type”?"
    ),
    (
      "outside_authority/Placement type/«With parent@2028-03 mean < 4 %",
      "; did you mean “With parents”?"
    ),
    (
      "outside_authority/Placement type«@2028-03 mean < 4 %",
      "“outside_authority/Placement type” is no slice; expected INDICATOR/TOPIC/ITEM"
    ),
    ("foster_share/«Age/Under 1@2028-03 mean < 4 %", "foster_share is not divided"),
    ("starts@«2028 mean < 4", "“2028” is no month; expected a month written YYYY-MM"),
    ("starts@«2028-03-31 mean < 4", "“2028-03-31” is no month"),
    ("starts@«2028-03-31 mean < 4", "did you mean “2028-03”?"),
    ("starts@«2028-13 mean < 4", "there is no month 2028-13"),
    ("starts@«0028-03 mean < 4", "0028-03 is out of range; expected a year from 1900 to 2199"),
    ("starts@«2024-02 mean < 4", "2024-02-29 lies before the start 2024-03-31"),
    ("starts@«2024-03 mean < 4", "starts has no value at the start 2024-03-31"),
    ("starts@2028-03..«2034-04 mean < 4", "2034-04-30 lies after the last month simulated"),
    ("starts@2028-03..«2028-03 mean < 4", "“2028-03” is not after the first month"),
    ("starts@2028-03..«later mean < 4", "“later” is no month"),
    ("starts@2028-03 «median < 4", "unknown statistic “median”"),
    ("starts@2028-03 «median < 4", "did you mean “p50”?"),
    ("starts@2028-03 «< 4", "no statistic is stated; expected mean, or a percentile such as p50"),
    ("starts@2028-03 «p0 < 4", "there is no p0; expected a percentile above p0 and below p100"),
    ("starts@2028-03 «p100 < 4", "there is no p100"),
    ("starts@2028-03 mean «=< 4", "“=<” is no comparison; expected one of <, <=, >=, >; did you"),
    ("starts@2028-03 mean «below 4", "“below” is no comparison"),
    ("starts@2028-03 mean < «many", "“many” is not a number"),
    ("starts@2028-03 mean < «1,00", "“1,00” is not a number"),
    ("starts@2028-03 mean <«", "nothing is not a number"),
    ("starts@2028-03 mean < 40 «%", "“%” follows the level, which is in children"),
    (
      "foster_share@2028-03 mean < «0.40",
      "nothing follows the level, which, being a percentage, is in %; \(percent); did you mean “40 %”?"
    ),
    ("foster_share@2028-03 mean < «40", "did you mean “40 %”?"),
    ("foster_share@2028-03 mean < 40 «points", "“points” follows the level"),
    ("foster_share@2028-03 mean < «140 %", "140 % is out of range; expected 0 to 100 %"),
    ("starts@2028-03 mean < 4 «children", "“children” follows"),
    ("starts@2028-03 mean < 4 million «more", "“more” follows the end; expected nothing more"),
    ("P(starts@2028-03 < 4 «>= 0.8", "“>= 0.8” follows; expected “)”"),
    ("P(starts@2028-03 < 4) >= «80", "the share of replications is out of range"),
    ("P(starts@2028-03 < 4) >= «-1 %", "the share of replications is out of range"),
    ("P(starts@2028-03 «mean < 4) >= 0.8", "“mean” is no comparison"),
  ]

  @Test(arguments: lines.indices)
  func `one wrong part of a line is one problem at its column`(row: Int) throws {
    let (line, says) = Self.lines[row]
    // The column is the same whether the line is written with quotes or without.
    for quote in ["", "\""] {
      try verify("  - that: \(quote)\(line)\(quote)\n    why: To test\n", says: says)
    }
  }

  @Test(arguments: [
    (
      "  - {«tht: starts@2028-03 mean < 4, that: starts@2028-03 mean < 4, why: x}\n",
      "tht: unknown key"
    ),
    ("  - «{that: starts@2028-03 mean < 4}\n", "“why” is missing; expected the reason"),
    ("  - «{why: x}\n", "“that” is missing; expected such as starts@2028-03 mean < 200"),
    (
      "  - {that: starts@2028-03 mean < 4, why: x, undecided: «strict}\n",
      "expect.undecided: unknown word “strict”; expected one of pass, estimate, fail"
    ),
    ("  - {that: starts@2028-03 mean < 4, why: x, «for: base}\n", "expect.for: unknown key"),
    ("  - «starts@2028-03 mean < 4\n", "expect: “starts@2028-03 mean < 4” is stated"),
    (
      "  - {that: starts@2028-03 mean < 4, why: x}\n  - {that: «starts@2028-03 mean < 4, why: y}\n",
      "expect: the same is expected in line"
    ),
    ("  that: «starts@2028-03 mean < 4\n", ""),
    // Folded over two lines, a text has no columns of its own.
    ("  - that: «>-\n      starts@2028-03\n      median < 4\n    why: x\n", "unknown statistic"),
  ])
  func `what is not a line with a reason is told`(block: String, says: String) throws {
    if says.isEmpty {
      let marked = block.replacing("«", with: "").replacing("  that", with: "  «that")
      return try verify(marked, says: "expect: a mapping is stated; expected a list of 1 to 100")
    }
    try verify(block, says: says)
  }

  /// Reads the fixture with a block of expectations and compares the one problem at the mark.
  private func verify(_ block: String, says: String) throws {
    let marked = try MarkedText(Fixture.scenario + "expect:\n" + block)
    let folder = try TestFolder()
    let file = try folder.write(marked.text, to: "main.yaml")
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().scenario(at: file, months: 120)
    }
    #expect(problems.diagnostics.count == 1, "\(problems)")
    #expect(
      problems.description.hasPrefix("\(file):\(marked.line):\(marked.column): error: expect"),
      "\(problems)")
    #expect(problems.description.contains(says), "\(problems)")
  }

  private static let arms = "one of base, more-carers, fewer-carers, both-ways, together, without"

  @Test(arguments: [
    (
      "{that: starts@2025-03 mean < 4, for: «togehter, why: x}",
      "expect.for: the experiment runs no “togehter”; expected \(arms)"
    ),
    (
      "{that: starts@2025-03 mean < 4, for: base, less: «fewer carers, why: x}",
      "expect.less: the experiment runs no “fewer carers”"
    ),
    (
      "{that: starts@2025-03 mean < 4, for: together, less: «together, why: x}",
      "expect.less: “together” is the same scenario"
    ),
    ("«{that: starts@2025-03 mean < 4, why: x}", "expect: “for” is missing; expected the arm"),
    (
      "{that: foster_share@2025-03 mean < 4 «%, for: together, less: base, why: x}",
      "a difference of percentages, is in points; expected a level such as 40 points; did you mean “4 points”?"
    ),
    (
      "{that: starts@«2026-04 mean < 4, for: base, why: x}",
      "2026-04-30 lies after the last month simulated, which ends on 2026-03-31"
    ),
  ])
  func `a wrong expectation of an experiment is told at its place`(
    item: String, says: String
  ) throws {
    let marked = try MarkedText(Fixture.experiment + "expect:\n  - " + item + "\n")
    let folder = try TestFolder()
    let path = try Fixture.write(experiment: marked.text, to: folder)
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().experiment(at: path)
    }
    #expect(problems.diagnostics.count == 1, "\(problems)")
    #expect(
      problems.description.hasPrefix("\(path):\(marked.line):\(marked.column): error: "),
      "\(problems)")
    #expect(problems.description.contains(says), "\(problems)")
    #expect(ScenarioReader().problems(in: path) == problems.diagnostics)
  }
}
