import CareModel
import Testing
import Verification

/// Inputs at their ends, where a rule in words gives the answer in every replication.
struct ExtremeTests {
  static func busy(
    months: Int = 24, replication: Int = 1, tracing: Bool = false,
    _ change: (inout ModelParameters) -> Void
  ) -> CareOutcome {
    CareSimulation.run(
      Worlds.village().with(change), seed: 41, replication: replication, months: months,
      tracing: tracing)
  }

  static func expectIdentities(_ outcome: CareOutcome) {
    for row in outcome.identities.rows {
      #expect(abs(row.value) <= row.limit, "\(row.name) is off by \(row.value)")
    }
  }

  // MARK: Nobody comes

  @Test(arguments: 1...4)
  func `without entries or returns the stock falls to nobody`(replication: Int) {
    let months = 18 * 12 + 2
    let outcome = Self.busy(months: months, replication: replication) { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 0]
      p.entries.unaccompaniedPerYear = 0
      p.entries.reentryShare = 0
    }
    func value(_ key: String, _ month: Int) -> Double {
      Worlds.value(outcome, key, month: month, of: months)
    }
    for month in 1...months {
      #expect(value("starts", month) == 0)
      #expect(value("children_looked_after", month) <= value("children_looked_after", month - 1))
    }
    // The youngest is 18 after 18 years.
    #expect(value("children_looked_after", months) == 0)
    #expect(value("nights_bridged", months) == 0)
    #expect(value("searches", months) == 0)
    Self.expectIdentities(outcome)
  }

  @Test func `without first entries only those who went home come back`() {
    let outcome = Self.busy(months: 60) { p in
      p.entries.startsPerYear = [0, 0, 0, 0, 0]
      p.entries.unaccompaniedPerYear = 0
      p.entries.reentryShare = 1
      p.entries.reentryMeanDays = 60
    }
    var returned = 0.0
    var wentHome = 0.0
    for month in 1...60 {
      func value(_ key: String, _ breakdown: Breakdown = .total) -> Double {
        Worlds.value(outcome, key, month: month, of: 60, breakdown)
      }
      #expect(value("starts") == value("returns_to_care"))
      returned += value("returns_to_care")
      wentHome += value("ceased", .reason(.returnedHomePlanned))
      wentHome += value("ceased", .reason(.returnedHomeUnplanned))
      #expect(returned <= wentHome)
    }
    #expect(returned > 0)
    Self.expectIdentities(outcome)
  }

  // MARK: Places

  /// A place near home for whoever needs one: who is elsewhere went to kin, parents, adopters or another
  /// setting, for no choice here is worth going far.
  @Test(arguments: 1...4)
  func `with places near home without limit nobody is bridged or placed far`(replication: Int) {
    let outcome = Self.busy(replication: replication, tracing: true) { p in
      p.carers.households = 800
      p.carers.placesPerHousehold = [0, 0, 1]
      p.carers.terms = [0, 1, 0]
      p.carers.skill = [0, 0, 1]
      p.carers.insideShare = 1
      p.carers.notAvailableDays = 0
      p.carers.deregistration = 0
      p.carers.transfersOutPerYear = 0
      p.search.acceptanceStandard = [Double](repeating: 1, count: 10)
      p.search.acceptanceEnhanced = p.search.acceptanceStandard
      p.search.acceptanceComplex = p.search.acceptanceStandard
      p.search.sameDayRatio = 1
      p.search.siblingRatio = 1
      p.search.matchWeight = 0
      p.search.outsidePenalty = 500
      p.search.settlingLimit = 0
      p.search.distantNeeded = [0, 0, 0]
      // Two of each, for nobody goes back to where a placement has just ended.
      p.homes = (0..<4).map { number in
        HomePlan(
          name: "Home \(number)", kind: number < 2 ? .childrensHome : .supportedAccommodation,
          zone: 0, isOwn: true, places: .constant(200))
      }
    }
    for month in 1...24 {
      #expect(Worlds.value(outcome, "bridged", month: month, of: 24) == 0)
    }
    var placed = 0
    for record in outcome.trace where record.kind == .placed {
      guard let type = record.placement, let locality = record.locality, type.isVacancy else {
        continue
      }
      placed += 1
      #expect([.insideNear, .insideUnknown].contains(locality), "\(type) is \(locality)")
    }
    #expect(placed > 20)
    Self.expectIdentities(outcome)
  }

  @Test func `without a foster carer nobody is fostered but by kin`() {
    let outcome = Self.busy { p in
      let state = p.startingState.childrenByPlacement
      // Whom the published table has in foster care lives with kin.
      p.startingState.childrenByPlacement = state.enumerated().map { row, count in
        row == PlacementType.kinshipFoster.index
          ? count + state[PlacementType.ownFoster.index] + state[PlacementType.agencyFoster.index]
          : row == PlacementType.ownFoster.index || row == PlacementType.agencyFoster.index
            ? 0 : count
      }
      // No other type is left for a child under 5.
      p.startingState.childrenByAge = [2, 6, 8, 14, 10]
      for keyPath in [
        \StartParameters.placementWeightUnderOne, \.placementWeightOneToFour,
        \.placementWeightFiveToNine, \.placementWeightTenToFifteen, \.placementWeightSixteen,
      ] {
        p.startingState[keyPath: keyPath] = [1000, 0, 0, 0, 1, 1, 1, 1, 1, 0]
      }
      p.carers.households = 0
      p.carers.enquiriesPerYear = 0
      p.carers.specialistApprovalsPerYear = 0
      p.carers.transfersInPerYear = 0
      p.market.distantOffers[SharedMarket.agencyFoster.index] = 0
      p.market.agencyHouseholdsInside = 0
      p.market.agencyHouseholdsOutside = 0
      p.constellations = []
    }
    for month in 0...24 {
      for type in [PlacementType.ownFoster, .agencyFoster, .specialistFoster] {
        #expect(
          Worlds.value(
            outcome, "children_by_placement", month: month, of: 24, .placement(type)) == 0,
          "\(type.title) at month \(month)")
      }
      #expect(Worlds.value(outcome, "households", month: month, of: 24) == 0)
    }
    // The youngest have nowhere registered to go.
    #expect(
      (1...24).reduce(0.0) {
        $0 + Worlds.value(outcome, "unregistered_nights", month: $1, of: 24)
      } > 0)
    Self.expectIdentities(outcome)
  }

  // MARK: Brothers and sisters

  /// Five enter together; only households of three places exist, so nobody can take them all.
  @Test func `a sibling group of five that nobody can take is parted and stays whole in the books`()
  {
    for replication in 1...20 {
      var p = Worlds.empty()
      p.entries.startsPerYear = [0, 0, 25, 0, 0]
      p.entries.groupSize = [0, 0, 0, 0, 1]
      p.carers.households = 60
      p.carers.placesPerHousehold = [0, 0, 1]
      let outcome = CareSimulation.run(
        ScenarioModel(parameters: p), seed: 5, replication: replication, months: 24, tracing: true)
      var starts = 0.0
      for month in 1...24 {
        let begun = Worlds.value(outcome, "starts", month: month, of: 24)
        #expect(begun.truncatingRemainder(dividingBy: 5) == 0)
        starts += begun
      }
      let entered = outcome.trace.filter { $0.kind == .entered }
      #expect(Double(entered.count) == starts)
      Self.expectIdentities(outcome)
    }
  }

  @Test func `a sibling group of five goes to one home that has room`() {
    var p = Worlds.empty()
    p.entries.startsPerYear = [0, 0, 25, 0, 0]
    p.entries.groupSize = [0, 0, 0, 0, 1]
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.homes = (1...20).map {
      HomePlan(name: "Home \($0)", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(5))
    }
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 5, replication: 1, months: 24)
    let children = Worlds.value(outcome, "children_looked_after", month: 24, of: 24)
    #expect(children > 10)
    #expect(Worlds.value(outcome, "children_in_homes", month: 24, of: 24) == children)
    #expect(Worlds.value(outcome, "siblings_together", month: 24, of: 24) == 100)
    Self.expectIdentities(outcome)
  }

  /// Nobody ever leaves, so that every group stays a ring of five all through.
  @Test func `siblings who keep moving never lose each other`() {
    let outcome = Self.busy(months: 36) { p in
      p.entries.groupSize = [0, 0, 0, 0, 1]
      p.startingState.siblingShare = 1
      p.startingState.siblingsTogether = 1
      p.endings.unplannedHazard = [Double](repeating: 4, count: 8)
      p.endings.plannedMoveHazard = [Double](repeating: 4, count: 8)
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.temporaryApprovalFails = 1
      p.search.temporaryApprovalDays = 20
    }
    #expect(Worlds.value(outcome, "moves_per_child_year", month: 36, of: 36) > 2)
    Self.expectIdentities(outcome)
  }

  // MARK: Closures

  /// Day by day from the event log: who lived in a place that closed lives somewhere else the same day.
  static func expectEverybodyReplaced(_ outcome: CareOutcome, at least: Int) {
    var closed: [UInt64: Double] = [:]
    var moved = 0
    for record in outcome.trace {
      guard let child = record.child else { continue }
      switch record.kind {
      case .placementEndedByClosure: closed[child] = record.day
      case .placed, .bridged:
        guard let day = closed.removeValue(forKey: child) else { continue }
        #expect(record.day == day)
        moved += 1
      case .ceased: #expect(closed[child] == nil)
      default: break
      }
    }
    #expect(closed.isEmpty)
    #expect(moved >= least)
  }

  @Test func `when a home closes every child in it has another place the same day`() {
    var p = Worlds.empty()
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.homes = [
      HomePlan(
        name: "Closing", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(20),
        closes: 100),
      HomePlan(
        name: "Small", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(4), opens: 100),
    ]
    p.startingChildren = (0..<12).map { _ in
      StartingChild(age: 8, daysInCare: 500, daysInPlacement: 400, placement: .childrensHome)
    }
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 5, replication: 1, months: 6, tracing: true)
    Self.expectEverybodyReplaced(outcome, at: 12)
    for month in 0...6 {
      #expect(Worlds.value(outcome, "children_looked_after", month: month, of: 6) == 12)
    }
    // Four fit into what is left; for the others there is nothing.
    #expect(Worlds.value(outcome, "children_in_homes", month: 6, of: 6) == 4)
    #expect(
      Worlds.value(
        outcome, "children_by_placement", month: 6, of: 6, .placement(.unregistered)) == 8)
    #expect(Worlds.value(outcome, "sufficiency_gap", month: 6, of: 6) == 8)
    Self.expectIdentities(outcome)
  }

  @Test func `when every home of a busy place closes nobody is lost`() {
    let outcome = Self.busy(tracing: true) { p in
      p.startingState.childrenByPlacement = [4, 6, 4, 0, 16, 3, 3, 1, 1, 0]
      p.market.homesInside = 4
      p.market.homesOutside = 6
      p.market.closures = [5, 5]
      p.market.openings = [0, 0]
      // The authority would not close a home that it has taken over.
      p.market.sales = [0, 0]
      p.homes = []
    }
    Self.expectEverybodyReplaced(outcome, at: 5)
    // Fifty closures a year are asked for and ten homes there are.
    #expect(Worlds.value(outcome, "home_places", month: 24, of: 24) == 0)
    #expect(Worlds.value(outcome, "children_in_homes", month: 24, of: 24) <= 5)
    Self.expectIdentities(outcome)
  }

  @Test func `when all carers leave with children in them everybody is placed the same day`() {
    let outcome = Self.busy(tracing: true) { p in
      p.carers.deregistration = 5
      p.carers.tenureEffect = [1, 1, 1, 1]
      p.mockingbird.deregistrationRatio = 1
      p.carers.deregistrationWithChildren = 0.5
      p.carers.enquiriesPerYear = 0
      p.carers.specialistApprovalsPerYear = 0
      p.carers.transfersInPerYear = 0
      p.leavers.stayingPut = 0
    }
    Self.expectEverybodyReplaced(outcome, at: 3)
    #expect(Worlds.value(outcome, "households", month: 24, of: 24) == 0)
    #expect(Worlds.value(outcome, "foster_places", month: 24, of: 24) == 0)
    #expect(Worlds.value(outcome, "constellation_households", month: 24, of: 24) == 0)
    Self.expectIdentities(outcome)
  }

  // MARK: Eighteen

  @Test func `everybody of 17 turns 18 and nobody under 18 does`() {
    var p = Worlds.empty()
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.startingState.childrenByAge = [0, 0, 0, 0, 0]
    p.startingChildren = (0..<30).map { row in
      StartingChild(
        age: 17 + Double(row % 10) / 10, daysInCare: 800, daysInPlacement: 400,
        placement: .ownFoster)
    }
    p.carers.households = 30
    let outcome = CareSimulation.run(
      ScenarioModel(parameters: p), seed: 5, replication: 1, months: 13)
    var eighteen = 0.0
    for month in 1...13 {
      eighteen += Worlds.value(outcome, "ceased", month: month, of: 13, .reason(.turnedEighteen))
      #expect(
        Worlds.value(outcome, "care_leavers", month: month, of: 13) == eighteen)
    }
    #expect(eighteen == 30)
    #expect(Worlds.value(outcome, "children_looked_after", month: 13, of: 13) == 0)
    // Three of each tenth of a year: after half a year those born in the second half of theirs.
    let half = (1...6).reduce(0.0) {
      $0 + Worlds.value(outcome, "ceased", month: $1, of: 13, .reason(.turnedEighteen))
    }
    #expect(half == 15)
    Self.expectIdentities(outcome)
  }

  // MARK: Long and large

  @Test func `twenty-five years keep their books and their children`() {
    let months = 300
    let outcome = Self.busy(months: months, tracing: true) { _ in }
    Self.expectIdentities(outcome)
    var stock = 0.0
    for month in 0...months {
      let children = Worlds.value(outcome, "children_looked_after", month: month, of: months)
      #expect(children >= 0 && children < 400)
      stock += children
    }
    #expect(stock > 300 * 10)
    // Nobody is looked after at 18, and the log says when everybody was born.
    var born: [UInt64: Double] = [:]
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if let day = record.bornAt { born[child] = day }
      if record.kind == .placed || record.kind == .bridged, let day = born[child] {
        #expect(record.day < day + 18 * 365.25)
        #expect(record.day >= day)
      }
    }
    #expect(born.count > 200)
  }

  /// The village ten times over is the village ten times: rates of its parts stay what they were.
  @Test func `ten times the children and places have ten times the starts`() {
    func total(_ scale: Double, replications: Int) -> Double {
      var starts = 0.0
      for replication in 1...replications {
        let outcome = Self.busy(months: 12, replication: replication) { p in
          p.entries.annualEffect = 0
          p.entries.reentryShare = 0
          p.entries.reentryOfStarts = 0
          p.entries.familyMeetingShare = 0
          p.population.children *= scale
          p.startingState.childrenByAge = p.startingState.childrenByAge.map { $0 * scale }
          p.startingState.childrenByPlacement =
            p.startingState.childrenByPlacement.map { $0 * scale }
          p.startingState.locality = p.startingState.locality.map { $0 * scale }
          p.startingState.unaccompanied *= scale
          p.startingState.careLeavers = p.startingState.careLeavers.map { $0 * scale }
          p.entries.startsPerYear = p.entries.startsPerYear.map { $0 * scale }
          p.entries.unaccompaniedPerYear *= scale
          p.carers.households *= scale
          p.market.agencyHouseholdsInside *= scale
          p.market.agencyHouseholdsOutside *= scale
          p.market.homesInside *= scale
          p.market.homesOutside *= scale
          p.market.supportedInside *= scale
          p.market.supportedOutside *= scale
        }
        Self.expectIdentities(outcome)
        #expect(
          Worlds.value(outcome, "children_looked_after", month: 0, of: 12) == 40 * scale)
        for month in 1...12 { starts += Worlds.value(outcome, "starts", month: month, of: 12) }
      }
      return starts / Double(replications)
    }
    // About 18 and 180 starts a year in groups of 1.45 on average, mean square 2.61: variance 1.8 times
    // the mean. Six standard errors of the difference between ten villages and one town.
    let ten = total(10, replications: 8)
    let one = total(1, replications: 40)
    let spread = (1.8 * 180 / 8 + 100 * 1.8 * 18 / 40).squareRoot()
    #expect(abs(ten - 10 * one) < 6 * spread, "\(ten) against ten times \(one)")
  }
}
