import SimulationKernel

extension CareSystem {
  /// Checks the identities that hold in every replication, from sources that were kept apart.
  func identities() -> IdentityReport {
    var report = IdentityReport()
    report.childrenConservation = childrenConservation()
    report.carersConservation = carersConservation()
    report.placementsConservation =
      tallies.count(Counter.placementsBegun) + startingPlacements
      - tallies.count(Counter.placementsEnded) - Double(lookedAfter.count)
    report.placesOverfilled =
      miscounted + Double(households.overfilled + homes.overfilled)
      + Double(households.misfiled() + homes.misfiled())
    let (little, nights) = timeIntegrals()
    report.littlesLaw = little
    report.bedNights = nights
    report.concordance = concordance()
    report.entriesClipped = clippedEntries
    report.eventsInThePast = Double(eventsInThePast)
    return report
  }

  private func childrenConservation() -> Double {
    var starts = 0.0
    for band in AgeBand.allCases { starts += tallies.count(Counter.startsByAge + band.index) }
    var ceased = 0.0
    for reason in ReasonCeased.allCases {
      ceased += tallies.count(Counter.ceasedByReason + reason.index)
    }
    var onRoll = 0.0
    for row in 0..<children.count where children[row].isLookedAfter { onRoll += 1 }
    return startingPlacements + starts - ceased - onRoll
  }

  /// Children placed at the start: each was in one placement.
  private var startingPlacements: Double {
    values[IndicatorRegistry.Rows.childrenLookedAfter * monthEnds.count]
  }

  private func carersConservation() -> Double {
    var open = 0.0
    for row in 0..<households.count
    where households[row].isOpen && households[row].agency != .independent {
      open += 1
    }
    return base.carers.households.rounded() + tallies.count(Counter.approvals)
      + tallies.count(Counter.transfersIn) - tallies.count(Counter.transfersOut)
      - tallies.count(Counter.deregistrations) - open
  }

  /// Recounts the children in every place, and the places held, from the children and groups; that no
  /// place is filled twice is looked at with each change (``SupplyRows``).
  mutating func placesMiscounted() -> Double {
    recount.begin(households: households.count, homes: homes.count)
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      recount.fill(children[c].placement)
      recount.hold(children[c].search.held.place, by: children[c].search.heldCount)
    }
    while firstPending < groups.count, groups[firstPending].entersAt <= now { firstPending += 1 }
    for row in firstPending..<groups.count where groups[row].entersAt > now {
      recount.hold(groups[row].reservation.place, by: groups[row].count)
    }
    var wrong = 0.0
    for row in 0..<households.count {
      let household = households[row]
      let count = recount.households[row]
      if household.filled != count.filled || household.held != count.held { wrong += 1 }
      if household.residents.complex != count.complex { wrong += 1 }
      // A hub offers no places, so nobody has looked whether its guests have beds.
      if household.isOpen, household.freeBeds < 0 { wrong += 1 }
    }
    for row in 0..<homes.count where homes[row].kind != .leaversHousing {
      let home = homes[row]
      let count = recount.homes[row]
      if home.filled != count.filled || home.held != count.held { wrong += 1 }
      if home.complexResidents != count.complex { wrong += 1 }
    }
    return wrong
  }

  /// Little's law by placement type, with the stays cut at the ends of the window counted in, and the
  /// sum over types against the time looked after.
  private func timeIntegrals() -> (little: Double, nights: Double) {
    var current = [Double](repeating: 0, count: PlacementType.allCases.count)
    for row in 0..<lookedAfter.count {
      let placement = children[Int(lookedAfter[row])].placement
      current[placement.type.index] += now - max(0, placement.ofTypeSince)
    }
    var worst = 0.0
    var total = 0.0
    for type in PlacementType.allCases {
      let area = tallies.area(Level.placements + type.index, at: now)
      let stays = tallies.stays(in: type) + current[type.index]
      total += area
      worst = max(worst, abs(area - stays) / max(1, area))
    }
    let inCare = tallies.area(Level.lookedAfter, at: now)
    return (worst, abs(total - inCare) / max(1, inCare))
  }

  /// How far the counts kept as placements change are from a count of the children at the end.
  private func rollMiscount() -> Double {
    var recount = RollCounts()
    var misplaced = 0.0
    for row in 0..<lookedAfter.count {
      let child = children[Int(lookedAfter[row])]
      if placesOfLookedAfter[row] != child.placement.place { misplaced += 1 }
      recount.count(child.placement, 1)
      recount.count(child.legalStatus, 1)
      if child.isUnaccompanied { recount.unaccompanied += 1 }
      if child.awaitsDischarge { recount.awaitingDischarge += 1 }
      if child.awaitedReason != nil { recount.awaitingHearing += 1 }
    }
    return roll.difference(from: recount) + casesMiscounted() + misplaced
  }

  /// How far the levels kept as time integrals are from the counts of the same children.
  private func levelMiscount() -> Double { abs(tallies.level(Level.outside) - roll.outside) }

  /// Compares totals that the indicators state more than once.
  private func concordance() -> Double {
    typealias Rows = IndicatorRegistry.Rows
    let width = monthEnds.count
    func value(_ series: Int, _ month: Int) -> Double { values[series * width + month] }
    func sum(_ total: Int, _ items: Int, _ month: Int) -> Double {
      (0..<items).reduce(0) { $0 + value(total + 1 + $1, month) }
    }
    var worst = max(
      rollMiscount(), levelMiscount(), censusMiscount(), leavers.censusMiscount(at: now))
    for month in 0..<width {
      let stock = value(Rows.childrenLookedAfter, month)
      let counts = [
        sum(Rows.childrenLookedAfter, AgeBand.allCases.count, month),
        sum(Rows.byPlacement, PlacementType.allCases.count, month),
        sum(Rows.byLocality, DistanceLocality.allCases.count, month),
        sum(Rows.byProvider, PlacementType.allCases.count + 2, month),
      ]
      for count in counts { worst = max(worst, abs(count - stock)) }
      let places = sum(Rows.fosterPlaces, 3, month)
      worst = max(worst, abs(places - value(Rows.fosterPlaces, month)))
      let kept = sum(Rows.placesNotAvailable, PlacesKept.rows, month)
      worst = max(worst, abs(kept - value(Rows.placesNotAvailable, month)))
      if month > 0 {
        let change = stock - value(Rows.childrenLookedAfter, month - 1)
        let flow = value(Rows.starts, month) - value(Rows.ceased, month)
        worst = max(worst, abs(change - flow))
      }
    }
    return worst
  }
}
