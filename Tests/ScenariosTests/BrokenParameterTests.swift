import Testing

/// Parameters that are named, written or sourced wrongly.
struct BrokenParameterTests {
  @Test(arguments: names + values + distributions + provenance)
  func `one wrong parameter is one located problem`(_ broken: BrokenCase) throws {
    try broken.verify()
  }

  static let names = [
    BrokenCase(
      "a misspelt parameter", "    starts_per_year:", "    «starts_per_yaer:",
      says: "entries.starts_per_yaer: unknown parameter", "expected one of starts_per_year,",
      "did you mean “starts_per_year”?"),
    BrokenCase(
      "a misspelt group", "  entries:", "  «entrys:",
      says: "entrys: unknown group of parameters", "did you mean “entries”?"),
    BrokenCase(
      "a parameter in another group", "  endings:\n", "  endings:\n    «households: {value: 40}\n",
      says: "endings.households: unknown parameter", "did you mean “carers.households”?"),
    BrokenCase(
      "a missing parameter", "parameters:", "«parameters:",
      also: (
        "    seasonal_amplitude: " + (Fixture.written["entries.seasonal_amplitude"] ?? "") + "\n",
        ""
      ),
      says: "entries.seasonal_amplitude: missing", "“share”: Size of the yearly wave"),
    BrokenCase(
      "a misspelt key of a parameter", "      known_on: 2024-11-14", "      «knownon: 2024-11-14",
      says: "entries.starts_per_year.knownon: unknown key", "did you mean “known_on”?"),
    BrokenCase(
      "a key stated twice", "      known_on: 2024-11-14",
      "      known_on: 2024-11-14\n      «known_on: 2024-11-15",
      says: "entries.starts_per_year.known_on: stated twice; first in line"),
    BrokenCase(
      "a parameter stated twice", "    annual_effect:\n      distribution",
      "    «starts_per_year: {}\n    annual_effect:\n      distribution",
      says: "entries.starts_per_year: stated twice"),
    BrokenCase(
      "a parameter that is a bare number",
      "{value: 0.05, spread: 0.5, unit: share, period: any year, source: assumption, quality: assumption}",
      "«0.05", says: "entries.seasonal_amplitude: “0.05” is stated", "expected a mapping"),
  ]

  static let values = [
    BrokenCase(
      "a value out of range", "{value: 0.05,", "{value: «1.05,",
      says: "entries.seasonal_amplitude.value: 1.05 is out of range; expected 0 to 0.9"),
    BrokenCase(
      "a wrong unit", "unit: standard deviation\n      period: any year",
      "unit: «variance\n      period: any year",
      says: "entries.annual_effect.unit: wrong unit “variance”; expected standard deviation"),
    BrokenCase(
      "a missing unit", "      unit: standard deviation\n      period: any year\n",
      "      period: any year\n",
      also: ("    annual_effect:\n      distribution", "    «annual_effect:\n      distribution"),
      says: "entries.annual_effect: “unit” is missing; expected standard deviation"),
    BrokenCase(
      "a text for a number", "{value: 0.05,", "{value: «little,",
      says: "“little” is not a number"),
    BrokenCase(
      "a number as text", "{value: 0.05,", "{value: «\"0.05\",",
      says: "the number 0.05 is written as text; expected no quotes"),
    BrokenCase(
      "not a number", "{value: 0.05,", "{value: «.nan,", says: "“.nan” is not a finite number"),
    BrokenCase(
      "infinity", "{value: 0.05,", "{value: «-.inf,", says: "“-.inf” is not a finite number"),
    BrokenCase(
      "a number too large to hold", "{value: 0.05,", "{value: «1e999,",
      says: "“1e999” is not a finite number"),
    BrokenCase(
      "a number in another notation", "{value: 0.05,", "{value: «0x1,",
      says: "“0x1” is not a number"),
    BrokenCase(
      "a mapping for a number", "{value: 0.05,", "{value: «{mean: 1},",
      says: "a mapping is stated; expected a number"),
    BrokenCase(
      "nothing for a number", "{value: 0.05,", "{«value: ,",
      says: "nothing is stated; expected a number"),
    BrokenCase(
      "a negative spread", "spread: 0.5,", "spread: «-0.5,", says: "-0.5 is out of range"),
    BrokenCase(
      "a missing row", "under_1: 3, 1_to_4: 4,", "under_1: 3,",
      also: ("      values: {under_1: 3,", "      «values: {under_1: 3,"),
      says: "entries.starts_per_year.values: missing row 1_to_4"),
    BrokenCase(
      "an unknown row", "16_and_over: 7", "16_and_over: 7, «17_and_over: 7",
      says: "entries.starts_per_year.values.17_and_over: unknown row", "did you mean “16_and_over”?"
    ),
    BrokenCase(
      "a row stated twice", "16_and_over: 7", "16_and_over: 7, «\"under_1\": 3",
      says: "entries.starts_per_year.values.under_1: stated twice"),
    BrokenCase(
      "shares that do not sum to one",
      "      values: {\"planned\": 0.8,", "      «values: {\"planned\": 0.7,",
      says: "entries.route.values: the shares sum to 0.9; expected 1"),
    BrokenCase(
      "one value for a table",
      "      values: {under_1: 3, 1_to_4: 4, 5_to_9: 5, 10_to_15: 6, 16_and_over: 7}",
      "      «value: 25", says: "entries.starts_per_year: this is a table"),
    BrokenCase(
      "a table for one value", "{value: 0.05,", "{«values: {under_1: 0.05},",
      says: "entries.seasonal_amplitude: this is one number"),
    BrokenCase(
      "two values", "{value: 0.05,",
      "{value: 0.05, distribution: {uniform: {minimum: 0, maximum: 1}},",
      also: ("    seasonal_amplitude:", "    «seasonal_amplitude:"),
      says: "more than one value is stated"),
  ]

  static let distributions = [
    BrokenCase(
      "an unknown distribution", "{triangular: {minimum: 0.05,", "{«triangle: {minimum: 0.05,",
      says: "unknown distribution", "did you mean “triangular”?"),
    BrokenCase(
      "a parameter of another distribution", "mode: 0.15,", "«median: 0.15,",
      also: ("minimum: 0.05,", "minimum: 0.05, mode: 0.1,"),
      says: "distribution.triangular.median: unknown key", "expected one of minimum, mode, maximum"),
    BrokenCase(
      "a missing parameter of a distribution", "{triangular: {minimum: 0.05, mode: 0.15,",
      "{«triangular: {minimum: 0.05,", says: "“mode” is missing"),
    BrokenCase(
      "a mode beyond the ends", "{minimum: 0.05, mode: 0.15,", "«{minimum: 0.05, mode: 0.35,",
      says: "the mode does not lie between the ends"),
    BrokenCase(
      "an end out of range", "{minimum: 0.05, mode: 0.15, maximum: 0.25}",
      "«{minimum: 0.05, mode: 0.15, maximum: 2.5}", says: "2.5 is out of range; expected 0 to 1"),
    BrokenCase(
      "two distributions", "      distribution: {triangular: {minimum: 0.05,",
      "      «distribution: {normal: {mean: 0, sd: 1}, triangular: {minimum: 0.05,",
      says: "2 distributions are stated; expected one"),
    BrokenCase(
      "a spread beside a distribution", "      unit: standard deviation\n      period: any year",
      "      «spread: 0.1\n      unit: standard deviation\n      period: any year",
      says: "a spread beside a distribution"),
  ]

  static let provenance = [
    BrokenCase(
      "an unknown quality", "quality: official\n      known_on",
      "quality: «offical\n      known_on",
      says: "entries.starts_per_year.quality: unknown quality “offical”", "did you mean “official”?"
    ),
    BrokenCase(
      "an unknown source", "source: stats-2025 cla-age.csv", "source: «stats-2024 cla-age.csv",
      says: "entries.starts_per_year.source: unknown source “stats-2024”",
      "did you mean “stats-2025”?"),
    BrokenCase(
      "a missing source", "      source: stats-2025 cla-age.csv\n", "",
      also: ("    starts_per_year:", "    «starts_per_year:"),
      says: "entries.starts_per_year: “source” is missing"),
    BrokenCase(
      "a missing period", "unit: share, period: any year,", "unit: share,",
      also: ("    seasonal_amplitude:", "    «seasonal_amplitude:"),
      says: "“period” is missing"),
    BrokenCase(
      "a missing quality", "source: assumption, quality: assumption}", "source: assumption}",
      also: ("    seasonal_amplitude:", "    «seasonal_amplitude:"),
      says: "“quality” is missing"),
    BrokenCase(
      "an assumption without a spread",
      "spread: 0.5, unit: share, period: any year, source: assumption, quality: assumption}",
      "unit: share, period: any year, source: assumption, quality: «assumption}",
      says: "an assumption without a spread"),
    BrokenCase(
      "an assumption called official", "source: assumption, quality: assumption}",
      "source: assumption, quality: «official}", says: "the source is an assumption"),
    BrokenCase(
      "a malformed date", "known_on: 2024-11-14", "known_on: «14/11/2024",
      says: "“14/11/2024” is not a date; expected a date written YYYY-MM-DD"),
    BrokenCase(
      "an impossible date", "known_on: 2024-11-14", "known_on: «2025-02-30",
      says: "there is no day 2025-02-30"),
    BrokenCase(
      "a source without a title", "council-2024: {title: The plan, read_on: 2024-06-01}",
      "«council-2024: {publisher: The plan}",
      says: "sources.council-2024: “title” is missing"),
  ]
}
