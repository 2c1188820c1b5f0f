import CareModel
import Testing
import Verification

/// Fewer and other entries.
extension LeverMechanismTests {
  @Test func `family meetings divert families, so that fewer start and fewer are looked after`() {
    let runs = PairedRuns(
      Self.village { p in
        p.entries.familyMeetingShare = 0
        p.entries.familyMeetingDiverts = 0.7
        p.entries.knownToServices = [1, 1, 1]
      }, with: [.of("entries.family_meeting_share", .set, 1)])
    #expect(runs.effect("family_meetings", over: 1...24).isIncrease)
    #expect(runs.effect("families_diverted", over: 1...24).isIncrease)
    let starts = runs.effect("starts", over: 1...24)
    #expect(starts.isDecrease, "\(starts)")
    let stock = runs.effect("children_looked_after")
    #expect(stock.isDecrease, "\(stock)")
    // Never where the police act first.
    #expect(runs.effect("starts", .route(.policeProtection), over: 1...24).mean == 0)
    #expect(runs.firstDifference("families_diverted") <= runs.firstDifference("starts"))
    #expect(runs.firstDifference("starts") <= runs.firstDifference("children_looked_after"))
  }

  @Test func `family meetings that find kin raise the share with them`() {
    let runs = PairedRuns(
      Self.village { p in
        p.entries.familyMeetingShare = 0
        p.entries.familyMeetingDiverts = 0
        p.entries.familyMeetingFindsKin = 1
        p.entries.knownToServices = [1, 1, 1]
        p.search.temporaryApprovalFails = 0
      }, with: [.of("entries.family_meeting_share", .set, 1)])
    #expect(runs.effect("families_diverted", over: 1...24).mean == 0)
    let kin = runs.effect("kinship_share")
    #expect(kin.isIncrease, "\(kin)")
    let agency = runs.effect("children_by_placement", .placement(.agencyFoster))
    #expect(agency.mean < 0, "\(agency)")
  }

  @Test func `a police protocol turns entries to plan, with time to find a place`() {
    let runs = PairedRuns(
      Self.village { p in
        p.entries.route = [0.1, 0.1, 0.8]
        p.entries.startsPerYear = [6, 6, 6, 10, 4]
        p.search.sameDayRatio = 0.2
      },
      with: [
        .of("entries.route", .multiply, 0, row: EntryRoute.policeProtection),
        .of("entries.route", .set, 1, row: EntryRoute.planned),
      ], replications: 96)
    #expect(runs.effect("starts", .route(.policeProtection), over: 1...24).isDecrease)
    #expect(runs.effect("starts", .route(.planned), over: 1...24).isIncrease)
    let planned = runs.effect("planned_share_of_starts")
    #expect(planned.isIncrease, "\(planned)")
    let met = runs.effect("searches_met_in_time")
    #expect(met.isIncrease, "\(met)")
    #expect(
      runs.firstDifference("starts", .route(.policeProtection))
        <= runs.firstDifference("searches_met_in_time"))
  }
}
