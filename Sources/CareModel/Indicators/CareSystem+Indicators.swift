import SimulationKernel

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  /// Measures everything at a month's end, month 0 being the start.
  mutating func recordMonth(_ month: Int) {
    countAgencyEnquiries(month)
    countRefusals()
    tallies.keep(month: month, at: now)
    recordChildren(month)
    recordProviders(month)
    recordLocations(month)
    recordFlows(month)
    recordDaysToPlacement(month)
    recordCarers(month)
    recordCareLeavers(month)
    recordOccupancy(month)
    recordCosts(month)
    if month > 0, month % 12 == 0 {
      competitionYears += 1
      followCompetition()
    }
    if month % 12 == 0 || month == monthEnds.count - 1 { miscounted += placesMiscounted() }
  }

  mutating func put(_ value: Double, _ series: Int, _ month: Int) {
    values[series * monthEnds.count + month] = value
  }

  mutating func putMean(_ sum: Double, of count: Double, _ series: Int, _ month: Int) {
    put(count > 0 ? sum / count : .nan, series, month)
  }

  mutating func putShare(_ part: Double, of whole: Double, _ series: Int, _ month: Int) {
    put(whole > 0 ? 100 * part / whole : .nan, series, month)
  }

  /// Two counts of a month after their sum.
  mutating func putBoth(_ first: Int, _ second: Int, _ series: Int, _ month: Int) {
    let counts = (
      tallies.counted(first, after: max(0, month - 1), to: month),
      tallies.counted(second, after: max(0, month - 1), to: month)
    )
    put(counts.0 + counts.1, series, month)
    put(counts.0, series + 1, month)
    put(counts.1, series + 2, month)
  }

  // MARK: Children looked after

  private mutating func recordChildren(_ month: Int) {
    renewCensusRows()
    let census = census(month)
    // Builds for tests count anew every month, all others the last one.
    assert(census.difference(from: censusRecount(month)) < 1e-6, "a census that missed a change")
    let total = Double(lookedAfter.count)
    put(total, Rows.childrenLookedAfter, month)
    for band in AgeBand.allCases {
      put(census.byAge[band.index], Rows.childrenLookedAfter + 1 + band.index, month)
    }
    let population = base.population.children * yearEffects.populationGrowth(at: now)
    put(population > 0 ? 10_000 * total / population : .nan, Rows.rate, month)
    put(roll.unaccompanied, Rows.unaccompanied, month)
    put(total, Rows.byPlacement, month)
    for type in PlacementType.allCases {
      let children = roll.byType[type.index]
      put(children, Rows.byPlacement + 1 + type.index, month)
      putShare(roll.outsideByType[type.index], of: children, Rows.outside + 1 + type.index, month)
      putShare(roll.farByType[type.index], of: children, Rows.over20Miles + 1 + type.index, month)
    }
    let kin = roll.byType[PlacementType.kinshipFoster.index]
    let agency = roll.byType[PlacementType.agencyFoster.index]
    var foster = 0.0
    for type in PlacementType.allCases where type.isFoster { foster += roll.byType[type.index] }
    putShare(foster, of: total, Rows.fosterShare, month)
    putShare(foster - agency, of: foster, Rows.ownCarersShare, month)
    putShare(kin, of: total, Rows.kinshipShare, month)
    put(roll.byType[PlacementType.childrensHome.index], Rows.inHomes, month)
    put(census.under12InHomes, Rows.under12InHomes, month)
    put(roll.byType[PlacementType.other.index], Rows.otherSettings, month)
    for setting in OtherSetting.allCases {
      put(roll.bySetting[setting.index], Rows.otherSettings + 1 + setting.index, month)
    }
    putShare(census.threeOrMore, of: total, Rows.threeOrMore, month)
    put(census.threeOrMore, Rows.threeOrMoreCount, month)
    putShare(census.threeOrMoreLasting, of: total, Rows.threeOrMoreNarrow, month)
    put(census.threeOrMoreMoves, Rows.threeOrMoreMoves, month)
    putShare(census.manyOverTwelve, of: census.overTwelve, Rows.twoYears12, month)
    putShare(census.manyOverTwentyFour, of: census.overTwentyFour, Rows.twoYears24, month)
    putShare(census.longTermStable, of: census.longTerm, Rows.longTermStability, month)
    putShare(
      census.longTermStableOrAdoptive, of: census.longTerm, Rows.longTermStabilityOld, month)
    put(census.longTerm, Rows.longTerm, month)
    put(census.longTermStable, Rows.longTermStable, month)
    putShare(census.together, of: census.withSiblings, Rows.siblingsTogether, month)
    putShare(roll.outside, of: total, Rows.outside, month)
    putShare(roll.atADistance, of: total, Rows.atADistance, month)
    putShare(roll.far, of: total, Rows.over20Miles, month)
    put(total, Rows.byLocality, month)
    for locality in DistanceLocality.allCases {
      put(roll.byLocality[locality.index], Rows.byLocality + 1 + locality.index, month)
    }
    put(roll.distances.median, Rows.medianDistance, month)
    recordGap(census, month)
    put(tallies.level(Level.bridging) > 0 ? 1 : 0, Rows.shortfall, month)
    put(total, Rows.byLegalStatus, month)
    for status in LegalStatus.allCases {
      put(roll.byLegalStatus[status.index], Rows.byLegalStatus + 1 + status.index, month)
    }
    put(caseload(), Rows.caseload, month)
    putMean(census.under12Days, of: census.under12InHomes, Rows.under12Days, month)
    put(roll.awaitingDischarge, Rows.awaitingDischarge, month)
    put(roll.awaitingHearing, Rows.awaitingHearing, month)
  }

  /// Children whose placement is not what was sought for them.
  private mutating func recordGap(_ census: Census, _ month: Int) {
    let bands = AgeBand.allCases.count
    let needs = NeedLevel.allCases.count
    let areas = HomeArea.allCases.count
    let gap = census.gapByCohortAndArea.span
    var all = 0.0
    var byNeed = InlineArray<3, Double>(repeating: 0)
    for band in 0..<bands {
      var byAge = 0.0
      for need in 0..<needs {
        let cohort = band * needs + need
        var sum = 0.0
        for area in 0..<areas {
          let count = gap[cohort * areas + area]
          put(count, Rows.gapByArea + 1 + cohort * areas + area, month)
          sum += count
        }
        put(sum, Rows.gap + 1 + bands + needs + cohort, month)
        byNeed[need] += sum
        byAge += sum
      }
      put(byAge, Rows.gap + 1 + band, month)
      all += byAge
    }
    for need in 0..<needs { put(byNeed[need], Rows.gap + 1 + bands + need, month) }
    put(all, Rows.gap, month)
    put(all, Rows.gapByArea, month)
    for locality in DistanceLocality.allCases {
      put(
        census.gapByLocality[locality.index],
        Rows.gap + 1 + bands + needs + bands * needs + locality.index, month)
    }
  }

  // MARK: What happened

  private mutating func recordFlows(_ month: Int) {
    let last = max(0, month - 1)
    let year = max(0, month - 12)
    func inMonth(_ counter: Int) -> Double { tallies.counted(counter, after: last, to: month) }
    func inYear(_ counter: Int) -> Double { tallies.counted(counter, after: year, to: month) }
    // At the start nothing has happened yet: flows have no value in month 0.
    guard month > 0 else { return }
    var starts = 0.0
    for band in AgeBand.allCases {
      let count = inMonth(Counter.startsByAge + band.index)
      starts += count
      put(count, Rows.starts + 1 + band.index, month)
    }
    put(starts, Rows.starts, month)
    var startsInYear = 0.0
    for route in EntryRoute.allCases {
      startsInYear += inYear(Counter.startsByRoute + route.index)
      put(
        inMonth(Counter.startsByRoute + route.index),
        Rows.starts + 1 + AgeBand.allCases.count + route.index, month)
    }
    let planned = inYear(Counter.startsByRoute + EntryRoute.planned.index)
    var ceased = 0.0
    for reason in ReasonCeased.allCases {
      let count = inMonth(Counter.ceasedByReason + reason.index)
      ceased += count
      put(count, Rows.ceased + 1 + reason.index, month)
    }
    put(ceased, Rows.ceased, month)
    var begun = 0.0
    for locality in DistanceLocality.allCases {
      let count = inMonth(Counter.newPlacements + locality.index)
      begun += count
      put(count, Rows.newPlacements + 1 + locality.index, month)
    }
    put(begun, Rows.newPlacements, month)
    put(inMonth(Counter.searches), Rows.searches, month)
    put(inMonth(Counter.bridged), Rows.bridged, month)
    put(inMonth(Counter.enquiries), Rows.enquiries, month)
    put(inMonth(Counter.applications), Rows.applications, month)
    put(inMonth(Counter.approvals), Rows.approvals, month)
    put(inMonth(Counter.deregistrations), Rows.deregistrations, month)
    put(inMonth(Counter.agencyEnquiries), Rows.agencyEnquiries, month)
    put(inMonth(Counter.agencyApprovals), Rows.agencyApprovals, month)
    put(inMonth(Counter.sleepoverNights), Rows.sleepoverNights, month)
    putBoth(Counter.shortBreaks, Counter.shortBreaksRefused, Rows.shortBreaks, month)
    put(inMonth(Counter.shortBreakNights), Rows.shortBreakNights, month)
    putBoth(Counter.infantsWithParent, Counter.infantsParted, Rows.parentAndChild, month)
    put(inMonth(Counter.spellsAbsorbed), Rows.spellsAbsorbed, month)
    put(inMonth(Counter.reentries), Rows.returns, month)
    put(inMonth(Counter.startsKnown), Rows.startsKnown, month)
    put(inMonth(Counter.familyMeetings), Rows.familyMeetings, month)
    put(inMonth(Counter.familiesDiverted), Rows.diverted, month)
    put(inMonth(Counter.stepDowns), Rows.stepDowns, month)
    put(inMonth(Counter.needsRaised), Rows.needsRaised, month)
    put(inMonth(Counter.repatriations), Rows.repatriations, month)
    put(inMonth(Counter.permanenceMoves), Rows.permanenceMoves, month)
    put(inMonth(Counter.ordersDischarged), Rows.ordersDischarged, month)
    put(inMonth(Counter.notEndorsed), Rows.notEndorsed, month)
    putBoth(Counter.approvalsConfirmed, Counter.approvalsFailed, Rows.temporaryApprovals, month)
    putBoth(Counter.transfersIn, Counter.transfersOut, Rows.carerTransfers, month)
    var refusals = 0.0
    for reason in RefusalReason.allCases {
      let count = inMonth(Counter.refusals + reason.index)
      refusals += count
      put(count, Rows.refusals + 1 + reason.index, month)
    }
    put(refusals, Rows.refusals, month)
    let unregistered = Level.placements + PlacementType.unregistered.index
    put(tallies.days(unregistered, after: last, to: month), Rows.unregisteredNights, month)
    put(tallies.days(Level.bridging, after: last, to: month), Rows.nightsBridged, month)
    let withoutAbode = tallies.days(Level.noFixedAbode, after: last, to: month)
    put(withoutAbode, Rows.noFixedAbodeNights, month)
    // Differences of sums may be out by their rounding.
    let inEmergency = tallies.days(Level.emergency, after: last, to: month)
    put(max(0, inEmergency - withoutAbode), Rows.emergencyNights, month)
    put(tallies.days(Level.outside, after: last, to: month), Rows.nightsOutside, month)
    put(inMonth(Counter.moves), Rows.moves, month)
    let childYears = tallies.days(Level.lookedAfter, after: year, to: month) / Days.perYear
    let moves = inYear(Counter.moves)
    let endings = inYear(Counter.unplannedEndings)
    putMean(moves, of: childYears, Rows.movesPerChildYear, month)
    putShare(endings, of: childYears, Rows.unplannedEndings, month)
    putMean(inYear(Counter.bridgeDays), of: inYear(Counter.bridgesEnded), Rows.daysToPlace, month)
    putMean(
      inYear(Counter.approvalDays), of: inYear(Counter.pipelineApprovals), Rows.daysToApproval,
      month)
    putMean(
      inYear(Counter.tenancyDaysInside), of: inYear(Counter.tenanciesInside),
      Rows.daysToTenancy + 1, month)
    putMean(
      inYear(Counter.tenancyDaysOutside), of: inYear(Counter.tenanciesOutside),
      Rows.daysToTenancy + 2, month)
    putMean(
      inYear(Counter.agreementDays), of: inYear(Counter.agreements), Rows.daysToAgreement, month)
    putMean(
      inYear(Counter.daysToAdopters), of: inYear(Counter.movedToAdopters), Rows.daysToAdopters,
      month)
    putMean(
      inYear(Counter.hearingDelayDays), of: inYear(Counter.hearingsBooked), Rows.hearingDelay, month
    )
    putMean(inYear(Counter.matchDays), of: inYear(Counter.matches), Rows.daysToMatch, month)
    let tenancies = inYear(Counter.tenanciesInside) + inYear(Counter.tenanciesOutside)
    let waited = inYear(Counter.tenancyDaysInside) + inYear(Counter.tenancyDaysOutside)
    putMean(waited, of: tenancies, Rows.daysToTenancy, month)
    putShare(planned, of: startsInYear, Rows.plannedShare, month)
    putShare(inYear(Counter.searchesMet), of: inYear(Counter.searchesDue), Rows.metInTime, month)
    putShare(
      inYear(Counter.searchesMetPreferred), of: inYear(Counter.searchesDue), Rows.metPreferred,
      month)
    putBoth(Counter.stayedPut, Counter.remainedOtherwise, Rows.remained, month)
    putShare(
      inYear(Counter.stayedPut), of: inYear(Counter.eighteenInFoster), Rows.stayingPut, month)
    putShare(
      inYear(Counter.plansBySecondReview), of: inYear(Counter.secondReviews),
      Rows.planBySecondReview, month)
    putShare(
      inYear(Counter.adoptersInTime), of: inYear(Counter.movedToAdopters), Rows.adoptersInTime,
      month)
  }

  // MARK: Carers

  private mutating func recordCarers(_ month: Int) {
    var mainstream = 0.0
    var specialist = 0.0
    var members = 0.0
    var filled = 0.0
    var vacant = 0.0
    var places = 0.0
    var kept = PlacesKept()
    var satellitePlaces = 0.0
    var hubPlaces = 0.0
    for index in 0..<ownHouseholds.count {
      // Fields one by one: a household's record is far larger than what is looked at.
      let row = ownHouseholds[index]
      if households[row].agency == .own { mainstream += 1 } else { specialist += 1 }
      if households[row].constellation >= 0 {
        members += 1
        if households[row].isHub {
          hubPlaces += Double(households[row].approvedPlaces)
        } else {
          satellitePlaces += Double(households[row].approvedPlaces)
        }
      }
      places += Double(households[row].approvedPlaces)
      filled += Double(households[row].filled)
      vacant += Double(households[row].vacantPlaces)
      kept.count(households[row])
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
    put(places - filled - vacant, Rows.placesNotAvailable, month)
    for row in 0..<PlacesKept.rows {
      put(kept.places[row], Rows.placesNotAvailable + 1 + row, month)
    }
    put(running, Rows.constellations, month)
    put(members, Rows.constellationHouseholds, month)
    put(satellitePlaces, Rows.constellationPlaces, month)
    put(hubPlaces, Rows.hubPlaces, month)
    put(Double(pipeline.waitingCount), Rows.awaitingAssessment, month)
  }

  // MARK: Money

  private mutating func recordCosts(_ month: Int) {
    guard month > 0 else { return }
    let statement = costs(after: month - 1, to: month)
    var total = 0.0
    let headings = statement.headings
    for row in headings.indices {
      total += headings[row]
      put(headings[row], Rows.cost + 1 + row, month)
    }
    put(total, Rows.cost, month)
    let childWeeks = tallies.days(Level.lookedAfter, after: month - 1, to: month) / 7
    var care = 0.0
    for type in PlacementType.allCases { care += statement.placements[type.index] }
    care = care + statement.ownHomes + statement.carers
    put(childWeeks > 0 ? care / childWeeks : .nan, Rows.costPerWeek, month)
  }
}
