import CareModel

/// What must happen with places without limit, without any, with far too few, and with one more.
enum CapacityLimits {
  static let unlimited = VerificationCase(
    "Places without limit", source: "TECH-VER, capacity out of reach"
  ) {
    var p = Worlds.village().parameters
    p.startingState.childrenByAge = [0, 0, 0, 0, 0]
    p.startingState.careLeavers = [0, 0, 0]
    p.carers.households = 300
    p.carers.placesPerHousehold = [0, 0, 1]
    p.carers.insideShare = 1
    p.carers.notAvailableDays = 0
    p.carers.deregistrationWithChildren = 0
    let everyone = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.search.acceptanceStandard = everyone
    p.search.acceptanceEnhanced = everyone
    p.search.acceptanceComplex = everyone
    p.search.sameDayRatio = 1
    p.search.siblingRatio = 1
    // All want a foster family, and nobody's own way in leads out of the authority.
    p.search.homePreferredStandard = [0, 0, 0, 0, 0]
    p.search.homePreferredEnhanced = [0, 0, 0, 0, 0]
    p.search.homePreferredComplex = [0, 0, 0, 0, 0]
    p.search.supportedPreferred = 0
    p.search.supportedPreferredUnaccompanied = 0
    p.endings.supportedMoveShare = 0
    p.search.kinInside = 1
    p.search.parentsInside = 1
    p.search.otherInside = 1
    p.search.adoptersInside = 1
    var bridged = 0.0
    var outside = 0
    var gap = 0.0
    var inCare = 0.0
    Worlds.replicate(ScenarioModel(parameters: p), seed: 4, replications: 5, months: 36) {
      for month in 1...36 {
        bridged += Worlds.value($0, "bridged", month: month, of: 36)
        gap += Worlds.value($0, "sufficiency_gap", month: month, of: 36)
        if Worlds.value($0, "outside_authority", month: month, of: 36) > 0 { outside += 1 }
      }
      inCare += Worlds.value($0, "children_looked_after", month: 36, of: 36)
    }
    return [
      .some("children in care at month 36, 5 replications", inCare),
      .count("children bridged in 36 months", 0, bridged),
      .count("months that end with a child outside the authority", 0, outside),
      .count("children not in their preferred type of placement", 0, gap),
      .count(
        "months in which taking every place away changes how many are in care", 0,
        monthsChanged { $0.carers.households = 0 }),
      .count(
        "months in which three moves a year change how many are in care", 0,
        monthsChanged { p in
          p.endings.unplannedHazard = p.endings.unplannedHazard.map { _ in 3 }
        }),
    ]
  }

  /// Months in which another number is in care than with a place for each and no moves.
  ///
  /// On common random numbers: stays wait for no place, and a move does not start a stay again.
  private static func monthsChanged(_ change: (inout ModelParameters) -> Void) -> Int {
    let world = Worlds.entrants()
    var changed = world
    change(&changed.parameters)
    var differences = 0
    for replication in 1...20 {
      func stock(_ model: ScenarioModel) -> [Double] {
        let outcome = CareSimulation.run(model, seed: 71, replication: replication, months: 24)
        return (0...24).map {
          Worlds.value(outcome, "children_looked_after", month: $0, of: 24)
        }
      }
      differences += zip(stock(world), stock(changed)).count { $0 != $1 }
    }
    return differences
  }

  static let oneTypeWithoutPlaces = VerificationCase(
    "No place in any children's home", source: "Capacity zero of one type"
  ) {
    var p = Worlds.empty()
    p.entries.startsPerYear = [0, 0, 0, 30, 0]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.carers.households = 5
    p.market.agencyHouseholdsInside = 30
    var inHomes = 0.0
    var inCare = 0.0
    var gap = 0.0
    var elsewhere = 0.0
    Worlds.replicate(ScenarioModel(parameters: p), seed: 4, replications: 5, months: 36) {
      for month in 1...36 {
        inHomes += Worlds.value($0, "children_in_homes", month: month, of: 36)
        inCare += Worlds.value($0, "children_looked_after", month: month, of: 36)
        gap += Worlds.value($0, "sufficiency_gap", month: month, of: 36)
        for type in [PlacementType.ownFoster, .agencyFoster, .unregistered] {
          elsewhere += Worlds.value(
            $0, "children_by_placement", month: month, of: 36, Worlds.placed(in: type))
        }
      }
    }
    return [
      .count("children in homes, summed over month ends", 0, inHomes),
      .count("children with carers or unregistered: all in care", inCare, elsewhere),
      .count("children counted as not in the type they need: all in care", inCare, gap),
    ]
  }

  static let overload = VerificationCase(
    "Sixty children a year for five places", source: "TECH-VER, overload"
  ) {
    let model = Worlds.loss(arrivalsPerYear: 60, places: 5)
    var crowded = model
    crowded.parameters.market.agencyHouseholdsInside = 0
    var fullest = Occupancy()
    var shortest = Double.infinity
    var highest = 0.0
    var overfilled = 0
    Worlds.replicate(crowded, seed: 73, replications: 5, months: 36, tracing: true) { outcome in
      fullest.follow(outcome.trace)
      if !outcome.identities.holds { overfilled += 1 }
      for month in 1...36 {
        let days = Worlds.value(outcome, "days_to_place", month: month, of: 36)
        if !days.isNaN { shortest = min(shortest, days) }
        let filled = Worlds.value(
          outcome, "foster_places", month: month, of: 36,
          Breakdown(topic: "Place status", item: "Filled"))
        let places = Worlds.value(outcome, "foster_places", month: month, of: 36)
        highest = max(highest, filled / places)
      }
    }
    return [
      .count("most children in one single place at any instant", 1, fullest.inOnePlace),
      .count("most places filled at any instant, of 5", 5, fullest.places),
      .holds(
        "highest share of places filled at a month's end", "at most 100 %",
        got: DecimalText.fixed(100 * highest, decimals: 0) + " %", highest <= 1),
      .holds(
        "shortest mean wait of a bridged child, days", "0 or more",
        got: DecimalText.fixed(shortest, decimals: 1), shortest >= 0 && shortest < .infinity),
      .count("replications in which an identity fails", 0, overfilled),
    ]
  }

  static let onePlaceMore = VerificationCase(
    "One place more on common random numbers", source: "Coupling of loss systems"
  ) {
    let places = [10, 11, 12, 13]
    let blocked = places.map { places in
      var blocked: [Set<UInt64>] = []
      Worlds.replicate(
        Worlds.loss(arrivalsPerYear: 8, places: places), seed: 79, replications: 60, months: 60,
        tracing: true
      ) { outcome in
        let agency = PlacementType.agencyFoster.title
        blocked.append(
          Set(
            outcome.trace.filter { $0.detail == agency && $0.kind == .placed }.compactMap(\.child))
        )
      }
      return blocked
    }
    let steps = zip(blocked, blocked.dropFirst())
    let more = steps.reduce(0) { $0 + zip($1.0, $1.1).count { $1.count > $0.count } }
    let others = steps.reduce(0) { $0 + zip($1.0, $1.1).count { !$1.isSubset(of: $0) } }
    let totals = blocked.map { "\($0.reduce(0) { $0 + $1.count })" }.joined(separator: ", ")
    return [
      .count("replications, of 60, in which a place more blocks more children", 0, more),
      .count("replications in which it blocks a child not blocked before", 0, others),
      .holds(
        "children blocked with 10, 11, 12 and 13 places", "falling", got: totals,
        steps.allSatisfy { $0.joined().count > $1.joined().count }),
    ]
  }
}
