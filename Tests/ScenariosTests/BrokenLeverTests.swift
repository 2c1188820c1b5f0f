import Testing

/// Levers that are broken, alone or on their scenario.
struct BrokenLeverTests {
  @Test(arguments: cases)
  func `one wrong part of a lever is one located problem`(_ broken: BrokenCase) throws {
    try broken.verify()
  }

  static let cases = [
    BrokenCase(
      "an unknown key", in: .lever, "rationale:", "«ratio: x\nrationale:",
      says: "ratio: unknown key"),
    BrokenCase(
      "a lever without its first day", in: .lever, "kind: lever", "«kind: lever",
      also: ("from: 2024-10-31\n", ""),
      says: "“from” is missing; expected the first day it acts"),
    BrokenCase(
      "a lever from before the start", in: .lever, "from: 2024-10-31", "from: «2024-03-31",
      says: "from: the lever more-carers is dated 2024-03-31, on or before the start 2024-03-31"),
    BrokenCase(
      "a change from before the start", in: .lever, "from: 2025-01-01", "from: «2024-01-01",
      says: "changes.from: a change of the lever more-carers is dated 2024-01-01"),
    BrokenCase(
      "a change that ends before it begins", in: .lever, "to: 2026-03-31", "to: «2024-12-31",
      says: "changes.to: the change ends on 2024-12-31, before it begins on 2025-01-01"),
    BrokenCase(
      "an item from before the start", in: .lever, "opens: 2025-06-30", "opens: «2024-02-29",
      says: "constellation Third is dated 2024-02-29"),
    BrokenCase(
      "an unknown parameter", in: .lever, "parameter: carers.stage_days",
      "parameter: «carers.stages_days",
      says: "changes.parameter: unknown parameter", "did you mean “carers.stage_days”?"),
    BrokenCase(
      "a parameter that stays", in: .lever, "parameter: carers.enquiries_per_year",
      "parameter: «carers.households",
      says: "carers.households cannot be changed by a lever"),
    BrokenCase(
      "an unknown row", in: .lever, "row: application", "row: «aplication",
      says: "changes.row: unknown row", "did you mean “application”?"),
    BrokenCase(
      "a row of a number", in: .lever, "    operation: multiply",
      "    row: «enquiry\n    operation: multiply",
      says: "carers.enquiries_per_year is one number; expected no row"),
    BrokenCase(
      "an unknown operation", in: .lever, "operation: multiply", "operation: «multply",
      says: "unknown operation", "did you mean “multiply”?"),
    BrokenCase(
      "a wrong unit", in: .lever, "unit: ratio", "unit: «enquiries per year",
      says: "wrong unit “enquiries per year”; expected ratio"),
    BrokenCase(
      "a negative factor", in: .lever, "{minimum: 1, mode: 1.1,", "«{minimum: -1, mode: 1.1,",
      says: "-1 is out of range; expected 0 to 1000"),
    BrokenCase(
      "an assumption without a spread", in: .lever,
      "    distribution: {triangular: {minimum: 1, mode: 1.1, maximum: 1.4}}\n    unit: ratio\n    period: from October 2024\n    source: assumption\n    quality: ",
      "    value: 1.1\n    unit: ratio\n    period: from October 2024\n    source: assumption\n    quality: «",
      says: "an assumption without a spread"),
    BrokenCase(
      "a change without an amount", in: .lever, "  - parameter: carers.stage_days",
      "  - «parameter: carers.stage_days",
      also: ("    value: -5\n", ""), says: "no amount is stated; expected value or distribution"),
    BrokenCase(
      "an unknown zone", in: .lever, "zone: Brook,", "zone: «Brok,", says: "unknown zone “Brok”",
      "did you mean “Brook”?"),
    BrokenCase(
      "a name of the scenario", in: .lever, "{name: Third House,", "{name: «Old House,",
      says: "“Old House” is listed twice; first in ", "main.yaml, line"),
    BrokenCase(
      "a negative ramp", in: .lever, "ramp_days: 180", "ramp_days: «-1", says: "-1 is out of range"),
    BrokenCase(
      "a source that only the scenario knows", in: .lever, "source: council-2024 page 5",
      "source: «stats-2025",
      says: "source: unknown source “stats-2025”"),
  ]
}
