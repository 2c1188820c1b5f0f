import CareModel
import Testing
import Verification

/// Sixteen to twenty-five.
extension LeverMechanismTests {
  /// A village with many care leavers and too little for them to live in.
  static func leavers(_ homes: [HomePlan] = []) -> ScenarioModel {
    village { p in
      p.startingState.childrenByAge = [2, 2, 4, 8, 24]
      p.startingState.careLeavers = [16, 30, 10]
      p.entries.startsPerYear = [1, 1, 1, 1, 16]
      p.leavers.stayingPut = 0.1
      p.leavers.destinationFoster = [0, 0, 0.2, 0.1, 0.4, 0, 0, 0.3, 0, 0, 0, 0]
      p.leavers.destinationOther = p.leavers.destinationFoster
      p.leavers.destinationHome = [0, 0.5, 0, 0, 0.3, 0, 0, 0.2, 0, 0, 0, 0]
      p.leavers.supportedUnits = 4
      p.leavers.lodgingsPlaces = 0
      p.leavers.stayingClosePlaces = 0
      p.leavers.foyerPlaces = 0
      p.leavers.nominationsInside = 3
      p.leavers.nominationsOutside = 1
      p.leavers.emergencyResolved = 0.05
      p.leavers.emergencyMeetingDays = 28
      p.leavers.plannedEarly = 0
      p.homes = homes
    }
  }

  @Test func `a wider offer from 18 empties emergency accommodation`() {
    let block = HomePlan(
      name: "Apartments", kind: .leaversHousing, zone: 0, isOwn: true, places: .constant(20),
      opens: 75)
    var changed = Self.leavers([block])
    changed.changes = [
      .of("care_leavers.lodgings_places", .add, 10),
      .of("care_leavers.staying_close_places", .add, 10),
    ]
    let runs = PairedRuns(Self.leavers(), changed, replications: 56)
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.supportedHousing)).isIncrease)
    let lodgings = runs.effect(
      "leavers_by_accommodation", .accommodation(.supportedLodgings), over: 3...24)
    #expect(lodgings.isIncrease, "\(lodgings)")
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.emergency)).isDecrease)
    let nights = runs.effect("emergency_nights", over: 3...24)
    #expect(nights.isDecrease, "\(nights)")
    #expect(runs.effect("no_suitable_home").isDecrease)
    #expect(runs.effect("suitable_accommodation").isIncrease)
    #expect(runs.firstDifference("leavers_by_accommodation", .accommodation(.emergency)) == 3)
    // Nobody under 18 notices.
    #expect(runs.firstDifference("searches") == .max)
    #expect(runs.firstDifference("children_looked_after") == .max)
  }

  @Test func `staying close needs places near the home`() {
    let world = Self.leavers().with { p in
      p.startingState.childrenByPlacement = [2, 2, 2, 0, 24, 3, 3, 1, 1, 0]
      p.market.homesOutside = 15
      p.leavers.destinationHome = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    }
    let runs = PairedRuns(world, with: [.of("care_leavers.staying_close_places", .add, 10)])
    let close = runs.effect("leavers_by_accommodation", .accommodation(.stayingClose), over: 3...24)
    #expect(close.isIncrease, "\(close)")
    let nights = runs.effect("emergency_nights", over: 3...24)
    #expect(nights.isDecrease, "\(nights)")
  }

  @Test func `meetings held more often shorten nights in emergency accommodation`() {
    let world = Self.leavers().with { p in
      p.leavers.emergencyResolved = 0.4
      p.leavers.emergencyMeetingDays = 56
    }
    let runs = PairedRuns(world, with: [.of("care_leavers.emergency_meeting_days", .set, 7)])
    let nights = runs.effect("emergency_nights", over: 5...24)
    #expect(nights.isDecrease, "\(nights)")
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.family)).isIncrease)
    #expect(runs.effect("suitable_accommodation").isIncrease)
  }

  @Test func `more tenancies that last longer end waiting`() {
    let runs = PairedRuns(
      Self.leavers().with { $0.leavers.stayEnds[LeaverAccommodation.tenancy.index] = 1 },
      with: [
        .of("care_leavers.nominations_inside", .multiply, 8),
        .of("care_leavers.nominations_outside", .multiply, 8),
        .of("care_leavers.stay_ends", .multiply, 0.1, row: LeaverAccommodation.tenancy),
      ])
    #expect(runs.effect("leavers_by_accommodation", .accommodation(.tenancy)).isIncrease)
    #expect(runs.effect("waiting_for_tenancy").isDecrease)
    #expect(runs.effect("days_to_tenancy").isDecrease)
    #expect(runs.effect("emergency_nights", over: 3...24).isDecrease)
    #expect(runs.effect("suitable_accommodation").isIncrease)
    // Tenancies that last are worth something without a single offer more.
    let lasting = PairedRuns(
      Self.leavers().with { $0.leavers.stayEnds[LeaverAccommodation.tenancy.index] = 1 },
      with: [.of("care_leavers.stay_ends", .multiply, 0.1, row: LeaverAccommodation.tenancy)])
    #expect(lasting.effect("leavers_by_accommodation", .accommodation(.tenancy)).isIncrease)
  }
}
