import CareModel
import CareReturns
import SimulationKernel
import Testing

/// Whole return files from traces written by hand.
struct YearlyReturnTests {
  /// A trace with every placement, status and ending that the return tells apart.
  static func everything() -> TraceWriter {
    var trace = TraceWriter()
    // 1: settled since before the start, moves in the year, turns 18 in the next and stays.
    let born = 500 - 18 * 365.25
    trace.inCareAtStart(1, .ownFoster, place: 70, born: born)
    trace.ended(1, 100.5, .placementEndedByClosure)
    trace.placed(1, 100.5, .agencyFoster, place: 80, locality: .outsideFar)
    trace.add(.carerChangedAgency, 1, 200.5, place: 80) { $0.placement = .ownFoster }
    trace.ceased(1, 500, .turnedEighteen)
    trace.add(.becameCareLeaver, 1, 500)
    trace.add(.leaverMoved, 1, 500, LeaverAccommodation.stayingPut.title)
    // 2: police protection, a bridging night, an order and kin who are not approved.
    trace.enters(2, 9.5, .policeProtection)
    trace.placed(2, 9.5, .unregistered, bridged: true)
    trace.ended(2, 10.5, .placementEndedPlanned)
    trace.placed(2, 10.5, .kinshipFoster)
    trace.status(2, 12.1, .interimCareOrder)
    trace.add(.temporaryApprovalFailed, 2, 120.5)
    trace.ended(2, 120.5, .placementEndedUnplanned)
    trace.placed(2, 120.5, .childrensHome, place: 90)
    trace.ended(2, 150.5, .placementEndedUnplanned)
    trace.placed(2, 150.5, .withParents)
    trace.status(2, 150.5, .careOrder)
    trace.ceased(2, 400.5, .returnedHomePlanned)
    // 3: unaccompanied, in supported accommodation through both years.
    trace.enters(3, 30.5, born: 30 - 16.2 * 365.25, need: .absentParenting)
    trace.placed(3, 30.5, .supportedAccommodation, place: 95, locality: .outsideUnknown)
    // 4: adopted, with a placement order made on the day of the move.
    trace.inCareAtStart(
      4, .ownFoster, place: 71, .interimCareOrder, born: -300, entered: -290, placed: -290)
    trace.status(4, 60.5, .placementOrder)
    trace.ended(4, 90.5, .placementEndedPlanned)
    trace.placed(4, 90.5, .adoptive)
    trace.ceased(4, 300.5, .adopted)
    // 5: comes back in the second year.
    trace.enters(5, 50.5)
    trace.placed(5, 50.5, .specialistFoster, place: 72)
    trace.ceased(5, 80.5, .returnedHomeUnplanned)
    trace.enters(5, 420.5, .remand, again: true)
    trace.placed(5, 420.5, .other)
    trace.ceased(5, 440.5, .otherReason)
    return trace
  }

  static func returns(_ trace: TraceWriter = everything()) -> [YearlyReturn] {
    YearlyReturn.returns(
      of: trace.lifeCourses(), start: TraceWriter.start,
      end: TraceWriter.start.adding(days: 730))
  }

  static func file(_ path: String, _ layout: ReturnLayout = .yearly) -> String? {
    layout.files(of: returns()).first { $0.path == path }?.text
  }

  @Test func `episodes of the first year`() {
    #expect(
      Self.file("2024-25/episodes.csv") == """
        CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
        1,25/02/2023,P,C2,N1,U6,PR1,10/07/2024,X1,CLOSE,,,
        1,10/07/2024,P,C2,N1,U6,PR4,18/10/2024,X1,PLACE,,,
        1,18/10/2024,T,C2,N1,U6,PR1,,,,,,
        2,10/04/2024,S,L1,N5,Z1,,11/04/2024,X1,CARPL,,,
        2,11/04/2024,P,L1,N5,U3,PR1,13/04/2024,X1,,,,
        2,13/04/2024,L,C1,N5,U3,PR1,30/07/2024,X1,APPRR,,,
        2,30/07/2024,P,C1,N5,K2,PR4,29/08/2024,X1,CREQB,,,
        2,29/08/2024,B,C2,N5,P1,PR0,,,,,,
        3,01/05/2024,S,V2,N8,K3,PR4,,,,,,
        4,15/06/2023,S,C1,N1,U6,PR1,31/05/2024,X1,,,,
        4,31/05/2024,L,E1,N1,U6,PR1,30/06/2024,X1,CARPL,,,
        4,30/06/2024,P,E1,N1,A6,PR1,26/01/2025,E11,,,,
        5,21/05/2024,S,V2,N5,U6,PR1,20/06/2024,E4B,,,,

        """)
  }

  @Test func `episodes of the second year`() {
    #expect(
      Self.file("2025-26/episodes.csv") == """
        CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
        1,18/10/2024,T,C2,N1,U6,PR1,13/08/2025,E17,,,,
        2,29/08/2024,B,C2,N5,P1,PR0,06/05/2025,E4A,,,,
        3,01/05/2024,S,V2,N8,K3,PR4,,,,,,
        5,26/05/2025,S,J1,N5,R5,PR3,15/06/2025,E8,,,,

        """)
  }

  @Test func `the other tables`() {
    #expect(
      Self.file("2024-25/header.csv") == """
        CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
        1,U,13/08/2007,,,,
        2,U,31/03/2014,,,,
        3,U,17/02/2008,,,,
        4,U,05/06/2023,,,,
        5,U,31/03/2014,,,,

        """)
    #expect(Self.file("2024-25/uasc.csv") == "CHILD,SEX,DOB,DUC\n3,U,17/02/2008,\n")
    #expect(Self.file("2025-26/uasc.csv") == "CHILD,SEX,DOB,DUC\n3,U,17/02/2008,17/02/2026\n")
    #expect(
      Self.file("2025-26/locations.csv") == """
        CHILD,DECOM,PL_LOCATION,PL_DISTANCE_BAND
        1,18/10/2024,OUT,Over 20 miles
        2,29/08/2024,IN,20 miles or less
        3,01/05/2024,OUT,Not known
        5,26/05/2025,IN,20 miles or less

        """)
  }

  @Test func `all years stacked as regional platforms do`() {
    let layout = ReturnLayout.stacked(authority: "Cheshire \"East\", town")
    #expect(
      layout.files(of: Self.returns()).map(\.path) == [
        "header.csv", "episodes.csv", "uasc.csv", "locations.csv", "periods.csv",
      ])
    #expect(
      Self.file("uasc.csv", layout) == """
        CHILD,SEX,DOB,DUC,LA,YEAR
        3,U,2008-02-17,,"Cheshire ""East"", town",2025
        3,U,2008-02-17,2026-02-17,"Cheshire ""East"", town",2026

        """)
  }

  @Test func `a clean trace breaks no rule but that nobody of 18 is looked after`() {
    // Child 3 is left in care past the 18th birthday on purpose.
    let findings = ReturnChecks(start: TraceWriter.start).findings(in: Self.returns())
    #expect(
      findings.map(\.description) == [
        "2025-26/episodes.csv:4: care ends by the 18th birthday: child 3, "
          + "18 on 2026-02-17, episode to the end of the return"
      ])
  }

  @Test func `codes follow the collection year`() throws {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .supportedAccommodation, place: 95, entered: -900, placed: -900)
    trace.inCareAtStart(2, .unregistered, entered: -900, placed: -900)
    let courses = trace.lifeCourses()
    let codes = (2022...2026).map { year in
      YearlyReturn(of: courses, in: CollectionYear(startYear: year)).episodes.map {
        $0.placement
      }
    }
    #expect(codes == [["H5", "Z1"], ["H5", "Z1"], ["K3", "Z1"], ["K3", "Z12"], ["K3", "Z12"]])
    let before = YearlyReturn(of: courses, in: CollectionYear(startYear: 2023))
    #expect(before.header.map(\.sex) == ["", ""])
    let year = CollectionYear(of: TraceWriter.start)
    #expect(year.title == "2023-24" && CollectionYear(startYear: 2099).title == "2099-00")
    #expect("\(year.first) \(year.last)" == "2023-04-01 2024-03-31")
    #expect(year.next == CollectionYear(of: TraceWriter.start.adding(days: 1)))
  }

  @Test func `a year cut short is told up to its end`() throws {
    // Child 3 turns 18 on 2026-02-17, after the end of the trace.
    let end = TraceWriter.start.adding(days: 600)
    let courses = Self.everything().lifeCourses(end: 600)
    let returns = YearlyReturn.returns(of: courses, start: TraceWriter.start, end: end)
    #expect(returns.map(\.end) == [CivilDate("2025-03-31"), CivilDate("2025-11-21")])
    #expect(ReturnChecks(start: TraceWriter.start).findings(in: returns) == [])
    #expect(returns[1].unaccompanied.map(\.statusCeased) == [nil])
    #expect(
      ReturnSummaryText(returns, start: TraceWriter.start).text([], []) == """
        2024-25: children 5, episodes 13, unaccompanied 1
        2025-26 to 2025-11-21: children 4, episodes 4, unaccompanied 1
        32 rules, none broken

        """)
  }

  @Test func `findings are listed up to a limit`() {
    let findings = (2...23).map {
      ReturnFinding(file: "a.csv", line: $0, rule: .dates, detail: "child 1")
    }
    let start = TraceWriter.start.adding(days: -30)
    let returns = YearlyReturn.returns(
      of: [], start: start, end: TraceWriter.start.adding(days: -10))
    let lines = ReturnSummaryText(returns, start: start).text([], findings)
      .split(separator: "\n")
    #expect(lines.count == 23)
    #expect(
      lines[0]
        == "2023-24 from 2024-03-02 to 2024-03-21: children 0, episodes 0, unaccompanied 0")
    #expect(lines[1] == "a.csv:2: DEC is after DECOM: child 1")
    #expect(lines[21] == "and 2 more like these")
    #expect(lines[22] == "32 rules, 1 broken")
  }

  @Test func `what began before a start within the year may follow on the unknown`() throws {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .ownFoster, place: 70, placed: -30)
    let start = try #require(CivilDate("2024-09-30"))
    let courses = LifeCourseReader(start: start, months: 6).lifeCourses(of: trace.records)
    let returns = YearlyReturn.returns(
      of: courses, start: start, end: start.monthEnd(after: 6))
    #expect(returns.flatMap(\.episodes).map(\.reasonNew) == ["P"])
    #expect(returns.flatMap(\.episodes).map(\.commenced) == [CivilDate("2024-08-31")])
    #expect(ReturnChecks(start: start).findings(in: returns) == [])
    let blind = ReturnChecks(start: TraceWriter.start).findings(in: returns)
    #expect(blind.map(\.rule) == [.start])
  }
}
