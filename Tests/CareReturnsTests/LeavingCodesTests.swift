import CareModel
import CareReturns
import SimulationKernel
import Testing

/// Codes of the ways out of care, from traces written by hand.
struct LeavingCodesTests {
  private static func rows(_ trace: TraceWriter) -> [EpisodeRow] {
    YearlyReturnTests.returns(trace).flatMap(\.episodes)
  }

  private static func findings(_ trace: TraceWriter) -> [ReturnFinding] {
    ReturnChecks(start: TraceWriter.start).findings(in: YearlyReturnTests.returns(trace))
  }

  @Test func `custody ends care with a code of its own`() {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .childrensHome, place: 9, born: -16 * 365.25)
    trace.ceased(1, 50.5, .custody)
    #expect(Self.rows(trace).map(\.reasonCeased) == ["E9"])
    #expect(Self.findings(trace).isEmpty)
  }

  @Test func `carers who adopt change status and placement and stay the carers`() {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .ownFoster, place: 70, .careOrder, born: -500)
    trace.status(1, 60.5, .placementOrder)
    trace.add(.carersAdopt, 1, 60.5, place: 70) {
      $0.placement = .adoptive
      $0.locality = .insideNear
    }
    trace.ceased(1, 300.5, .adopted)
    let rows = Self.rows(trace)
    #expect(rows.map(\.placement) == ["U6", "A5"])
    #expect(rows.map(\.reasonNew) == ["P", "U"])
    #expect(rows.map(\.reasonPlaceChange) == ["PLACE", ""])
    #expect(rows.map(\.reasonCeased) == ["X1", "E11"])
    #expect(Self.findings(trace).isEmpty)
    #expect(TraceChecks(start: TraceWriter.start).findings(in: trace.records).isEmpty)
    // The same household at a stay of its own with other adopters.
    #expect(Set(trace.lifeCourses().flatMap(\.episodes).map(\.carer)).count == 1)
  }

  /// At 18 the return gives one code to all who stay with their carers, and the home as a care leaver
  /// says who of them stays put.
  @Test func `remaining with carers has the code of Staying Put without being it`() {
    let birthday = 400.0
    var trace = TraceWriter()
    for child in 1...3 as ClosedRange<UInt64> {
      trace.inCareAtStart(
        child, child == 3 ? .ownFoster : .supportedAccommodation, place: 90 + child,
        born: birthday - 18 * 365.25)
      trace.ceased(child, birthday, .turnedEighteen)
      trace.add(.becameCareLeaver, child, birthday)
      if child == 1 { trace.add(.remainedWithCarers, child, birthday) }
      let home = child == 3 ? LeaverAccommodation.stayingPut : .supportedHousing
      trace.add(.leaverMoved, child, birthday, home.title)
    }
    #expect(Self.rows(trace).map(\.reasonCeased).filter { !$0.isEmpty } == ["E17", "E5", "E17"])
    #expect(trace.lifeCourses().map(\.remainedWithCarers) == [true, false, false])
    #expect(Self.findings(trace).isEmpty)
  }
}
