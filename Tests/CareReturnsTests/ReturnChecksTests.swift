import CareReturns
import SimulationKernel
import Testing

/// Every rule with a list that keeps it and lists that break it.
struct ReturnChecksTests {
  private static func date(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
  }

  private static func row(
    _ child: String, _ from: String, _ reasonNew: String, to: String? = nil, _ ceased: String = "",
    _ change: String = "", status: String = "C2", need: String = "N1", place: String = "U6",
    by provider: String = "PR1"
  ) -> EpisodeRow {
    EpisodeRow(
      child: child, commenced: date(from), reasonNew: reasonNew, legalStatus: status, need: need,
      placement: place, provider: provider, ceased: to.map(date), reasonCeased: ceased,
      reasonPlaceChange: change)
  }

  /// A list that keeps every rule.
  private static let clean = YearlyReturn(
    year: CollectionYear(startYear: 2024),
    header: [
      HeaderRow(child: "1", sex: "U", born: date("2012-06-01")),
      HeaderRow(child: "2", sex: "", born: date("2007-01-10")),
      HeaderRow(child: "3", sex: "M", born: date("2010-06-01")),
    ],
    episodes: [
      row("1", "2022-01-05", "P", to: "2024-05-01", "X1", "CREQB"),
      row("1", "2024-05-01", "P", to: "2024-06-01", "X1", "", place: "K2", by: "PR4"),
      row(
        "1", "2024-06-01", "L", to: "2024-07-01", "X1", "PLACE", status: "E1", place: "K2",
        by: "PR4"),
      row("1", "2024-07-01", "T", status: "E1", place: "A6"),
      row("2", "2024-04-20", "S", to: "2025-01-10", "E17", status: "V2"),
      row("3", "2024-04-20", "S", to: "2024-05-20", "E4A", status: "V2"),
      row("3", "2024-09-20", "S", status: "V2", place: "Z1", by: ""),
    ],
    unaccompanied: [
      UnaccompaniedRow(child: "2", sex: "", born: date("2007-01-10"), statusCeased: nil)
    ])

  private static let checks = ReturnChecks(start: date("2024-03-31"))

  /// A way to break the clean list, the rules that must notice and the line they must name.
  struct Break: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rules: Set<ReturnRule>
    var line: Int
    var apply: @Sendable (inout YearlyReturn) -> Void

    init(
      _ name: String, _ rules: Set<ReturnRule>, line: Int,
      _ apply: @escaping @Sendable (inout YearlyReturn) -> Void
    ) {
      testDescription = name
      self.rules = rules
      self.line = line
      self.apply = apply
    }
  }

  static let breaks: [Break] = [
    Break("ends the day it begins", [.dates, .gap], line: 3) {
      $0.episodes[1].ceased = $0.episodes[1].commenced
    },
    Break("ends before it begins", [.dates], line: 7) {
      $0.episodes[5].ceased = date("2024-04-19")
    },
    Break("begins after the year", [.year, .age], line: 8) {
      $0.episodes[6].commenced = date("2028-06-01")
    },
    Break("ended before the year", [.year, .dates], line: 7) {
      $0.episodes[5].ceased = date("2024-03-31")
    },
    Break("ends after the year", [.year, .birthday], line: 6) {
      $0.episodes[4].ceased = date("2025-04-01")
    },
    Break("overlaps", [.overlap, .gap], line: 3) {
      $0.episodes[1].commenced = date("2024-04-30")
    },
    Break("leaves a gap", [.gap], line: 3) { $0.episodes[1].commenced = date("2024-05-02") },
    Break("another follows an open one", [.overlap, .placeChange, .start], line: 3) {
      $0.episodes[0].ceased = nil
      $0.episodes[0].reasonCeased = ""
    },
    Break("rows of a child are apart", [.overlap], line: 9) {
      $0.episodes.append(row("1", "2024-10-01", "S", status: "V2"))
    },
    Break("begins without S", [.start], line: 6) { $0.episodes[4].reasonNew = "P" },
    Break("comes back without S", [.start], line: 8) { $0.episodes[6].reasonNew = "L" },
    Break("S goes on", [.start, .placeChange], line: 3) { $0.episodes[1].reasonNew = "S" },
    Break("back on the day of leaving", [.continuation], line: 8) {
      $0.episodes[6].commenced = date("2024-05-20")
    },
    Break("X1 and nothing follows", [.continuation], line: 7) {
      $0.episodes = Array($0.episodes.prefix(6))
      $0.episodes[5].reasonCeased = "X1"
    },
    Break("ended without a reason", [.ending], line: 7) { $0.episodes[5].reasonCeased = "" },
    Break("open with a reason", [.ending], line: 8) { $0.episodes[6].reasonCeased = "E8" },
    Break("no such RNE", [.newEpisodeCode, .placeChange], line: 3) {
      $0.episodes[1].reasonNew = "Q"
    },
    Break("no such LS", [.legalStatusCode], line: 7) { $0.episodes[5].legalStatus = "C3" },
    Break("no such CIN", [.needCode], line: 7) { $0.episodes[5].need = "" },
    Break("another CIN within the period", [.needCode], line: 5) { $0.episodes[3].need = "N2" },
    Break("K3 before its time", [.placementCode, .sexCode, .year], line: 3) {
      $0.year = CollectionYear(startYear: 2023)
      $0.episodes[1].placement = "K3"
    },
    Break("Z11 before its time", [.placementCode], line: 8) { $0.episodes[6].placement = "Z11" },
    Break("a provider where none belongs", [.providerCode], line: 8) {
      $0.episodes[6].provider = "PR4"
    },
    Break("no provider", [.providerCode], line: 3) { $0.episodes[1].provider = "" },
    Break("parents provide a home", [.providerCode], line: 3) { $0.episodes[1].provider = "PR0" },
    Break("another public body fosters", [.providerCode], line: 2) {
      $0.episodes[0].provider = "PR3"
    },
    Break("no such REC", [.ceasedCode], line: 7) { $0.episodes[5].reasonCeased = "E44" },
    Break("a move without a reason", [.placeChange], line: 2) {
      $0.episodes[0].reasonPlaceChange = ""
    },
    Break("a move as a change of status", [.placeChange], line: 2) {
      $0.episodes[0].reasonPlaceChange = "PLACE"
    },
    Break("a reason without a move", [.placeChange], line: 3) {
      $0.episodes[1].reasonPlaceChange = "CARPL"
    },
    Break("the same carer for a reason", [.placeChange], line: 4) {
      $0.episodes[2].reasonPlaceChange = "CLOSE"
    },
    Break("a reason at the end", [.placeChange], line: 7) {
      $0.episodes[5].reasonPlaceChange = "CREQB"
    },
    Break("A6 without an order", [.adoptionStatus], line: 5) { $0.episodes[3].legalStatus = "C2" },
    Break("A4 with an order", [.adoptionStatus], line: 5) { $0.episodes[3].placement = "A4" },
    Break("adopted from a home", [.adoptedFrom], line: 7) { $0.episodes[5].reasonCeased = "E12" },
    Break("with parents under section 20", [.parentsStatus], line: 7) {
      $0.episodes[5].placement = "P1"
      $0.episodes[5].provider = "PR0"
    },
    Break("in custody without a remand", [.custodyStatus], line: 7) {
      $0.episodes[5].placement = "R5"
    },
    Break("unaccompanied under an order", [.unaccompaniedStatus], line: 6) {
      $0.episodes[4].legalStatus = "C2"
    },
    Break("enters at 18", [.age, .dates], line: 6) {
      $0.episodes[4].commenced = date("2025-01-10")
    },
    Break("enters before birth", [.age], line: 7) { $0.header[2].born = date("2024-04-21") },
    Break("looked after at 18", [.birthday], line: 6) {
      $0.episodes[4].ceased = nil
      $0.episodes[4].reasonCeased = ""
    },
    Break("ends after the birthday", [.birthday], line: 6) {
      $0.episodes[4].ceased = date("2025-01-11")
    },
    Break("stays with carers before 18", [.birthday], line: 7) {
      $0.episodes[5].reasonCeased = "E17"
    },
    Break("no such SEX", [.sexCode], line: 4) { $0.header[2].sex = "1" },
    Break("twice in the header", [.children], line: 5) { $0.header.append($0.header[2]) },
    Break("a header without an episode", [.children], line: 5) {
      $0.header.append(HeaderRow(child: "9", sex: "U", born: date("2012-06-01")))
    },
    Break("an episode without a header", [.children], line: 7) { $0.header.removeLast() },
    Break("unaccompanied without a header", [.children], line: 3) {
      $0.unaccompanied.append(
        UnaccompaniedRow(child: "9", sex: "U", born: nil, statusCeased: nil))
    },
    Break("no date of birth", [.age], line: 4) { $0.header[2].born = nil },
  ]

  @Test func `a clean list breaks no rule`() {
    #expect(Self.checks.findings(in: Self.clean).map(\.description) == [])
  }

  @Test(arguments: breaks)
  func `a broken list is found out`(_ broken: Break) {
    var list = Self.clean
    broken.apply(&list)
    let findings = Self.checks.findings(in: list)
    #expect(Set(findings.map(\.rule)) == broken.rules, "\(findings)")
    #expect(findings.contains { $0.line == broken.line }, "\(findings)")
  }

  @Test func `every rule has a list that breaks it`() {
    var rules = Self.breaks.reduce(into: Set<ReturnRule>()) { $0.formUnion($1.rules) }
    // Of two years; the next test breaks it.
    rules.insert(.nextYear)
    #expect(rules == Set(ReturnRule.allCases))
  }

  @Test func `years continue each other`() {
    var next = YearlyReturn(
      year: CollectionYear(startYear: 2025),
      header: [Self.clean.header[0], Self.clean.header[2]],
      episodes: [Self.clean.episodes[3], Self.clean.episodes[6]])
    next.episodes[1].placement = "Z12"
    #expect(Self.checks.findings(in: [Self.clean, next]) == [])

    var lost = next
    lost.episodes[1].commenced = Self.date("2024-09-21")
    #expect(
      Self.checks.findings(in: [Self.clean, lost]).map(\.description) == [
        "2024-25/episodes.csv:8: one year's return continues the other's: child 3, "
          + "the episode from 2024-09-20 is not in the next return",
        "2025-26/episodes.csv:3: one year's return continues the other's: child 3, "
          + "the episode from 2024-09-21 is not open in the return before",
      ])

    next.header[1].born = Self.date("2010-06-02")
    let findings = Self.checks.findings(in: [Self.clean, next])
    #expect(findings.map(\.rule) == [.nextYear])
    #expect(findings.first?.file == "2025-26/header.csv")
  }
}
