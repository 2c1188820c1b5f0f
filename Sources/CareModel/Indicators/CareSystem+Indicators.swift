import SimulationKernel

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  /// Measures everything at a month's end, month 0 being the start.
  mutating func recordMonth(_ month: Int) {
    accrueSleepovers(month)
    tallies.keep(month: month, at: now)
    recordChildren(month)
    recordFlows(month)
    recordCarers(month)
    recordCareLeavers(month)
    recordHomes(month)
    recordCosts(month)
    if month > 0, month % 12 == 0 {
      competitionYears += 1
      followRateClocks()
    }
    overfilled += placesOverfilled()
  }

  private mutating func put(_ value: Double, _ series: Int, _ month: Int) {
    values[series * monthEnds.count + month] = value
  }

  private mutating func putShare(_ part: Double, of whole: Double, _ series: Int, _ month: Int) {
    put(whole > 0 ? 100 * part / whole : .nan, series, month)
  }

  // MARK: Children looked after

  private mutating func recordChildren(_ month: Int) {
    let census = census(month)
    let total = Double(lookedAfter.count)
    put(total, Rows.childrenLookedAfter, month)
    for band in AgeBand.allCases {
      put(census.byAge[band.index], Rows.childrenLookedAfter + 1 + band.index, month)
      put(census.gapByAge[band.index], Rows.gap + 1 + band.index, month)
    }
    let population = base.population.children * growthFactor(at: now)
    put(population > 0 ? 10_000 * total / population : .nan, Rows.rate, month)
    put(census.unaccompanied, Rows.unaccompanied, month)
    put(total, Rows.byPlacement, month)
    for type in PlacementType.allCases {
      let children = census.byType[type.index]
      put(children, Rows.byPlacement + 1 + type.index, month)
      putShare(census.outsideByType[type.index], of: children, Rows.outside + 1 + type.index, month)
      putShare(census.farByType[type.index], of: children, Rows.over20Miles + 1 + type.index, month)
    }
    let kin = census.byType[PlacementType.kinshipFoster.index]
    let agency = census.byType[PlacementType.agencyFoster.index]
    var foster = 0.0
    for type in PlacementType.allCases where type.isFoster { foster += census.byType[type.index] }
    putShare(foster, of: total, Rows.fosterShare, month)
    putShare(foster - agency, of: foster, Rows.ownCarersShare, month)
    putShare(kin, of: total, Rows.kinshipShare, month)
    put(census.byType[PlacementType.childrensHome.index], Rows.inHomes, month)
    put(census.under12InHomes, Rows.under12InHomes, month)
    putShare(census.threeOrMore, of: total, Rows.threeOrMore, month)
    put(census.threeOrMore, Rows.threeOrMoreCount, month)
    put(census.threeOrMoreMoves, Rows.threeOrMoreMoves, month)
    putShare(census.manyOverTwelve, of: census.overTwelve, Rows.twoYears12, month)
    putShare(census.manyOverTwentyFour, of: census.overTwentyFour, Rows.twoYears24, month)
    putShare(census.longTermStable, of: census.longTerm, Rows.longTermStability, month)
    put(census.longTerm, Rows.longTerm, month)
    put(census.longTermStable, Rows.longTermStable, month)
    putShare(census.together, of: census.withSiblings, Rows.siblingsTogether, month)
    putShare(census.outside, of: total, Rows.outside, month)
    putShare(census.atADistance, of: total, Rows.atADistance, month)
    putShare(census.far, of: total, Rows.over20Miles, month)
    put(total, Rows.byLocality, month)
    for locality in DistanceLocality.allCases {
      put(census.byLocality[locality.index], Rows.byLocality + 1 + locality.index, month)
    }
    put(census.medianMiles, Rows.medianDistance, month)
    put(census.gap, Rows.gap, month)
    let bands = AgeBand.allCases.count
    let needs = NeedLevel.allCases.count
    for need in 0..<needs {
      var gap = 0.0
      for band in 0..<bands { gap += census.gapByCohort[band * needs + need] }
      put(gap, Rows.gap + 1 + bands + need, month)
    }
    for cohort in 0..<(bands * needs) {
      put(census.gapByCohort[cohort], Rows.gap + 1 + bands + needs + cohort, month)
    }
    for locality in DistanceLocality.allCases {
      put(
        census.gapByLocality[locality.index],
        Rows.gap + 1 + bands + needs + bands * needs + locality.index, month)
    }
    put(tallies.level(Level.bridging) > 0 ? 1 : 0, Rows.shortfall, month)
    put(total, Rows.byLegalStatus, month)
    for status in LegalStatus.allCases {
      put(census.byLegalStatus[status.index], Rows.byLegalStatus + 1 + status.index, month)
    }
    put(caseload(), Rows.caseload, month)
    put(
      census.under12InHomes > 0 ? census.under12Days / census.under12InHomes : .nan,
      Rows.under12Days, month)
    put(census.awaitingDischarge, Rows.awaitingDischarge, month)
  }

  // MARK: What happened

  private mutating func recordFlows(_ month: Int) {
    let last = max(0, month - 1)
    let year = max(0, month - 12)
    func inMonth(_ counter: Int) -> Double { tallies.counted(counter, after: last, to: month) }
    func inYear(_ counter: Int) -> Double { tallies.counted(counter, after: year, to: month) }
    var flows: [(Int, Double)] = []
    // At the start nothing has happened yet: flows have no value in month 0.
    guard month > 0 else { return }
    var starts = 0.0
    for band in AgeBand.allCases {
      let count = inMonth(Counter.startsByAge + band.index)
      starts += count
      flows.append((Rows.starts + 1 + band.index, count))
    }
    flows.append((Rows.starts, starts))
    var startsInYear = 0.0
    for route in EntryRoute.allCases {
      startsInYear += inYear(Counter.startsByRoute + route.index)
      flows.append(
        (
          Rows.starts + 1 + AgeBand.allCases.count + route.index,
          inMonth(Counter.startsByRoute + route.index)
        ))
    }
    let planned = inYear(Counter.startsByRoute + EntryRoute.planned.index)
    var ceased = 0.0
    for reason in ReasonCeased.allCases {
      let count = inMonth(Counter.ceasedByReason + reason.index)
      ceased += count
      flows.append((Rows.ceased + 1 + reason.index, count))
    }
    flows.append((Rows.ceased, ceased))
    var begun = 0.0
    for locality in DistanceLocality.allCases {
      let count = inMonth(Counter.newPlacements + locality.index)
      begun += count
      flows.append((Rows.newPlacements + 1 + locality.index, count))
    }
    flows.append((Rows.newPlacements, begun))
    flows.append((Rows.searches, inMonth(Counter.searches)))
    flows.append((Rows.bridged, inMonth(Counter.bridged)))
    flows.append((Rows.enquiries, inMonth(Counter.enquiries)))
    flows.append((Rows.applications, inMonth(Counter.applications)))
    flows.append((Rows.approvals, inMonth(Counter.approvals)))
    flows.append((Rows.deregistrations, inMonth(Counter.deregistrations)))
    flows.append((Rows.sleepoverNights, inMonth(Counter.sleepoverNights)))
    flows.append((Rows.returns, inMonth(Counter.reentries)))
    flows.append((Rows.familyMeetings, inMonth(Counter.familyMeetings)))
    flows.append((Rows.diverted, inMonth(Counter.familiesDiverted)))
    flows.append((Rows.stepDowns, inMonth(Counter.stepDowns)))
    flows.append((Rows.needsRaised, inMonth(Counter.needsRaised)))
    flows.append((Rows.ordersDischarged, inMonth(Counter.ordersDischarged)))
    flows.append((Rows.notEndorsed, inMonth(Counter.notEndorsed)))
    let confirmed = inMonth(Counter.approvalsConfirmed)
    let failed = inMonth(Counter.approvalsFailed)
    flows.append((Rows.temporaryApprovals, confirmed + failed))
    flows.append((Rows.temporaryApprovals + 1, confirmed))
    flows.append((Rows.temporaryApprovals + 2, failed))
    let transfersIn = inMonth(Counter.transfersIn)
    let transfersOut = inMonth(Counter.transfersOut)
    flows.append((Rows.carerTransfers, transfersIn + transfersOut))
    flows.append((Rows.carerTransfers + 1, transfersIn))
    flows.append((Rows.carerTransfers + 2, transfersOut))
    var refusals = 0.0
    for reason in RefusalReason.allCases {
      let count = inMonth(Counter.refusals + reason.index)
      refusals += count
      flows.append((Rows.refusals + 1 + reason.index, count))
    }
    flows.append((Rows.refusals, refusals))
    let unregistered = Level.placements + PlacementType.unregistered.index
    flows.append((Rows.unregisteredNights, tallies.days(unregistered, after: last, to: month)))
    flows.append((Rows.nightsBridged, tallies.days(Level.bridging, after: last, to: month)))
    flows.append((Rows.emergencyNights, tallies.days(Level.emergency, after: last, to: month)))
    let childYears = tallies.days(Level.lookedAfter, after: year, to: month) / Days.perYear
    let moves = inYear(Counter.moves)
    let endings = inYear(Counter.unplannedEndings)
    flows.append((Rows.movesPerChildYear, childYears > 0 ? moves / childYears : .nan))
    flows.append((Rows.unplannedEndings, childYears > 0 ? 100 * endings / childYears : .nan))
    let means: [(Int, Int, Int)] = [
      (Rows.daysToPlace, Counter.bridgeDays, Counter.bridgesEnded),
      (Rows.daysToApproval, Counter.approvalDays, Counter.pipelineApprovals),
      (Rows.daysToTenancy + 1, Counter.tenancyDaysInside, Counter.tenanciesInside),
      (Rows.daysToTenancy + 2, Counter.tenancyDaysOutside, Counter.tenanciesOutside),
      (Rows.daysToAgreement, Counter.agreementDays, Counter.agreements),
      (Rows.daysToAdopters, Counter.daysToAdopters, Counter.movedToAdopters),
      (Rows.daysToMatch, Counter.matchDays, Counter.matches),
    ]
    for (series, sum, count) in means {
      let number = inYear(count)
      flows.append((series, number > 0 ? inYear(sum) / number : .nan))
    }
    let tenancies = inYear(Counter.tenanciesInside) + inYear(Counter.tenanciesOutside)
    let waited = inYear(Counter.tenancyDaysInside) + inYear(Counter.tenancyDaysOutside)
    flows.append((Rows.daysToTenancy, tenancies > 0 ? waited / tenancies : .nan))
    let shares: [(Int, Double, Double)] = [
      (Rows.plannedShare, planned, startsInYear),
      (Rows.metInTime, inYear(Counter.searchesMet), inYear(Counter.searchesDue)),
      (Rows.metPreferred, inYear(Counter.searchesMetPreferred), inYear(Counter.searchesDue)),
      (Rows.stayingPut, inYear(Counter.stayedPut), inYear(Counter.eighteenInFoster)),
      (Rows.planBySecondReview, inYear(Counter.plansBySecondReview), inYear(Counter.secondReviews)),
      (Rows.adoptersInTime, inYear(Counter.adoptersInTime), inYear(Counter.movedToAdopters)),
    ]
    for (series, part, whole) in shares {
      flows.append((series, whole > 0 ? 100 * part / whole : .nan))
    }
    for (series, value) in flows { put(value, series, month) }
  }

  // MARK: Carers

  /// Adds the nights that children of constellation members spent at the hub during the month.
  private mutating func accrueSleepovers(_ month: Int) {
    guard month > 0 else { return }
    let days = monthEnds[month] - monthEnds[month - 1]
    var children = 0
    for index in 0..<ownHouseholds.count {
      let household = households[ownHouseholds[index]]
      if household.constellation >= 0, !household.isHub { children += Int(household.filled) }
    }
    let nights = Double(children) * parameters.mockingbird.sleepoverNights * days / Days.perYear
    tallies.add(nights, to: Counter.sleepoverNights)
  }

  private mutating func recordCarers(_ month: Int) {
    var mainstream = 0.0
    var specialist = 0.0
    var members = 0.0
    var filled = 0.0
    var vacant = 0.0
    var places = 0.0
    var satellitePlaces = 0.0
    var hubPlaces = 0.0
    for index in 0..<ownHouseholds.count {
      let household = households[ownHouseholds[index]]
      if household.agency == .own { mainstream += 1 } else { specialist += 1 }
      if household.constellation >= 0 {
        members += 1
        if household.isHub {
          hubPlaces += Double(household.approvedPlaces)
        } else {
          satellitePlaces += Double(household.approvedPlaces)
        }
      }
      places += Double(household.approvedPlaces)
      filled += Double(household.filled)
      vacant += Double(household.vacantPlaces)
    }
    var running = 0.0
    for row in 0..<constellations.count where constellations[row].isOpen { running += 1 }
    put(mainstream + specialist, Rows.households, month)
    put(mainstream, Rows.households + 1, month)
    put(specialist, Rows.households + 2, month)
    put(Double(kinshipHouseholds), Rows.kinshipHouseholds, month)
    put(places, Rows.fosterPlaces, month)
    put(filled, Rows.fosterPlaces + 1, month)
    put(vacant, Rows.fosterPlaces + 2, month)
    put(places - filled - vacant, Rows.fosterPlaces + 3, month)
    put(running, Rows.constellations, month)
    put(members, Rows.constellationHouseholds, month)
    put(satellitePlaces, Rows.constellationPlaces, month)
    put(hubPlaces, Rows.hubPlaces, month)
    put(Double(pipeline.waitingCount), Rows.awaitingAssessment, month)
  }

  // MARK: Homes and money

  private mutating func recordHomes(_ month: Int) {
    var ours = 0.0
    var others = 0.0
    var vacant = 0.0
    for row in 0..<homes.count where homes[row].isOpen && homes[row].kind == .childrensHome {
      ours += Double(homes[row].filled)
      others += Double(homes[row].others)
      vacant += Double(Int(homes[row].places) - Int(homes[row].filled) - Int(homes[row].others))
    }
    put(ours + others + vacant, Rows.homePlaces, month)
    put(ours, Rows.homePlaces + 1, month)
    put(others, Rows.homePlaces + 2, month)
    put(vacant, Rows.homePlaces + 3, month)
  }

  private mutating func recordCosts(_ month: Int) {
    guard month > 0 else { return }
    let statement = costs(after: month - 1, to: month)
    var total = 0.0
    for (row, cost) in statement.headings.enumerated() {
      total += cost
      put(cost, Rows.cost + 1 + row, month)
    }
    put(total, Rows.cost, month)
    let childWeeks = tallies.days(Level.lookedAfter, after: month - 1, to: month) / 7
    let care = statement.placements.reduce(0, +) + statement.ownHomes + statement.carers
    put(childWeeks > 0 ? care / childWeeks : .nan, Rows.costPerWeek, month)
  }

  // MARK: Care leavers

  private mutating func recordCareLeavers(_ month: Int) {
    var total = (0.0, 0.0, 0.0)
    var suitable = (0.0, 0.0, 0.0)
    var waiting = 0.0
    var noSuitableHome = 0.0
    var stayingPut = 0.0
    var accommodation = [Double](repeating: 0, count: LeaverAccommodation.allCases.count)
    for index in 0..<leavers.active.count {
      let leaver = leavers[leavers.active[index]]
      if leaver.isWaiting { waiting += 1 }
      let group = leaver.ageGroup(at: now)
      let isSuitable: Double = leaver.accommodation.isSuitable ? 1 : 0
      if leaver.accommodation == .emergency { noSuitableHome += 1 }
      if leaver.accommodation == .stayingPut, now >= leaver.day(ofAge: 19),
        now < leaver.day(ofAge: 21)
      {
        stayingPut += 1
      }
      switch group {
      case .seventeenToEighteen:
        total.0 += 1
        suitable.0 += isSuitable
      case .nineteenToTwentyOne:
        total.1 += 1
        suitable.1 += isSuitable
      case .twentyTwoToTwentyFive:
        total.2 += 1
        suitable.2 += isSuitable
      }
      if group != .twentyTwoToTwentyFive { accommodation[leaver.accommodation.index] += 1 }
    }
    put(total.0 + total.1 + total.2, Rows.careLeavers, month)
    put(total.0, Rows.careLeavers + 1, month)
    put(total.1, Rows.careLeavers + 2, month)
    put(total.2, Rows.careLeavers + 3, month)
    putShare(suitable.0 + suitable.1, of: total.0 + total.1, Rows.suitable, month)
    putShare(suitable.0, of: total.0, Rows.suitable + 1, month)
    putShare(suitable.1, of: total.1, Rows.suitable + 2, month)
    putShare(suitable.2, of: total.2, Rows.suitable + 3, month)
    put(
      accommodation[LeaverAccommodation.custody.index]
        + accommodation[LeaverAccommodation.emergency.index], Rows.unsuitable, month)
    put(accommodation.reduce(0, +), Rows.byAccommodation, month)
    for kind in LeaverAccommodation.allCases {
      put(accommodation[kind.index], Rows.byAccommodation + 1 + kind.index, month)
    }
    put(waiting, Rows.waiting, month)
    put(noSuitableHome, Rows.noSuitableHome, month)
    put(stayingPut, Rows.stayingPut19, month)
  }
}
