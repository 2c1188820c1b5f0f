import CareModel
import CareReturns
import SimulationKernel
import Testing
import Verification

/// Children of the start read from a return.
struct StartingReturnTests {
  // MARK: There and back

  /// What one run holds after three years is what the next begins with.
  @Test(arguments: [1, 2])
  func `a run's return is the start of the next run`(replication: Int) throws {
    let months = 36
    let model = Worlds.busyTown()
    let start = model.parameters.start
    let end = start.monthEnd(after: months)
    let first = CareSimulation.run(
      model, seed: 21, replication: replication, months: months, tracing: true)
    let courses = LifeCourseReader(start: start, months: months).lifeCourses(of: first.trace)
    let returns = YearlyReturn.returns(of: courses, start: start, end: end)
    for layout in [ReturnLayout.yearly, .stacked(authority: "Here")] {
      let read = StartingReturn(files: layout.files(of: returns), date: end)
      #expect(read.problems.isEmpty, "\(read.problems)")
      #expect(!read.children.contains { !$0.isEntryKnown })
      var next = model
      next.parameters.start = end
      next.parameters.returnedChildren = read.children
      let second = CareSimulation.run(
        next, seed: 22, replication: 1, months: 12, tracing: true)
      try expectSame(first, months, second)
      try expectSameClocks(courses, end, second.trace)
      for row in second.identities.rows {
        #expect(abs(row.value) <= row.limit, "\(row.name) is off by \(row.value)")
      }
    }
  }

  /// Children who had a placement in the last two years that began and ended on one date: it is none in a
  /// return, which knows dates, so the counts of placements may miss such a child and no other.
  private static func children(
    withStaysOfHoursIn trace: [TraceRecord], from start: CivilDate, to end: CivilDate
  ) -> Double {
    let clock = CivilClock(start: start)
    let twoYearsBefore = clock.time(of: end).days - 2 * 366
    let begins: Set<TraceRecord.Kind> = [.inCareAtStart, .placed, .bridged]
    var latest: [UInt64: CivilDate] = [:]
    var children: Set<UInt64> = []
    for record in trace where begins.contains(record.kind) {
      guard let child = record.child else { continue }
      let date = clock.date(at: SimulationTime(days: max(0, record.day)))
      if latest[child] == date, record.day > twoYearsBefore { children.insert(child) }
      latest[child] = date
    }
    return Double(children.count)
  }

  /// Every count of the children in care, one by one.
  private func expectSame(_ first: CareOutcome, _ months: Int, _ second: CareOutcome) throws {
    let start = Worlds.busyTown().parameters.start
    let shortStays = Self.children(
      withStaysOfHoursIn: first.trace, from: start, to: start.monthEnd(after: months))
    // A handful, or the check would say nothing.
    #expect(shortStays <= 6)
    for key in [
      "children_looked_after", "unaccompanied_children", "children_by_locality",
      "children_by_legal_status", "three_or_more_placements_count", "long_term_children",
      "long_term_stable_children", "three_or_more_moves_count", "three_or_more_in_two_years_12",
      "three_or_more_in_two_years_24",
    ] {
      let row = try #require(IndicatorRegistry.indicator(key), "\(key)")
      for breakdown in IndicatorRegistry.indicators[row].breakdowns {
        let before = Worlds.value(first, key, month: months, of: months, breakdown)
        let after = Worlds.value(second, key, month: 0, of: 12, breakdown)
        let allowed = key.hasPrefix("three_or_more") ? shortStays : 0
        #expect(abs(before - after) <= allowed, "\(key) \(breakdown.item)")
      }
    }
    for type in PlacementType.allCases where type != .ownFoster && type != .specialistFoster {
      let breakdown = Breakdown(topic: "Placement type", item: type.title)
      #expect(
        Worlds.value(first, "children_by_placement", month: months, of: months, breakdown)
          == Worlds.value(second, "children_by_placement", month: 0, of: 12, breakdown))
    }
  }

  /// Who lives where since when, by the lines with which the second run begins.
  private func expectSameClocks(
    _ courses: [LifeCourse], _ end: CivilDate, _ trace: [TraceRecord]
  ) throws {
    let clock = CivilClock(start: end)
    let begun = trace.filter { $0.kind == .inCareAtStart }
    let open = courses.filter { $0.periods.last?.endDate == nil }
    #expect(begun.count == open.count)
    for (record, course) in zip(begun, open) {
      let period = try #require(course.periods.last)
      let born = try #require(course.born)
      let entered = try #require(record.enteredAt)
      let placed = try #require(record.placedAt)
      let bornAt = try #require(record.bornAt)
      let carer = period.episodes.last?.carer
      let first = period.episodes.first { $0.carer == carer && $0.carer >= 0 }
      let lastMove = period.episodes.lastIndex { $0.carer != carer }.map { $0 + 1 } ?? 0
      #expect(first != nil)
      #expect(clock.date(at: SimulationTime(days: entered)) == period.startDate)
      #expect(
        clock.date(at: SimulationTime(days: placed)) == period.episodes[lastMove].startDate)
      #expect(abs(-bornAt - Double(end.daysSinceEpoch - born.daysSinceEpoch)) < 2)
      #expect(record.legalStatus == period.episodes.last?.legalStatus)
      #expect(record.isUnaccompanied == course.isUnaccompanied)
      #expect(record.needCategory == course.needCategory)
      let type = period.episodes.last?.placement
      #expect(record.placement == (type == .specialistFoster ? .ownFoster : type))
    }
  }

  // MARK: What files say

  static let date = CivilDate(year: 2025, month: 3, day: 31)!

  static func read(
    episodes: [String], header: [String] = ["1,01/05/2012"], more: [ReturnFile] = []
  ) -> StartingReturn {
    let columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE"
    return StartingReturn(
      files: [
        ReturnFile(
          path: "r/episodes.csv", text: ([columns] + episodes).joined(separator: "\n") + "\n"),
        ReturnFile(path: "r/header.csv", text: "CHILD,DOB\n" + header.joined(separator: "\n")),
      ] + more, date: date)
  }

  static func problem(_ reading: StartingReturn) -> String {
    reading.problems.map { "\($0.file):\($0.line):\($0.column) \($0.path): \($0.message)" }
      .joined(separator: "; ")
  }

  @Test func `moves, status and absences of one child`() throws {
    let read = Self.read(episodes: [
      "1,01/01/2022,S,V2,N1,U6,PR4,01/06/2024,X1,CREQB",
      "1,01/06/2024,P,V2,N1,K2,PR1,01/09/2024,X1,CARPL",
      "1,01/09/2024,P,V2,N1,U6,PR1,10/10/2024,X1,",
      "1,10/10/2024,L,C2,N1,U6,PR1,01/02/2025,X1,",
      "1,01/02/2025,P,C2,N1,T2,,08/02/2025,X1,",
      "1,08/02/2025,P,C2,N1,U6,PR1,30/04/2025,E4A,",
      "1,30/04/2025,S,C2,N1,K2,PR4,,,",
    ])
    #expect(read.problems.allSatisfy { $0.severity == .warning })
    let child = try #require(read.children.first)
    #expect(read.children.count == 1)
    #expect(Int(child.age) == 12)
    #expect(child.placement == .ownFoster)
    #expect(child.isOwnProvision == true)
    #expect(child.legalStatus == .careOrder)
    #expect(child.needCategory == .abuseOrNeglect)
    #expect(child.daysInCare == 1185.5)
    #expect(child.daysInPlacement == 211.5)
    #expect(child.earlierStarts == [303.5])
    #expect(child.breakdowns == 1)
    #expect(child.isEntryKnown)
  }

  @Test func `a period that begins before the files is drawn, or told by periods`() throws {
    let episode = ["1,01/03/2025,P,C2,N1,U6,PR1,,,"]
    let cut = Self.read(episodes: episode)
    #expect(cut.children.first?.isEntryKnown == false)
    #expect(cut.problems.count == 1)
    let told = Self.read(
      episodes: episode,
      more: [ReturnFile(path: "r/periods.csv", text: "CHILD,PERIOD_START\n1,2020-03-31\n")])
    let child = try #require(told.children.first)
    #expect(child.isEntryKnown)
    #expect(child.daysInCare == 1826.5)
    var model = Worlds.busyTown()
    model.parameters.returnedChildren = cut.children
    let trace = CareSimulation.run(model, seed: 1, replication: 1, months: 0, tracing: true).trace
    let entered = try #require(trace.first { $0.kind == .inCareAtStart }?.enteredAt)
    #expect(entered < -30.5)
  }

  @Test func `which other setting it is`() throws {
    for (code, setting) in [
      ("R2", OtherSetting.hospital), ("R3", .familyCentre), ("R5", .custody), ("S1", .residential),
    ] {
      let read = Self.read(episodes: ["1,01/03/2025,S,C2,N1,\(code),PR4,,,"])
      #expect(read.children.map(\.setting) == [setting])
      var model = Worlds.busyTown()
      model.parameters.returnedChildren = read.children
      let trace = CareSimulation.run(model, seed: 1, replication: 1, months: 0, tracing: true).trace
      #expect(trace.first { $0.kind == .inCareAtStart }?.setting == setting)
    }
    let home = Self.read(episodes: ["1,01/03/2025,S,C2,N1,K2,PR4,,,"])
    #expect(home.children.map(\.setting) == [nil])
  }

  @Test func `where the placement stands`() throws {
    let episode = ["1,01/03/2025,S,C2,N1,U6,PR1,,,"]
    func child(_ columns: String, _ row: String) -> ReturnedChild? {
      Self.read(
        episodes: episode,
        more: [
          ReturnFile(path: "r/locations.csv", text: "CHILD,DECOM,\(columns)\n1,01/03/2025,\(row)\n")
        ]
      ).children.first
    }
    let far = try #require(child("PL_LOCATION,PL_DISTANCE", "OUT,31.5"))
    #expect(far.isInside == false && far.isFar == true && far.miles == 31.5)
    let near = try #require(child("PL_LOCATION,PL_DISTANCE_BAND", "IN,20 miles or less"))
    #expect(near.isInside == true && near.isFar == false && near.miles == nil)
    let unknown = try #require(child("PL_LOCATION,PL_DISTANCE_BAND", ",Not known"))
    #expect(unknown.isInside == nil && unknown.isFar == nil)
    // The distance of a return is that of the simulated child, to a fifth of it.
    var model = Worlds.busyTown()
    model.parameters.returnedChildren = [far]
    let outcome = CareSimulation.run(model, seed: 1, replication: 1, months: 0)
    #expect(Worlds.value(outcome, "over_20_miles", month: 0, of: 0) == 100)
  }

  @Test(arguments: [
    ("1,1/3/25x,S,C2,N1,U6,PR1,,,", "r/episodes.csv:2:3 DECOM: “1/3/25x” is no date"),
    (
      "1,01/03/2025,S,C2,N1,U6,PR1,01/02/2025,X1,",
      "r/episodes.csv:2:29 DEC: the episode ends before it begins"
    ),
    ("1,01/03/2025,S,C9,N1,U6,PR1,,,", "r/episodes.csv:2:16 LS: “C9” is no code"),
    ("1,01/03/2025,S,C2,N1,,PR1,,,", "r/episodes.csv:2:22 PLACE: no code"),
    ("1,01/03/2025,S,C2,N9,U6,PR1,,,", "r/episodes.csv:2:19 CIN: “N9” is no code"),
    (",01/03/2025,S,C2,N9,U6,PR1,,,", "r/episodes.csv:2:1 CHILD: no child"),
    ("2,01/03/2025,S,C2,N1,U6,PR1,,,", "r/episodes.csv:2:1 CHILD: the child has no date of birth"),
    (
      "1,01/03/2012,S,C2,N1,U6,PR1,,,",
      "r/episodes.csv:2:3 DECOM: the child was looked after before birth"
    ),
    (
      "1,01/03/2024,S,C2,N1,U6,PR1,01/03/2025,E8,",
      "r/episodes.csv:1:1 : nobody was looked after on 2025-03-31"
    ),
  ])
  func `what is wrong is told with its place`(row: String, wanted: String) {
    let read = Self.read(episodes: [row])
    #expect(Self.problem(read) == wanted)
    #expect(read.problems.first?.severity == .error)
  }

  @Test func `two open episodes and an adult are refused`() {
    let twice = Self.read(episodes: [
      "1,01/03/2025,S,C2,N1,U6,PR1,,,", "1,08/03/2025,P,C2,N1,K2,PR1,,,",
    ])
    #expect(
      Self.problem(twice) == "r/episodes.csv:3:3 DECOM: a second episode of the child is open on "
        + "2025-03-31, beside that of line 2 of r/episodes.csv")
    let adult = Self.read(
      episodes: ["1,01/03/2025,S,C2,N1,U6,PR1,,,"], header: ["1,31/03/2007"])
    #expect(
      Self.problem(adult)
        == "r/episodes.csv:2:29 DEC: the episode is open, but the child is 18 or over")
    let columns = StartingReturn(
      files: [ReturnFile(path: "r/episodes.csv", text: "CHILD,DECOM\n")], date: Self.date)
    #expect(
      Self.problem(columns).hasPrefix("r/episodes.csv:1:1 : no column RNE, LS, PLACE, DEC"))
  }
}
