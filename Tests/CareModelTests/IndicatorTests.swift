import CareModel
import SimulationKernel
import Testing
import Verification

/// Indicators that say where, with whom and how soon children are placed, against worlds worked out by
/// hand and against the event log.
struct IndicatorTests {
  private static func value(
    _ outcome: CareOutcome, _ key: String, _ topic: String, _ item: String, month: Int,
    of months: Int
  ) -> Double {
    Worlds.value(
      outcome, key, month: month, of: months, Breakdown(topic: topic, item: item))
  }

  private static func busy(_ months: Int, seed: UInt64 = 5) -> CareOutcome {
    CareSimulation.run(
      Worlds.busyTown(), seed: seed, replication: 1, months: months, tracing: true)
  }

  // MARK: Provider

  /// Where each child looked after lives at the end, by the log.
  private static func homes(_ outcome: CareOutcome) -> [(type: PlacementType, isOwn: Bool)] {
    var now: [UInt64: (PlacementType, Bool)] = [:]
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if record.kind == .ceased { now[child] = nil }
      guard let type = record.placement, let isOwn = record.isOwnProvision else { continue }
      now[child] = (type, isOwn)
    }
    return now.values.map { $0 }
  }

  @Test func `homes are told apart by provider as the event log tells them`() {
    var own = 0
    var others = 0
    for seed in 1...6 {
      let months = 24
      var model = Worlds.busyTown()
      // Of a home that the authority buys the log has a line, of each child in it none.
      model.parameters.market.salesToAuthority = 0
      let outcome = CareSimulation.run(
        model, seed: UInt64(seed), replication: 1, months: months, tracing: true)
      let homes = Self.homes(outcome)
      for type in [PlacementType.childrensHome, .supportedAccommodation] {
        let ours = homes.count { $0.type == type && $0.isOwn }
        let theirs = homes.count { $0.type == type && !$0.isOwn }
        #expect(
          Self.value(
            outcome, "children_by_provider", "Type and provider",
            "\(type.title), council's own or contracted", month: months, of: months)
            == Double(ours))
        #expect(
          Self.value(
            outcome, "children_by_provider", "Type and provider", "\(type.title), other provider",
            month: months, of: months) == Double(theirs))
        let share = Worlds.value(
          outcome, "own_provision_share", month: months, of: months, .placement(type))
        if ours + theirs > 0 {
          #expect(abs(share - 100 * Double(ours) / Double(ours + theirs)) < 1e-9)
        } else {
          #expect(share.isNaN)
        }
        own += ours
        others += theirs
      }
    }
    #expect(own > 0 && others > 0)
  }

  // MARK: Location

  @Test func `new placements are outside and far as the event log says`() {
    let months = 36
    let outcome = Self.busy(months)
    // The last of three years, over which shares of new placements run.
    let began = Double(
      CivilClock(start: Worlds.start).time(of: Worlds.start.monthEnd(after: 24)).days)
    var begun = [Double](repeating: 0, count: 10)
    var outside = begun
    var far = begun
    for record in outcome.trace where record.day > began {
      guard record.kind == .placed || record.kind == .bridged, let type = record.placement,
        let locality = record.locality
      else { continue }
      begun[type.index] += 1
      if [.outsideNear, .outsideFar, .outsideUnknown].contains(locality) {
        outside[type.index] += 1
      }
      if [.insideFar, .outsideFar].contains(locality) { far[type.index] += 1 }
    }
    func share(_ key: String, _ breakdown: Breakdown = .total) -> Double {
      Worlds.value(outcome, key, month: months, of: months, breakdown)
    }
    var types = 0
    for type in PlacementType.allCases {
      let counted = (25...months).reduce(0.0) {
        $0
          + Worlds.value(outcome, "new_placements", month: $1, of: months, .placement(type))
      }
      #expect(counted == begun[type.index])
      guard begun[type.index] > 0 else {
        #expect(share("new_outside_authority", .placement(type)).isNaN)
        continue
      }
      types += 1
      let whole = begun[type.index]
      #expect(
        abs(share("new_outside_authority", .placement(type)) - 100 * outside[type.index] / whole)
          < 1e-9)
      #expect(
        abs(share("new_over_20_miles", .placement(type)) - 100 * far[type.index] / whole) < 1e-9)
    }
    #expect(types > 4)
    let all = begun.reduce(0, +)
    #expect(abs(share("new_outside_authority") - 100 * outside.reduce(0, +) / all) < 1e-9)
    #expect(abs(share("new_over_20_miles") - 100 * far.reduce(0, +) / all) < 1e-9)
  }

  /// Families at one point; foster carers there too, the only home twenty-five kilometres off in an
  /// authority that does not adjoin.
  @Test func `distance is known by placement type, of all children and of the new ones`() {
    let outcome = EntryMechanismTests.run(months: 30) { p in
      for row in p.zones.indices { p.zones[row].radius = 0 }
      p.zones[1].easting = 25
      p.authorities[1].adjoins = false
      p.carers.households = 300
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.entries.startsPerYear = [0, 0, 20, 60, 0]
      p.search.homePreferredStandard = [0, 0, 0, 1, 0]
      p.search.acceptanceStandard = [Double](repeating: 1, count: 10)
      p.homes = PlacementMechanismTests.homes(1, places: 200, zone: 1)
    }
    let miles = 15.5
    for month in [12, 30] {
      func value(_ key: String, _ breakdown: Breakdown = .total) -> Double {
        Worlds.value(outcome, key, month: month, of: 30, breakdown)
      }
      #expect(value("median_distance", .placement(.childrensHome)) == miles)
      #expect(value("median_distance", .placement(.ownFoster)) == 0)
      #expect(value("median_distance", .placement(.kinshipFoster)).isNaN)
      #expect(value("median_distance") == miles)  // three in four live in the home
      #expect(value("at_a_distance", .placement(.childrensHome)) == 100)
      #expect(value("at_a_distance", .placement(.ownFoster)) == 0)
      #expect(value("new_median_distance") == miles)
      #expect(value("new_median_distance", .placement(.childrensHome)) == miles)
      #expect(value("new_at_a_distance", .placement(.childrensHome)) == 100)
      #expect(value("new_outside_authority", .placement(.childrensHome)) == 100)
      #expect(value("new_outside_authority", .placement(.ownFoster)) == 0)
      #expect(value("new_over_20_miles") == 0)
      #expect(value("new_at_a_distance", .placement(.kinshipFoster)).isNaN)
    }
    #expect(Worlds.value(outcome, "new_median_distance", month: 0, of: 30).isNaN)
  }

  // MARK: Occupancy

  @Test func `places of agencies and supported accommodation are filled, vacant or not available`()
  {
    var seen: Set<String> = []
    for seed in 1...6 {
      let outcome = CareSimulation.run(
        Worlds.busyTown(), seed: UInt64(seed), replication: 1, months: 24)
      for key in ["agency_places", "home_places", "supported_places"] {
        let type: PlacementType =
          key == "agency_places"
          ? .agencyFoster : key == "home_places" ? .childrensHome : .supportedAccommodation
        for month in 0...24 {
          func places(_ item: String) -> Double {
            Self.value(outcome, key, "Place status", item, month: month, of: 24)
          }
          for item in ["Filled by others", "Vacant", "Not available"] where places(item) > 0 {
            seen.insert("\(key) \(item)")
          }
          // The children of the authority who live there are those counted by placement, unless they
          // live in a place of no household or home that the model has.
          let children = Worlds.value(
            outcome, "children_by_placement", month: month, of: 24, .placement(type))
          #expect(places("Filled by own children") <= children)
          if month == 24 { #expect(places("Filled by own children") > 0.5 * children) }
        }
      }
    }
    #expect(seen.count >= 8, "\(seen.sorted())")
  }

  // MARK: Days to a placement

  private static func days(_ outcome: CareOutcome, _ item: String, median: Bool = false) -> Double {
    value(
      outcome, median ? "median_days_to_placement" : "days_to_placement", "Search", item,
      month: 12, of: 12)
  }

  private static func noticed(_ change: @escaping (inout ModelParameters) -> Void) -> CareOutcome {
    EntryMechanismTests.run(months: 12) { p in
      EntryMechanismTests.fostered(60)(&p)
      p.carers.households = 180
      p.endings.unplannedHazard = [5, 5, 0, 0, 0, 0, 0, 0]
      p.endings.noticeShare = [Double](repeating: 1, count: 10)
      p.endings.noticeDays = 28
      change(&p)
    }
  }

  @Test func `a place found at the first look within notice takes a week`() {
    let outcome = Self.noticed { _ in }
    #expect(Self.days(outcome, "Notice given") == 7)
    #expect(Self.days(outcome, "Notice given", median: true) == 7)
    #expect(Self.days(outcome, "Needed the same day").isNaN)
    #expect(Worlds.value(outcome, "days_to_placement", month: 12, of: 12) == 7)
    #expect(Worlds.value(outcome, "days_to_placement", month: 0, of: 12).isNaN)
  }

  /// Nobody takes a child but for a few nights, until a home opens on day 200.
  @Test func `notice that runs out and bridging do not stop the clock`() {
    let outcome = Self.noticed { p in
      p.carers.households = 60
      p.endings.unplannedHazard = [0, 0, 0, 0, 0, 0, 0, 0]
      p.endings.unplannedHazard[0] = 40
      p.startingChildren = Array(p.startingChildren.prefix(60))
      p.search.acceptanceStandard = [Double](repeating: 0, count: 10)
      p.search.acceptanceStandard[PlacementType.childrensHome.index] = 1
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.endings.stepDownReviewDays = 10_000
      // Only the first placement breaks down.
      p.endings.typeEffect[PlacementType.childrensHome.index] = 0
      p.endings.bridgingEffect = 0
      p.homes = [
        HomePlan(
          name: "New", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(200),
          opens: 200)
      ]
    }
    let given = EntryMechanismTests.days(.noticeGiven, outcome)
    let placed = EntryMechanismTests.days(.placed, outcome)
    var waits: [Double] = []
    for (child, days) in given {
      guard let found = placed[child]?.first(where: { $0 > 200 }) else { continue }
      waits.append(found - days[0])
    }
    #expect(waits.count > 10)
    #expect(waits.allSatisfy { $0 > 28 })
    let mean = waits.reduce(0, +) / Double(waits.count)
    #expect(abs(Self.days(outcome, "Notice given") - mean) < 0.1, "\(mean)")
  }

  @Test func `an entry by plan counts from the referral`() {
    let outcome = EntryMechanismTests.run(months: 12) { p in
      p.entries.startsPerYear = [0, 0, 200, 0, 0]
      p.entries.route = [1, 0, 0]
      p.entries.noticeMeanDays = 20
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 600
      p.carers.terms = [1, 0, 0]
    }
    let mean = Self.days(outcome, "Entry by plan")
    // Exponential notice of a mean of 20 days, over two hundred children.
    #expect(abs(mean - 20) < 6 * 20 / 200.0.squareRoot(), "\(mean)")
    let median = Self.days(outcome, "Entry by plan", median: true)
    #expect(abs(median - 20 * 0.6931) < 9, "\(median)")
    #expect(Self.days(outcome, "Move by plan").isNaN)
  }

  @Test func `a place found the same day takes no time`() {
    let outcome = EntryMechanismTests.run(months: 12) { p in
      p.entries.startsPerYear = [0, 0, 100, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 600
      p.carers.terms = [1, 0, 0]
    }
    #expect(Self.days(outcome, "Needed the same day") == 0)
  }

  // MARK: Stability

  /// Every placement breaks down within a fortnight, and no place is found before a few nights elsewhere.
  @Test func `the narrow variant leaves out bridging placements`() {
    func shares(bridged: Bool) -> (wide: Double, narrow: Double) {
      let outcome = EntryMechanismTests.run(months: 12) { p in
        EntryMechanismTests.fostered(40, days: 800)(&p)
        p.carers.households = 160
        p.endings.unplannedHazard = [0, 0, 0, 0, 0, 1.5, 0, 0]
        p.endings.plannedMoveHazard = [Double](repeating: 0, count: 8)
        if bridged { p.search.sameDayRatio = 0 }
      }
      return (
        Worlds.value(outcome, "three_or_more_placements", month: 12, of: 12),
        Worlds.value(outcome, "three_or_more_placements_narrow", month: 12, of: 12)
      )
    }
    let bridged = shares(bridged: true)
    #expect(bridged.wide > 40, "\(bridged)")
    #expect(bridged.narrow == 0, "\(bridged)")
  }

  @Test func `the narrow variant is part of the wide one and the same without bridges`() {
    for seed in 1...5 {
      let outcome = CareSimulation.run(
        Worlds.busyTown(), seed: UInt64(seed), replication: 1, months: 36)
      for month in 0...36 {
        #expect(
          Worlds.value(outcome, "three_or_more_placements_narrow", month: month, of: 36)
            <= Worlds.value(outcome, "three_or_more_placements", month: month, of: 36))
      }
    }
    // Homes only, which know no former carers, and always one that accepts.
    let homes = EntryMechanismTests.run(months: 12) { p in
      p.startingChildren = (0..<30).map { _ in
        StartingChild(age: 12, daysInCare: 100, daysInPlacement: 100, placement: .childrensHome)
      }
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.endings.unplannedHazard = [Double](repeating: 3, count: 8)
      p.endings.stepDownReviewDays = 10_000
      p.homes = PlacementMechanismTests.homes(30, places: 3)
    }
    let wide = Worlds.value(homes, "three_or_more_placements", month: 12, of: 12)
    #expect(wide > 30)
    #expect(Worlds.value(homes, "three_or_more_placements_narrow", month: 12, of: 12) == wide)
  }

  /// Children settled for years whose carers do not adopt move to adopters.
  @Test func `the older wording counts children placed for adoption, the present one does not`() {
    let outcome = EntryMechanismTests.run(months: 24) { p in
      EntryMechanismTests.fostered(60, age: 4, days: 1200)(&p)
      p.leaving.ageEffect = [1, 1, 1, 1, 1]
      p.leaving.scaleDays = 150
      let adopted = (0..<7).map { ReasonCeased.allCases[$0] == .adopted ? 1.0 : 0 }
      p.leaving.reasonOneToFour = adopted
      p.leaving.reasonFiveToNine = adopted
      p.leaving.adoptivePlacementScaleDays = 100_000
      p.legal.proceedingsDays = 1
    }
    let adoptive = Worlds.value(
      outcome, "children_by_placement", month: 24, of: 24, .placement(.adoptive))
    #expect(adoptive > 20)
    let present = Worlds.value(outcome, "long_term_stability", month: 24, of: 24)
    let older = Worlds.value(outcome, "long_term_stability_old", month: 24, of: 24)
    #expect(older == 100, "\(older)")
    #expect(abs(present - 100 * (60 - adoptive) / 60) < 1e-9, "\(present)")
  }

  // MARK: Staying Put

  /// Twenty young people turn 18 together, and stays with carers end at a rate.
  @Test func `Staying Put is told apart at 18, 19 and 20`() {
    let months = 40
    let outcome = LeaverMechanismTests.leavers(months: months, wanting: .family) { p in
      p.leavers.stayingPut = 0.5
      p.leavers.stayEnds[LeaverAccommodation.stayingPut.index] = 0.3
      p.leavers.supportedUnits = 100
    }
    let born = -17.9 * 365.25
    let moved = outcome.trace.filter { $0.kind == .leaverMoved }
    let clock = CivilClock(start: Worlds.start)
    for month in [2, 14, 20, 30, 36] {
      let day = clock.time(of: Worlds.start.monthEnd(after: month)).days
      var home: [UInt64: String] = [:]
      for record in moved where record.day <= day {
        if let child = record.child { home[child] = record.detail }
      }
      let staying = Double(
        home.values.count { $0 == LeaverAccommodation.stayingPut.title })
      let age = Int((day - born) / 365.25)
      for item in [18, 19, 20] {
        let count = Self.value(
          outcome, "staying_put_by_age", "Age", "\(item)", month: month, of: months)
        #expect(count == (item == age ? staying : 0), "month \(month), \(item)")
        let share = Self.value(
          outcome, "staying_put_share", "Age", "\(item)", month: month, of: months)
        let isKnown = month >= 12 * (item - 17)
        if item == age, isKnown {
          #expect(abs(share - 100 * staying / 20) < 1e-9, "month \(month)")
        } else {
          #expect(share.isNaN)
        }
      }
      #expect(
        Worlds.value(outcome, "staying_put_by_age", month: month, of: months) == staying)
      #expect(staying > 0)
    }
  }

  // MARK: No fixed abode

  private static func homeless(_ share: Double) -> CareOutcome {
    LeaverMechanismTests.leavers(wanting: .emergency) { p in
      p.leavers.noFixedAbode = share
      p.costs.leaver = [Double](repeating: 700, count: 12)
    }
  }

  @Test func `no fixed abode is told apart from emergency accommodation, and nothing else moves`() {
    let none = Self.homeless(0)
    let half = Self.homeless(0.5)
    let all = Self.homeless(1)
    func stock(_ outcome: CareOutcome) -> Double {
      Worlds.value(outcome, "no_fixed_abode", month: 12, of: 12)
    }
    #expect(stock(none) == 0)
    #expect(stock(half) > 2 && stock(half) < 18, "\(stock(half))")
    #expect(stock(all) == 20)
    // 18 on day 36.525; 18 for the rest of the year.
    let nights = 365 - 36.525
    for (outcome, count) in [(none, 0), (half, stock(half)), (all, 20)] {
      let abode = PlacementMechanismTests.total(outcome, "no_fixed_abode_nights")
      let emergency = PlacementMechanismTests.total(outcome, "emergency_nights")
      #expect(abs(abode - count * nights) < 1e-6)
      #expect(abs(emergency - (20 - count) * nights) < 1e-6)
      // Nobody pays for a bed that is not there.
      let cost = PlacementMechanismTests.total(
        outcome, "cost_total", .heading("Care leavers"))
      #expect(abs(cost - 100 * emergency) < 1e-3)
    }
    let told: Set<String> = [
      "no_fixed_abode", "no_fixed_abode_nights", "emergency_nights", "no_suitable_home",
      "cost_total",
    ]
    for (row, series) in IndicatorRegistry.series.enumerated()
    where !told.contains(IndicatorRegistry.indicators[series.indicator].key) {
      for index in (row * 13)..<((row + 1) * 13) {
        #expect(none.values[index].bitPattern == all.values[index].bitPattern)
      }
    }
  }

  // MARK: Unmet need

  /// Two towns send children, and nobody takes them: all are where they were not to be.
  @Test func `unmet need is by age, need and the quarter of the home together`() {
    let outcome = EntryMechanismTests.run(months: 12) { p in
      var other = p.zones[0]
      (other.easting, other.northing) = (30, 30)
      p.zones.append(other)
      p.entries.startsPerYear = [0, 0, 60, 0, 0]
      p.entries.needComplex = [0, 0, 1, 0, 0]
      p.entries.unaccompaniedPerYear = 20
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
    }
    func unmet(_ item: String) -> Double {
      Self.value(
        outcome, "unmet_need", "Age, need and area of home", item, month: 12, of: 12)
    }
    let gap = Worlds.value(outcome, "sufficiency_gap", month: 12, of: 12)
    #expect(gap > 40)
    let (need, band) = (NeedLevel.complex.title.lowercased(), AgeBand.fiveToNine.title)
    // Some of nine turn ten within the year.
    let bands = [band, AgeBand.tenToFifteen.title]
    func homes(_ area: String) -> Double {
      bands.reduce(0) { $0 + unmet("\($1), \(need), \(area)") }
    }
    let parts = ["north-east", "south-west"].map(homes)
    #expect(parts.allSatisfy { $0 > 10 }, "\(parts)")
    #expect(homes("north-west") == 0)
    #expect(homes("south-east") == 0)
    var unknown = 0.0
    for need in NeedLevel.allCases {
      unknown += unmet(
        "\(AgeBand.sixteenAndOver.title), \(need.title.lowercased()), home not known")
    }
    #expect(unknown > 5)
    #expect(parts[0] + parts[1] + unknown == gap)
  }
}
