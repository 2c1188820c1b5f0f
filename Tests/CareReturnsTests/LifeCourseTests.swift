import CareModel
import CareReturns
import SimulationKernel
import Testing

/// Traces written by hand against the episodes they should give.
struct LifeCourseTests {
  /// An episode in one line: dates, place, status and how it ended.
  private func line(_ episode: Episode) -> String {
    [
      "\(episode.period)", "\(episode.startDate)",
      episode.endDate.map { "\($0)" } ?? "open", episode.placement.key,
      episode.place.map { "\($0)" } ?? "-", episode.legalStatus?.key ?? "-",
      episode.ending.rawValue,
    ].joined(separator: " ")
  }

  private func lines(_ trace: TraceWriter, end: Double = 730) -> [String] {
    trace.lifeCourses(end: end).flatMap(\.episodes).map(line)
  }

  @Test func `each change of carer, placement or status begins an episode`() {
    var trace = TraceWriter()
    trace.enters(1, 9.5, .policeProtection)
    trace.placed(1, 9.5, .ownFoster, place: 70, bridged: true)
    trace.status(1, 12.1, .interimCareOrder)
    trace.ended(1, 20.2, .placementEndedPlanned)
    trace.placed(1, 20.2, .agencyFoster, place: 71)
    trace.add(.carerChangedAgency, 1, 40.5, place: 71) { $0.placement = .ownFoster }
    trace.ended(1, 60.25, .placementEndedUnplanned)
    trace.placed(1, 60.25, .childrensHome, place: 90)
    trace.ended(1, 99.5, .placementEndedByClosure)
    trace.placed(1, 99.5, .childrensHome, place: 91)
    trace.ceased(1, 199.5, .returnedHomePlanned)
    #expect(
      lines(trace) == [
        "1 2024-04-10 2024-04-13 own_foster 70 police_protection status only",
        "1 2024-04-13 2024-04-21 own_foster 70 interim_care_order planned",
        "1 2024-04-21 2024-05-11 agency_foster 71 interim_care_order same carer",
        "1 2024-05-11 2024-05-31 own_foster 71 interim_care_order unplanned",
        "1 2024-05-31 2024-07-09 childrens_home 90 interim_care_order closure",
        "1 2024-07-09 2024-10-17 childrens_home 91 interim_care_order care ended",
      ])
    let episodes = trace.lifeCourses()[0].episodes
    #expect(episodes.map(\.carer) == [0, 0, 1, 1, 2, 3])
    #expect(episodes.map(\.isBridging) == [true, true, false, false, false, false])
    #expect(episodes[0].startDay == 9.5 && episodes[5].endDay == 199.5)
    #expect(episodes[5].reason == .returnedHomePlanned)
    for (last, next) in zip(episodes, episodes.dropFirst()) {
      #expect(last.endDay == next.startDay && last.endDate == next.startDate)
    }
  }

  @Test func `several changes of one day leave the last, and a night in between stays`() {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .ownFoster, place: 70)
    trace.ended(1, 10.1, .placementEndedUnplanned)
    trace.placed(1, 10.1, .unregistered, bridged: true)
    trace.ended(1, 10.9, .placementEndedPlanned)
    trace.placed(1, 10.9, .agencyFoster, place: 80)
    trace.ended(1, 30.9, .placementEndedUnplanned)
    trace.placed(1, 30.9, .unregistered, bridged: true)
    trace.ended(1, 31.1, .placementEndedPlanned)
    trace.placed(1, 31.1, .agencyFoster, place: 81)
    #expect(
      lines(trace) == [
        "1 2023-02-25 2024-04-11 own_foster 70 care_order unplanned",
        "1 2024-04-11 2024-05-01 agency_foster 80 care_order unplanned",
        "1 2024-05-01 2024-05-02 unregistered - care_order planned",
        "1 2024-05-02 open agency_foster 81 care_order open",
      ])
    let course = trace.lifeCourses()[0]
    #expect(course.periods[0].hasEarlierPlacements)
    #expect(course.periods[0].startDay == -900)
    #expect(course.episodes[0].startDay == -400)
    // The night before ended with the first change of the day.
    #expect(course.episodes[0].endDay == 10.1 && course.episodes[1].startDay == 10.1)
    #expect(course.episodes[3].endDay == 730)
  }

  @Test func `moved away and back on one day is no change`() {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .ownFoster, place: 70, entered: -400)
    trace.ended(1, 10.1, .placementEndedUnplanned)
    trace.placed(1, 10.1, .childrensHome, place: 90, bridged: true)
    trace.ended(1, 10.5, .placementEndedPlanned)
    trace.placed(1, 10.5, .ownFoster, place: 70)
    #expect(lines(trace) == ["1 2023-02-25 open own_foster 70 care_order open"])
    #expect(!trace.lifeCourses()[0].periods[0].hasEarlierPlacements)
  }

  @Test func `a move between placements without a key is a move`() {
    var trace = TraceWriter()
    trace.inCareAtStart(1, .kinshipFoster)
    trace.add(.temporaryApprovalFailed, 1, 10.5)
    trace.ended(1, 10.5, .placementEndedUnplanned)
    trace.placed(1, 10.5, .kinshipFoster)
    #expect(
      lines(trace) == [
        "1 2023-02-25 2024-04-11 kinship_foster - care_order approval refused",
        "1 2024-04-11 open kinship_foster - care_order open",
      ])
  }

  @Test func `a child may come back, and a day in care is none without a night`() {
    var trace = TraceWriter()
    trace.enters(1, 9.5)
    trace.placed(1, 9.5, .ownFoster, place: 70)
    trace.ceased(1, 40.5, .returnedHomeUnplanned)
    trace.enters(1, 90.5, again: true)
    trace.placed(1, 90.5, .ownFoster, place: 70)
    trace.enters(2, 9.2)
    trace.placed(2, 9.2, .ownFoster, place: 71)
    trace.ceased(2, 9.8, .returnedHomePlanned)
    // Home and back before the night.
    trace.ceased(1, 120.2, .returnedHomePlanned)
    trace.enters(1, 120.7, .careOrder, again: true)
    trace.placed(1, 120.7, .ownFoster, place: 70)
    #expect(
      lines(trace) == [
        "1 2024-04-10 2024-05-11 own_foster 70 section_20 care ended",
        "2 2024-06-30 2024-07-30 own_foster 70 section_20 status only",
        "2 2024-07-30 open own_foster 70 care_order open",
      ])
    #expect(trace.lifeCourses().map(\.child) == [1])
  }

  @Test func `care ends on the eighteenth birthday of the date of birth`() throws {
    for born in stride(from: -6573.5, to: -5100, by: 0.87) {
      var trace = TraceWriter()
      trace.inCareAtStart(1, .ownFoster, place: 70, born: born)
      trace.ceased(1, born + 18 * 365.25, .turnedEighteen)
      trace.add(.becameCareLeaver, 1, born + 18 * 365.25)
      trace.add(.leaverMoved, 1, born + 18 * 365.25, LeaverAccommodation.stayingPut.title)
      let course = trace.lifeCourses(end: 2000)[0]
      let birth = try #require(course.born)
      let last = try #require(course.periods.last?.endDate)
      #expect(last == birth.adding(months: 216))
      #expect((last.month, last.day) == (birth.month, birth.day))
      let exact = CivilClock(start: TraceWriter.start).date(at: SimulationTime(days: born))
      #expect(abs(birth.daysSinceEpoch - exact.daysSinceEpoch) <= 1)
      #expect(course.homeAfterCare == .stayingPut)
    }
  }

  @Test func `a child is not born after entering care`() {
    var trace = TraceWriter()
    for offset in 0..<1500 {
      let day = Double(offset) + 0.4
      trace.enters(UInt64(offset), day, born: day - 0.3)
      trace.placed(UInt64(offset), day, .ownFoster, place: 70)
    }
    for course in trace.lifeCourses(end: 3000) {
      #expect(course.born.map { $0 <= course.periods[0].startDate } == true)
    }
  }
}
