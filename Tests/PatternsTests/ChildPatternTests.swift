import CareModel
import Testing

/// Entries, exits, law, location and life after care of traces with known answers.
struct ChildPatternTests {
  @Test func `exits are counted by reason and by how long care lasted`() {
    var trace = HandMadeTrace()
    trace.inCare(1, .ownFoster, entered: -100, placed: -100, born: -2000)
    trace.ceases(1, .adopted, on: 200)
    for child in UInt64(2)...4 {
      trace.enters(child, .ownFoster, on: 500, born: -2000, at: child)
    }
    trace.ceases(2, .returnedHomePlanned, on: 510)
    trace.ceases(3, .specialGuardianship, on: 600)
    trace.ceases(4, .specialGuardianship, on: 600)
    let reasons = trace.values("reasons_ceased")
    #expect(reasons["adopted"] == 0)
    #expect(abs((reasons["returned_home_planned"] ?? 0) - 100.0 / 3) < 1e-9)
    #expect(abs((reasons["special_guardianship"] ?? 0) - 200.0 / 3) < 1e-9)
    let periods = trace.values("care_periods")
    #expect(abs((periods["under_2_weeks"] ?? 0) - 100.0 / 3) < 1e-9)
    #expect(abs((periods["8_weeks_to_6_months"] ?? 0) - 200.0 / 3) < 1e-9)
    #expect(trace.values("care_periods_mean")["mean"] == 70)
    // Three exits over 10 + 100 + 100 days.
    #expect(abs((trace.values("exit_rate")["ceased"] ?? 0) - 3 / (210 / 365.25)) < 1e-9)
  }

  @Test func `a legal status holds until the next`() {
    var trace = HandMadeTrace()
    trace.enters(1, .kinshipFoster, on: 400, born: -2000, at: 1, .outsideNear, .policeProtection)
    trace.note(1, .legalStatusChanged, on: 403, status: .interimCareOrder)
    trace.note(1, .legalStatusChanged, on: 800, status: .careOrder)
    trace.ceases(1, .returnedHomePlanned, on: 1200)
    let start = trace.values("legal_status_at_start")
    #expect(start["police_protection"] == 100)
    let held = trace.values("legal_status")
    #expect(held["interim_care_order"] == 50)
    #expect(held["care_order"] == 50)
    #expect(trace.values("first_placement")["kinship"] == 100)
  }

  @Test func `places are counted by side, distance and type`() {
    var trace = HandMadeTrace()
    trace.enters(1, .agencyFoster, on: 500, born: -2000, at: 1, .outsideFar)
    trace.enters(2, .ownFoster, on: 500, born: -2000, at: 2, .insideNear)
    trace.enters(3, .kinshipFoster, on: 500, born: -2000, at: 3, .outsideUnknown)
    trace.enters(4, .childrensHome, on: 500, born: -2000, at: 4, .insideFar)
    for child in UInt64(1)...4 { trace.ceases(child, .returnedHomePlanned, on: 800) }
    let outside = trace.values("outside")
    #expect(outside["all"] == 50)
    #expect(outside["agency_foster"] == 100)
    #expect(outside["own_foster"] == 50)
    #expect(outside["kinship"] == 100)
    #expect(outside["homes"] == 0)
    let far = trace.values("over_20")
    #expect(far["all"] == 50)
    #expect(far["homes"] == 100)
    let new = trace.values("new_locality")
    #expect(new["outside_far"] == 25)
    #expect(new["unknown"] == 25)
    #expect(trace.values("new_locality_homes")["inside_far"] == 100)
    #expect(trace.values("placement_mix")["foster"] == 75)
  }

  @Test func `staying put is of those who were fostered`() {
    var trace = HandMadeTrace()
    let home = LeaverAccommodation.self
    for child in UInt64(1)...3 {
      let type: PlacementType = child == 3 ? .childrensHome : .ownFoster
      // Eighteen on day 500, nineteen on 865.25.
      trace.inCare(
        child, type, entered: -900, placed: -900, born: 500 - 18 * 365.25, at: child)
      trace.ceases(child, .turnedEighteen, on: 500)
      trace.note(child, .becameCareLeaver, on: 500)
      trace.note(
        child, .leaverMoved, on: 500,
        (child == 1 ? home.stayingPut : .supportedHousing).title)
    }
    trace.note(1, .leaverMoved, on: 900, home.tenancy.title)
    let staying = trace.values("staying_put")
    #expect(staying["at_18"] == 50)
    #expect(staying["at_19"] == 50)
    #expect(staying["at_20"] == 0)
    // At 31 March 2026, day 730, all three are eighteen.
    let homes = trace.values("accommodation_18")
    #expect(abs((homes["staying_put"] ?? 0) - 100.0 / 3) < 1e-9)
    #expect(abs((homes["supported_housing"] ?? 0) - 200.0 / 3) < 1e-9)
  }
}
