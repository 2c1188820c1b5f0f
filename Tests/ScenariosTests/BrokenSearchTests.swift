import Scenarios
import Testing

/// Search files that are broken: each has one problem, at the mark.
struct BrokenSearchTests {
  @Test(arguments: cases)
  func `one wrong part of a search is one located problem`(_ broken: BrokenPart) throws {
    let marked = try broken.marked(in: Fixture.search)
    let folder = try TestFolder()
    let path = try Fixture.write(search: marked.text, to: folder)
    let problems = try #require(throws: ScenarioProblems.self) {
      try ScenarioReader().search(at: path)
    }
    let errors = problems.diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1, "\(problems)")
    let text = errors.first?.description ?? ""
    #expect(
      text.hasPrefix("\(path):\(marked.line):\(marked.column): error: \(broken.says)"), "\(text)")
    #expect(ScenarioReader().problems(in: path) == problems.diagnostics)
  }

  static let cases = [
    BrokenPart(
      "a lever that brings settled children back", "- more-carers", "- «bring-back",
      says:
        "levers: the lever bring-back brings settled children back, and a search moves nobody to win"
    ),
    BrokenPart(
      "the same lever twice", "- more-carers\n", "- more-carers\n  - «more-carers\n",
      says: "levers: the lever more-carers is listed twice"),
    BrokenPart(
      "a lever that is not there", "- more-carers", "- «mor-carers",
      says: "levers: no lever “mor-carers” is found"),
    BrokenPart(
      "a size of a constellation", "- more-carers", "- {lever: more-carers, sizes: [1, «0.5]}",
      says: "levers.sizes: more-carers opens a constellation, which has no other size"),
    BrokenPart(
      "a size of nothing", "sizes: [1, 0.5, 2]", "sizes: [1, «0]",
      says: "levers.sizes: 0 is out of range; expected 0.05 to 5"),
    BrokenPart(
      "a size twice", "sizes: [1, 0.5, 2]", "sizes: [1, «1]",
      says: "levers.sizes: 1 is listed twice"),
    BrokenPart(
      "a date before the start", "starts: [2024-12-31, 2025-12-31]", "starts: [«2024-01-31]",
      says: "from: the lever fewer-carers is dated 2024-01-31, on or before the start 2024-03-31"),
    BrokenPart(
      "a lever beside one of several", "{lever: fewer-carers,",
      "{lever: fewer-carers, «one_of: [fewer-carers],",
      says: "levers: lever and one_of are both stated; expected one of the two"),
    BrokenPart(
      "an objective both ways", "{minimise: outside_authority@2025-04..2026-03}",
      "«{minimise: outside_authority@2026-03, maximise: starts@2026-03}",
      says: "objective: minimise and maximise are both stated; expected minimise or maximise"),
    BrokenPart(
      "an objective without a month", "outside_authority@2025-04..2026-03}", "«outside_authority}",
      says: "objective.minimise: “outside_authority” names no month; expected INDICATOR@YYYY-MM"),
    BrokenPart(
      "a misspelt indicator", "outside_authority@2025", "«outside_authorities@2025",
      says: "objective.minimise: unknown indicator “outside_authorities”"),
    BrokenPart(
      "months the wrong way round", "outside_authority@2025-04..2026-03",
      "«outside_authority@2026-03..2025-04",
      says: "objective.minimise: “outside_authority@2026-03..2025-04” names no month"),
    BrokenPart(
      "a month after the last", "outside_authority@2025-04..2026-03",
      "«outside_authority@2026-04",
      says:
        "objective: the month is after the last one simulated, which ends on 2026-03-31; expected months from 2024-04 to 2026-03"
    ),
    BrokenPart(
      "a month before the start", "cost_total@2024-04..2026-03", "«cost_total@2024-03..2026-03",
      says: "budget: the month is not after the start 2024-03-31"),
    BrokenPart(
      "an item without its topic", "  topic: Heading\n  items: [Actions, Own homes]\n",
      "  «items: [Actions]\n", says: "budget: an item without its topic; expected topic"),
    BrokenPart(
      "an unknown item", "[Actions, Own homes]", "[Actions, «Own home]",
      says: "budget.item: unknown item “Own home”"),
    BrokenPart(
      "a budget without a sum",
      "budget:\n  indicator: cost_total@2024-04..2026-03\n  topic: Heading\n  items: [Actions, Own homes]\n  extra_at_most: 100000\n",
      "«budget:\n  indicator: cost_total@2024-04..2026-03\n  topic: Heading\n  items: [Actions, Own homes]\n",
      says: "budget: “extra_at_most” is missing"),
    BrokenPart(
      "a constraint without a limit", "{indicator: nights_bridged@2026-03, not_above: 900}",
      "«{indicator: nights_bridged@2026-03}",
      says: "constraints: no limit is stated; expected one of not_above, not_below"),
    BrokenPart(
      "a margin of nothing", "not_worse_than_base_by: 0.5", "not_worse_than_base_by: «0",
      says: "constraints.not_worse_than_base_by: 0 is out of range"),
    BrokenPart(
      "a margin where neither way is worse", "{indicator: nights_bridged@2026-03, not_above: 900}",
      "{indicator: starts@2026-03, «not_worse_than_base_by: 1}",
      says: "constraints.not_worse_than_base_by: neither way is worse for starts"),
    BrokenPart(
      "too few replications", "replications: 8000", "replications: «2000",
      says:
        "replications: 2000 replications are too few for 8 finalists with 200 each; expected 7200 or more"
    ),
  ]
}
