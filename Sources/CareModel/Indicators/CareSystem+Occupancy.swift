import SimulationKernel

/// Places by who fills them, and whether the others may be offered today.
struct Occupancy: BitwiseCopyable {
  var places = 0
  /// Filled, held or on offer: of homes all, of households without those whose carers take nobody now.
  var inUse = 0
  var ours = 0
  var others = 0
  /// Others' children in places that stand in the authority.
  var othersHere = 0
  var vacant = 0

  /// Held for a child, kept for somebody who stayed, or not on offer.
  var notAvailable: Int { places - ours - others - vacant }

  mutating func add(_ more: Occupancy) {
    places += more.places
    inUse += more.inUse
    ours += more.ours
    others += more.others
    othersHere += more.othersHere
    vacant += more.vacant
  }
}

/// Who fills the places of homes and agency households: one pass over them at a month's end.
struct SupplyCensus {
  /// The places shared with other authorities, in the order of `SharedMarket`.
  var market = InlineArray<3, Occupancy>(repeating: Occupancy())
  /// The authority's own and contracted homes, in the same order.
  var own = InlineArray<3, Occupancy>(repeating: Occupancy())
}

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  /// Who fills the places that the authority shares with others; its own carers are counted elsewhere.
  mutating func recordOccupancy(_ month: Int) {
    let census = supplyCensus()
    recordSharedPlaces(census, month)
    put(census.market[SharedMarket.agencyFoster.index], Rows.agencyPlaces, month)
    for (market, series) in [
      (SharedMarket.childrensHome, Rows.homePlaces),
      (SharedMarket.supportedAccommodation, Rows.supportedPlaces),
    ] {
      var all = census.market[market.index]
      all.add(census.own[market.index])
      put(all, series, month)
    }
  }

  private func supplyCensus() -> SupplyCensus {
    var agency = Occupancy()
    for index in 0..<agencyHouseholds.count {
      let row = agencyHouseholds[index]
      // Fields one by one: a household's record is far larger than what is looked at.
      let others = Int(households[row].others)
      let ours = Int(households[row].filled)
      let vacant = households[row].vacantPlaces
      agency.places += Int(households[row].approvedPlaces)
      agency.inUse += ours + others + Int(households[row].held) + vacant
      agency.ours += ours
      agency.others += others
      agency.othersHere += households[row].isInside ? others : 0
      agency.vacant += vacant
    }
    var census = SupplyCensus()
    census.market[SharedMarket.agencyFoster.index] = agency
    for row in 0..<homes.count where homes[row].isOpen {
      let market: SharedMarket
      switch homes[row].kind {
      case .childrensHome: market = .childrensHome
      case .supportedAccommodation: market = .supportedAccommodation
      case .leaversHousing: continue
      }
      if homes[row].isOwn {
        count(row, &census.own[market.index])
      } else {
        count(row, &census.market[market.index])
      }
    }
    return census
  }

  @inline(__always)
  private func count(_ row: Int, _ occupancy: inout Occupancy) {
    let others = Int(homes[row].others)
    occupancy.places += Int(homes[row].places)
    occupancy.inUse += Int(homes[row].places)
    occupancy.ours += Int(homes[row].filled)
    occupancy.others += others
    occupancy.othersHere += homes[row].isInside ? others : 0
    // While children settle nobody else is taken.
    if homes[row].settledAt <= now { occupancy.vacant += homes[row].vacantPlaces }
  }

  private mutating func put(_ occupancy: Occupancy, _ series: Int, _ month: Int) {
    put(Double(occupancy.places), series, month)
    put(Double(occupancy.ours), series + 1, month)
    put(Double(occupancy.others), series + 2, month)
    put(Double(occupancy.vacant), series + 3, month)
    put(Double(occupancy.notAvailable), series + 4, month)
  }
}
