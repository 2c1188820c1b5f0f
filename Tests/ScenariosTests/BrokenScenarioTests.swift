import Testing

/// Headers, lists and rules between values that are broken.
struct BrokenScenarioTests {
  @Test(arguments: headers + lists + rules)
  func `one wrong part of a scenario is one located problem`(_ broken: BrokenCase) throws {
    try broken.verify()
  }

  static let headers = [
    BrokenCase(
      "an unknown key of the file", "purpose: To test", "«porpose: x\npurpose: To test",
      says: "porpose: unknown key", "did you mean “purpose”?"),
    BrokenCase(
      "a missing title", "kind: scenario", "«kind: scenario",
      also: ("title: Testshire from 31 March 2024\n", ""), says: "“title” is missing"),
    BrokenCase(
      "a missing start", "kind: scenario", "«kind: scenario",
      also: ("start: 2024-03-31\n", ""), says: "start: missing"),
    BrokenCase(
      "a name with blanks", "name: testshire\n", "name: «Test shire\n",
      says: "name: “Test shire” is no name", "lower-case letters, digits and hyphens"),
    BrokenCase(
      "an unknown kind", "kind: scenario", "kind: «scenaro",
      says: "kind: unknown kind “scenaro”", "did you mean “scenario”?"),
    BrokenCase(
      "a kind of another version", "kind: scenario", "kind: «backtest",
      says: "files of kind backtest are not read by this version"),
    BrokenCase(
      "a start within a month", "start: 2024-03-31", "start: «2024-03-15",
      says: "2024-03-15 is not the last day of a month", "2024-03-31"),
    BrokenCase(
      "an impossible start", "start: 2024-03-31", "start: «2023-02-29",
      says: "start: there is no day 2023-02-29"),
    BrokenCase(
      "an area without a code", "area: {country_code: E92000001, ", "«area: {",
      says: "area: “country_code” is missing"),
    BrokenCase(
      "a file that extends nothing there", "start: 2024", "extends: «nowhere.yaml\nstart: 2024",
      says: "nowhere.yaml” does not exist"),
    BrokenCase(
      "a file that extends a folder", "start: 2024", "extends: [«levers]\nstart: 2024",
      says: "levers” is a directory"),
    BrokenCase(
      "an invalid source date", "published: 2025-11-20", "published: «2025-11-31",
      says: "sources.stats-2025.published: there is no day 2025-11-31"),
  ]

  static let lists = [
    BrokenCase(
      "an unknown key of an item", "satellites: 8}", "«satelites: 8, satellites: 8}",
      says: "constellations.satelites: unknown key", "did you mean “satellites”?"),
    BrokenCase(
      "a name listed twice", "{name: Leeds,", "{name: «Stockport,",
      says: "authorities: “Stockport” is listed twice; first in line"),
    BrokenCase(
      "a home listed twice", "- name: New House", "- name: «Old House",
      says: "homes: “Old House” is listed twice"),
    BrokenCase(
      "a series listed twice",
      "indicator: children_looked_after, topic: Age, item: Under 1, value: 10",
      "indicator: «children_looked_after, value: 10",
      says: "published: “children_looked_after” is listed twice"),
    BrokenCase(
      "an unknown authority", "authority: Stockport,", "authority: «Stockprot,",
      says: "zones.authority: unknown authority “Stockprot”", "did you mean “Stockport”?"),
    BrokenCase(
      "an unknown zone", "kind: childrens_home, zone: Crewe,", "kind: childrens_home, zone: «Crew,",
      says: "homes.zone: unknown zone “Crew”", "did you mean “Crewe”?"),
    BrokenCase(
      "an unknown kind of home", "kind: childrens_home, zone", "kind: «childrens_hom, zone",
      says: "homes.kind: unknown kind of home", "did you mean “childrens_home”?"),
    BrokenCase(
      "a home without places",
      "- {name: Old House, kind: childrens_home, zone: Crewe, own: true, places: 3}",
      "- «{name: Old House, kind: childrens_home, zone: Crewe, own: true}",
      says: "homes: “places” is missing"),
    BrokenCase(
      "a word for yes", "zone: Crewe, own: true, places: 3", "zone: Crewe, own: «yes, places: 3",
      says: "“yes” is stated; expected true or false"),
    BrokenCase(
      "a home that closes before it opens", "closes: 2030-01-01", "closes: «2025-01-30",
      says: "homes.closes: New House closes on 2025-01-30, not after it opens on 2025-01-31"),
    BrokenCase(
      "a home that closed before the start", "own: true, places: 3}",
      "own: true, places: 3, closes: «2024-03-31}",
      says: "homes.closes: Old House closes on 2024-03-31, on or before the start 2024-03-31"),
    BrokenCase(
      "a home that opens at the start", "opens: 2025-01-31", "opens: «2024-03-31",
      says: "homes.opens: New House is dated 2024-03-31, on or before the start"),
    BrokenCase(
      "a constellation that began before the start", "opens: 2024-09-30", "opens: «2023-09-30",
      says: "constellations.opens: constellation Second is dated 2023-09-30"),
    BrokenCase(
      "an unknown indicator", "{indicator: children_looked_after, value: 100",
      "{indicator: «children_looked_for, value: 100",
      says: "unknown indicator", "did you mean “children_looked_after”?"),
    BrokenCase(
      "an unknown slice", "item: Under 1,", "item: «Under 2,",
      says: "published.item: unknown item “Under 2”", "did you mean “Under 1”?"),
    BrokenCase(
      "a slice without its topic", "- {indicator: children_looked_after, topic: Age, item: Under 1",
      "- «{indicator: children_looked_after, item: Under 1", says: "“topic” is missing"),
    BrokenCase(
      "a text with a comma in braces", "note: a count}", "note: a count, «not a share}",
      says: "a text with a comma needs quotes here"),
    BrokenCase(
      "a first authority that does not adjoin", "{name: Testshire, adjoins: true}",
      "{name: Testshire, adjoins: «false}",
      says: "the first authority is the responsible one"),
    BrokenCase(
      "no zone to come from", "home_weight: 0.4,", "home_weight: 0,",
      also: ("zones:\n", "«zones:\n"),
      says: "zones: every zone of Testshire has home_weight 0"),
  ]

  static let rules = [
    BrokenCase(
      "placements that miss a child",
      "\"own_foster\": 30, \"agency_foster\": 20, \"specialist_foster\": 0, \"childrens_home\": 8",
      "\"own_foster\": 29, \"agency_foster\": 20, \"specialist_foster\": 0, \"childrens_home\": 8",
      also: ("      values: {\"kinship_foster\": 20,", "      values: «{\"kinship_foster\": 20,"),
      says: "start.children_by_placement: 99 children, but start.children_by_age has 100 (line "),
    BrokenCase(
      "localities that miss a child", "values: {\"inside_20_miles_or_less\": 50",
      "values: «{\"inside_20_miles_or_less\": 49",
      says: "start.locality: 99 children, but start.children_by_age has 100"),
    BrokenCase(
      "more unaccompanied children than children", "    unaccompanied:\n      value: 5\n",
      "    unaccompanied:\n      value: «101\n",
      says: "start.unaccompanied: 101 children of the 100 in start.children_by_age"),
    BrokenCase(
      "more stable children than long-term ones", "    long_term_stable:\n      value: 20",
      "    long_term_stable:\n      value: «31",
      says: "start.long_term_stable: 31 children of the 30 in start.long_term"),
    BrokenCase(
      "needs beyond the whole", "    need_complex: {values: {under_1: 0.1, 1_to_4: 0.1,",
      "    need_complex: {values: «{under_1: 0.1, 1_to_4: 0.9,",
      says:
        "start.need_complex: with start.need_enhanced the shares of 1_to_4 sum to 1.1; expected at most 1"
    ),
    BrokenCase(
      "too few carers", "    households:\n      value: 40\n", "    households:\n      value: 20\n",
      also: ("      values: {\"kinship_foster\": 20,", "      values: «{\"kinship_foster\": 20,"),
      says:
        "start.children_by_placement.own_foster: 30 children, but carers.households and carers.places_per_household make 26 places on the first day"
    ),
    BrokenCase(
      "too few homes", "    homes_inside:\n      value: 5\n", "    homes_inside:\n      value: 0\n",
      also: ("    homes_outside:\n      value: 20\n", "    homes_outside:\n      value: 1\n"),
      ("      values: {\"kinship_foster\": 20,", "      values: «{\"kinship_foster\": 20,"),
      says: "start.children_by_placement.childrens_home: 8 children", "make 5.5 places"),
    BrokenCase(
      "too few premises", "    supported_inside:\n      value: 5\n",
      "    supported_inside:\n      value: 1\n",
      also: (
        "    supported_outside:\n      value: 20\n", "    supported_outside:\n      value: 0\n"
      ),
      ("      values: {\"kinship_foster\": 20,", "      values: «{\"kinship_foster\": 20,"),
      says: "start.children_by_placement.supported_accommodation: 7 children", "make 2.5 places"),
  ]
}
