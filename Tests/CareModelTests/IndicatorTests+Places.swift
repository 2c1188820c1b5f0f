import CareModel
import SimulationKernel
import Testing
import Verification

extension IndicatorTests {
  // MARK: Provider

  /// Where each child looked after lives at the end, by the log.
  static func homes(_ outcome: CareOutcome) -> [(type: PlacementType, isOwn: Bool)] {
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
}
