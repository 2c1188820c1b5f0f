import CareModel
import Testing

/// Durations, hazards and moves of traces whose answers can be worked out on paper.
///
/// The year to 31 March 2025 has 365 days and is not counted; 1826 days end the fifth year.
struct PlacementPatternTests {
  @Test func `placements that ended are counted by how long they lasted`() {
    var trace = HandMadeTrace()
    // Ends within the first year, which is not counted.
    trace.inCare(1, .ownFoster, entered: -100, placed: -100, born: -2000)
    trace.moves(1, .placementEndedPlanned, to: .ownFoster, on: 300, at: 2)
    // 100 days with place 2, then 400 with place 3, cut by a change of status only.
    trace.moves(1, .placementEndedUnplanned, to: .childrensHome, on: 400, at: 3)
    trace.note(1, .legalStatusChanged, on: 600)
    trace.ceases(1, .returnedHomePlanned, on: 800)
    let all = trace.values("durations_all")
    #expect(all["3_to_6_months"] == 50)
    #expect(all["1_to_2_years"] == 50)
    #expect(trace.values("durations_foster")["3_to_6_months"] == 100)
    #expect(trace.values("durations_homes")["1_to_2_years"] == 100)
    let mean = trace.values("durations_mean")
    #expect(mean["all"] == 250)
    #expect(mean["foster"] == 100)
    #expect(mean["supported"]?.isNaN == true)
    #expect(trace.values("durations_median")["all"] == 250)
  }

  @Test(arguments: [(7.0, "1_to_7_days"), (8, "8_days_to_1_month"), (31, "1_to_3_months")])
  func `a duration falls into the bin that holds its day`(days: Double, bin: String) {
    var trace = HandMadeTrace()
    trace.enters(1, .ownFoster, on: 500, born: -2000)
    trace.ceases(1, .returnedHomePlanned, on: 500 + days)
    #expect(trace.values("durations_all")[bin] == 100)
  }

  @Test func `a hazard is events over the time spent in a band`() {
    var trace = HandMadeTrace()
    // 14 days under two weeks and 42 of the next band; the event ends the second.
    trace.enters(1, .ownFoster, on: 500, born: -2000, at: 1)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 540, at: 2)
    trace.ceases(1, .returnedHomePlanned, on: 550)
    let hazard = trace.values("breakdown_hazard")
    // Under two weeks: 14 + 10 days and nothing ends in a breakdown.
    #expect(hazard["under_2_weeks"] == 0)
    // Two to eight weeks: 26 days and one breakdown.
    #expect(abs((hazard["2_to_8_weeks"] ?? 0) - 365.25 / 26) < 1e-9)
    #expect(hazard["1_to_2_years"]?.isNaN == true)
  }

  @Test func `time before the counted years is no person-time`() {
    var trace = HandMadeTrace()
    trace.inCare(1, .ownFoster, entered: -3000, placed: -3000, born: -4000)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 465, at: 2)
    let hazard = trace.values("breakdown_hazard")
    // 100 days of a placement of nine years, and one breakdown.
    #expect(abs((hazard["5_years_and_over"] ?? 0) - 365.25 / 100) < 1e-9)
  }

  @Test func `moves leave out first placements and changes of the same carer`() {
    var trace = HandMadeTrace()
    trace.enters(1, .ownFoster, on: 400, born: -2000, at: 1)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 450, at: 2)
    trace.moves(1, .placementEndedByClosure, to: .agencyFoster, on: 500, at: 3)
    // The foster carer of place 3 becomes the adopter.
    trace.moves(1, .placementEndedPlanned, to: .adoptive, on: 600, at: 3)
    trace.ceases(1, .adopted, on: 400 + 365.25)
    let moves = trace.values("moves")
    #expect(abs((moves["moves"] ?? 0) - 2) < 0.01)
    #expect(abs((moves["breakdowns"] ?? 0) - 2) < 0.01)
    #expect(abs((moves["closures"] ?? 0) - 1) < 0.01)
    #expect(abs((moves["new_placements"] ?? 0) - 4) < 0.01)
  }
}
