import SimulationKernel

extension CareSystem {
  /// Makes the state of the start date and sets every process going.
  mutating func makeStartingState() {
    makeStartingSupply()
    makeStartingPopulation()
    startProcesses()
  }

  /// Makes the homes and households of the start date.
  mutating func makeStartingSupply() {
    tallies.change(Level.actions, by: base.costs.actions, at: now)
    tallies.change(
      Level.workers, by: base.workforce.socialWorkers * base.costs.socialWorker, at: now)
    followPosts()
    startHomes()
    startMarketHomes()
    for number in 0..<Int(base.carers.households.rounded()) {
      addOwnHousehold(key: 7 << 44 | UInt64(number), agency: .own)
    }
    let inside = Int(base.market.agencyHouseholdsInside.rounded())
    let agency = inside + Int(base.market.agencyHouseholdsOutside.rounded())
    for number in 0..<agency {
      addAgencyHousehold(key: 8 << 44 | UInt64(number), inside: number < inside)
    }
  }

  /// Makes the children and care leavers of the start date.
  mutating func makeStartingPopulation() {
    if !base.returnedChildren.isEmpty {
      takeReturnedChildren()
    } else if base.startingChildren.isEmpty {
      drawStartingChildren()
    } else {
      takeStartingChildren()
    }
    // A household of brothers and sisters is counted once, with the first of them.
    for c in 0..<children.count where children[c].placement.type == .kinshipFoster {
      if household(of: c).min() == c { kinshipHouseholds += 1 }
    }
    startCareLeavers()
    startAvailabilities()
  }

  /// Lets others fill what is left, and sets every process going.
  mutating func startProcesses() {
    startCompetition()
    startDeregistrations()
    startResidentMatching()
    startConstellations()
    startPipeline()
    startAgencyPipeline()
    startRateClocks()
    startEntryStreams()
    startRepatriation()
  }

  /// Takes the children of an explicit starting population as they are.
  private mutating func takeStartingChildren() {
    for (number, start) in base.startingChildren.enumerated() {
      let key = 1 << 40 | UInt64(number)
      var draws = family.stream(.startingPopulation, key)
      let home = homePosition(&draws)
      let row = children.count
      children.append(
        Child(
          key: key, groupKey: key, bornAt: -start.age * Days.perYear, nextSibling: Int32(row),
          homeEasting: home.0, homeNorthing: home.1, need: .standard, route: .planned,
          isUnaccompanied: false))
      var placement = Placement()
      placement.type = start.placement
      placement.startedAt = -start.daysInPlacement
      if start.placement.isVacancy {
        let offer = bestOffer(
          of: start.placement,
          for: request(for: CollectionOfOne(row), of: row, number: 0, urgency: .bridging))
        occupy(offer.place, row, &placement)
      }
      admit(row, placement: placement, daysInCare: start.daysInCare)
    }
  }

  /// Puts a child of the starting population on the roll, with the clocks that time already spent in
  /// care and in the placement calls for.
  mutating func admit(
    _ c: Int, placement: Placement, daysInCare: Double, returned: ReturnedChild? = nil
  ) {
    var placement = placement
    if placement.type == .other {
      placement.setting = returned?.setting ?? startingSetting(c, since: placement.startedAt)
    }
    beginPeriodOfCare(c)
    children[c].enteredAt = -daysInCare
    children[c].placement = placement
    placesOfLookedAfter[Int(children[c].rollRow)] = placement.place
    children[c].placementCount = 1
    children[c].isPlaced = true
    enter(placement, 1)
    drawNeedCategory(c)
    if let category = returned?.needCategory { children[c].needCategory = category }
    startLegalStatus(c, daysInCare: daysInCare, known: returned?.legalStatus)
    startPermanencePlan(c, daysInCare: daysInCare)
    noteInCareAtStart(c)
    startUnplannedClock(c)
    startPlannedMoveClock(c)
    if placement.type == .childrensHome {
      // Reviews come at regular intervals, so the first is due at any point of one.
      let draw = family.uniform(.stepDown, children[c].key, 0)
      let handle = schedule(
        .stepDownReviewed(child: Int32(c)), at: draw * parameters.endings.stepDownReviewDays)
      children[c].stepDownReview = handle
    }
    if placement.type == .adoptive {
      startAdoptionClock(c, elapsed: now - placement.startedAt)
    } else if children[c].legalStatus != .placementOrder {
      startLeavingClock(c)
    }
    let approval = parameters.search.temporaryApprovalDays - (now - placement.startedAt)
    if placement.type == .kinshipFoster, approval > 0 {
      scheduleTemporaryApproval(c, after: approval)
    }
  }

  private mutating func noteInCareAtStart(_ c: Int) {
    guard isTracing else { return }
    let child = children[c]
    note(
      .inCareAtStart, child: child.key, place: placeKey(child.placement.place),
      child.placement.title)
    annotateEntry(c)
    annotatePlacement(c)
    annotate {
      $0.enteredAt = child.enteredAt
      $0.placedAt = child.placement.startedAt
    }
  }
}
