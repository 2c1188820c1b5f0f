import Scenarios
import Testing

/// Experiment files that are broken: each has one problem, at the mark.
struct BrokenExperimentTests {
  @Test(arguments: cases)
  func `one wrong part of an experiment is one located problem`(_ broken: BrokenPart) throws {
    let marked = try broken.marked(in: Fixture.experiment)
    let folder = try TestFolder()
    let path = try Fixture.write(experiment: marked.text, to: folder)
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().experiment(at: path)
    }
    let says = broken.says.replacing("FOLDER", with: folder.path)
    #expect(problems.diagnostics.count == 1)
    #expect(
      problems.description.hasPrefix("\(path):\(marked.line):\(marked.column): error: \(says)"))
    #expect(ScenarioReader().problems(in: path) == problems.diagnostics)
  }

  private static let indicators =
    "one of children_looked_after, rate_per_10000, starts, starts_known_to_services, ceased"

  static let cases = [
    BrokenPart(
      "an unknown key", "question:", "«qestion: x\nquestion:",
      says:
        "qestion: unknown key; expected one of kind, name, title, question, base, levers, run, orders, portfolios, months, replications, report and 1 more; did you mean “question”?"
    ),
    BrokenPart(
      "no question", "kind: experiment\nname: plan\ntitle: The plan\nquestion: What does it do?\n",
      "«kind: experiment\nname: plan\ntitle: The plan\n", says: "“question” is missing"),
    BrokenPart(
      "no base",
      "kind: experiment\nname: plan\ntitle: The plan\nquestion: What does it do?\nbase: ../main.yaml\n",
      "«kind: experiment\nname: plan\ntitle: The plan\nquestion: What does it do?\n",
      says: "“base” is missing; expected the path of a scenario"),
    BrokenPart(
      "a base that is not there", "base: ../main.yaml", "base: «../mian.yaml",
      says: "“FOLDER/mian.yaml” does not exist"),
    BrokenPart(
      "a name with blanks", "name: plan\n", "name: «The plan\n",
      says: "name: “The plan” is no name; expected lower-case letters, digits and hyphens"),
    BrokenPart(
      "a misspelt lever", "[more-carers, ../", "[«mor-carers, ../",
      says:
        "levers: no lever “mor-carers” is found; expected a path, or the name of a file in a folder “levers” near the scenario; did you mean “more-carers”?"
    ),
    BrokenPart(
      "a lever that is a scenario's path", "../levers/fewer-carers.yaml]", "«../levers/none.yaml]",
      says:
        "levers: no lever “../levers/none.yaml” is found; expected a path, or the name of a file"
    ),
    BrokenPart(
      "a lever listed twice", "../levers/fewer-carers.yaml]",
      "../levers/fewer-carers.yaml, «more-carers]",
      says: "levers: the lever more-carers is listed twice"),
    BrokenPart(
      "levers that are no list", "[more-carers, ../levers/fewer-carers.yaml]", "«more-carers",
      says: "levers: “more-carers” is stated; expected a list of 1 to 100 levers"),
    BrokenPart(
      "an empty list", "[more-carers, ../levers/fewer-carers.yaml]", "«[]",
      says: "levers: an empty list is stated; expected a list of 1 to 100 levers"),
    BrokenPart(
      "an unknown design", "run: [each_alone,", "run: [«each_lone,",
      says:
        "run: unknown run “each_lone”; expected one of each_alone, all_together, all_but_each, attribution; did you mean “each_alone”?"
    ),
    BrokenPart(
      "a design listed twice", "all_but_each]", "«each_alone]",
      says: "run: each_alone is listed twice"),
    BrokenPart(
      "all but each of one lever",
      "levers: [more-carers, ../levers/fewer-carers.yaml]\nrun: [each_alone, all_together, all_but_each]",
      "levers: [more-carers]\nrun: [each_alone, all_together, «all_but_each]",
      says: "run: all but each of one lever is the base; expected two levers or more"),
    BrokenPart(
      "a portfolio without levers",
      "- {name: both-ways, title: Both ways, levers: [fewer-carers, more-carers]}",
      "- «{name: both-ways, title: Both ways}", says: "portfolios: “levers” is missing"),
    BrokenPart(
      "a portfolio with a lever's name", "{name: both-ways,", "{name: «more-carers,",
      says: "portfolios.name: “more-carers” names something else; expected a name of its own"),
    BrokenPart(
      "a portfolio with an unknown lever", "levers: [fewer-carers, more-carers]",
      "levers: [«feewer-carers, more-carers]",
      says:
        "levers: no lever “feewer-carers” is found; expected a path, or the name of a file in a folder “levers” near the scenario; did you mean “fewer-carers”?"
    ),
    BrokenPart(
      "a portfolio listed twice", "- {name: both-ways,",
      "- {name: both-ways, title: Once, levers: [fewer-carers]}\n  - {name: «both-ways,",
      says: "portfolios.name: the portfolio both-ways is listed twice; first in line 9"),
    BrokenPart(
      "months out of range", "months: 24", "months: «601",
      says: "months: 601 is out of range; expected 1 to 600"),
    BrokenPart(
      "half a month", "months: 24", "months: «24.5",
      says: "months: 24.5 is no whole number; expected 1 to 600"),
    BrokenPart(
      "replications in words", "replications: 50", "replications: «many",
      says: "replications: “many” is not a number; expected a number"),
    BrokenPart(
      "an unknown indicator", "- long_term_stability", "- «long_term_stabilty",
      says:
        "report: unknown indicator “long_term_stabilty”; expected \(indicators)"),
    BrokenPart(
      "an unknown slice", "item: 17 to 18", "item: «17 to 19",
      says:
        "report.item: unknown item “17 to 19”; expected one of 17 to 18, 19 to 21, 22 to 25; did you mean “17 to 18”?"
    ),
    BrokenPart(
      "a measure reported twice", "- long_term_stability",
      "- long_term_stability\n  - «long_term_stability",
      says: "report: long_term_stability is reported twice for the same day"),
    BrokenPart(
      "a day within a month", "at: 2025-06-30", "at: «2025-06-15",
      says:
        "report.at: 2025-06-15 is not the last day of a month; expected a later month's end, such as 2026-03-31"
    ),
    BrokenPart(
      "a day before the start", "at: 2025-06-30", "at: «2024-02-29",
      says:
        "report.at: 2024-02-29 is not after the start 2024-03-31; expected a later month's end, such as 2026-03-31"
    ),
  ]
}
