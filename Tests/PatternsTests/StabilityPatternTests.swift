import CareModel
import Testing

/// The measures of stability of traces whose answers can be worked out on paper.
struct StabilityPatternTests {
  /// The days on which the second, third, fourth and fifth years end: 31 March 2026 to 2029.
  static let ends: [Double] = [730, 1095, 1461, 1826]

  @Test func `the placement open at the beginning of the year counts`() {
    var trace = HandMadeTrace()
    trace.inCare(1, .ownFoster, entered: -100, placed: -100, born: -2000)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 400, at: 2)
    trace.moves(1, .placementEndedPlanned, to: .ownFoster, on: 700, at: 3)
    // One move in the third year, none in the fourth and fifth.
    trace.moves(1, .placementEndedPlanned, to: .ownFoster, on: 900, at: 4)
    let counts = trace.values("placements_in_year")
    #expect(counts["3"] == 25)
    #expect(counts["2"] == 25)
    #expect(counts["1"] == 50)
    #expect(trace.values("three_or_more")["all"] == 25)
    // Two years to the third end: places 1, 2, 3 and 4; to the fourth: 3 and 4; to the fifth: 4.
    let twoYears = trace.values("three_or_more")["two_years_24"] ?? 0
    #expect(abs(twoYears - 100.0 / 3) < 1e-9)
  }

  @Test func `a return to an earlier carer counts again and a change of kind does not`() {
    var trace = HandMadeTrace()
    trace.inCare(1, .ownFoster, entered: -100, placed: -100, born: -2000, at: 1)
    trace.moves(1, .placementEndedPlanned, to: .ownFoster, on: 400, at: 2)
    trace.moves(1, .placementEndedPlanned, to: .ownFoster, on: 500, at: 1)
    trace.ceases(1, .returnedHomePlanned, on: 800)
    trace.inCare(2, .ownFoster, entered: -100, placed: -100, born: -2000, at: 5)
    trace.moves(2, .placementEndedPlanned, to: .adoptive, on: 400, at: 5)
    trace.ceases(2, .adopted, on: 800)
    let counts = trace.values("placements_in_year")
    #expect(counts["3"] == 50)
    #expect(counts["1"] == 50)
  }

  @Test func `who has left by the end of the year is not counted`() {
    var trace = HandMadeTrace()
    trace.inCare(1, .ownFoster, entered: -100, placed: -100, born: -2000)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 400, at: 2)
    trace.moves(1, .placementEndedPlanned, to: .ownFoster, on: 500, at: 3)
    trace.ceases(1, .returnedHomePlanned, on: 720)
    trace.inCare(2, .ownFoster, entered: -100, placed: -100, born: -2000, at: 9)
    #expect(trace.values("three_or_more")["all"] == 0)
  }

  @Test func `three or more is split by age, by the first of the year and by time in care`() {
    var trace = HandMadeTrace()
    // Three placements in the second year, aged 8 at its end, in care since day 600.
    trace.enters(1, .childrensHome, on: 600, born: 730 - 8.5 * 365.25, at: 1)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 620, at: 2)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 640, at: 3)
    trace.ceases(1, .returnedHomePlanned, on: 800)
    // One placement, aged 12, in care for years.
    trace.inCare(2, .ownFoster, entered: -900, placed: -900, born: 730 - 12.5 * 365.25, at: 9)
    trace.ceases(2, .returnedHomePlanned, on: 800)
    let ages = trace.values("three_or_more_by_age")
    #expect(ages["5_to_9"] == 100)
    #expect(ages["10_to_15"] == 0)
    #expect(ages["under_1"]?.isNaN == true)
    let first = trace.values("three_or_more_by_first")
    #expect(first["homes"] == 100)
    #expect(first["foster"] == 0)
    let time = trace.values("three_or_more_by_time")
    #expect(time["under_12_months"] == 100)
    #expect(time["12_months_or_more"] == 0)
  }

  @Test func `the same carer lasts through changes of kind and status`() {
    var trace = HandMadeTrace()
    let born = -5 * 365.25
    // Stable at the second and third ends with a change of kind at 700; moved on day 1100.
    trace.inCare(1, .ownFoster, entered: -400, placed: -400, born: born, at: 1)
    trace.moves(1, .placementEndedPlanned, to: .adoptive, on: 700, at: 1)
    trace.moves(1, .placementEndedUnplanned, to: .ownFoster, on: 1100, at: 2)
    trace.ceases(1, .returnedHomePlanned, on: 1500)
    let all = trace.values("same_carer")["all"] ?? 0
    #expect(abs(all - 200.0 / 3) < 1e-9)
    let placements = trace.values("same_carer_by_placement")
    #expect(placements["adoptive"] == 100)
    #expect(placements["foster"] == 0)
    #expect(trace.values("same_carer_by_age")["5_to_9"] == all)
  }

  @Test func `the cohort is under sixteen and two and a half years in care`() {
    var trace = HandMadeTrace()
    trace.inCare(1, .ownFoster, entered: -4000, placed: -4000, born: -16 * 365.25, at: 1)
    trace.ceases(1, .turnedEighteen, on: 735)
    trace.inCare(2, .ownFoster, entered: -100, placed: -100, born: -2000, at: 2)
    trace.ceases(2, .returnedHomePlanned, on: 735)
    #expect(trace.values("same_carer")["all"]?.isNaN == true)
  }
}
