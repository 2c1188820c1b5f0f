import SimulationKernel

extension CareSystem {
  // MARK: Unplanned

  /// A placement breaks down: the provider gives notice, or the child needs a place today.
  mutating func placementBrokeDown(_ c: Int) {
    let share = parameters.endings.noticeShare[children[c].placement.type.index]
    if share > 0, parameters.endings.noticeDays > 0, !children[c].placement.isBridging,
      family.uniform(.notice, children[c].key, children[c].placementCount) < share
    {
      giveNotice(c)
    } else {
      breakDown(c)
    }
  }

  /// The child may stay for some weeks, in which a place is sought.
  mutating func giveNotice(_ c: Int) {
    let placement = children[c].placement
    note(
      .noticeGiven, child: children[c].key, place: placeKey(placement.place), placement.type.title)
    children[c].unplannedEnding = HazardClock()
    calendar.cancel(children[c].plannedMove.handle)
    calendar.cancel(children[c].search.review)
    calendar.cancel(children[c].stepDownReview)
    if !children[c].search.held.isNone { releaseHeld(c) }
    children[c].plannedMove = HazardClock()
    children[c].stepDownReview = .none
    let handle = schedule(
      .noticeEnded(child: Int32(c)), at: now + parameters.endings.noticeDays)
    children[c].noticeEnd = handle
    let number = beginSearch(c)
    // A planned move is overtaken.
    children[c].sought = .none
    seek(.beforeNoticeEnds, c, number: number, preferred: preferredType(c, search: number))
  }

  mutating func noticeEnded(_ c: Int) {
    children[c].noticeEnd = .none
    breakDown(c)
  }

  /// A placement ends unplanned: the child needs a place today.
  private mutating func breakDown(_ c: Int) {
    let placement = children[c].placement
    note(
      .placementEndedUnplanned, child: children[c].key, place: placeKey(placement.place),
      placement.type.title)
    annotate { $0.placement = placement.type }
    let wasAdoptive = placement.type == .adoptive
    endPlacement(c)
    tallies.add(to: Counter.unplannedEndings)
    tallies.add(to: Counter.moves)
    seeNeedAnew(c, after: placement)
    rememberBreakdown(placement.place)
    if let position = kinAfterBreakdown(c, of: placement) {
      begin(.kinshipFoster, at: position, for: c)
    } else {
      placeSameDay(c, except: placement.place)
    }
    if wasAdoptive {
      children[c].leavingCount += 1
      startLeavingClock(c)
    }
  }

  /// A household or home closes with children in it: they need places today, brothers and sisters
  /// together if anybody can take them, though nothing between child and carer broke down.
  mutating func moveOnClosure(of place: PlaceReference) {
    let residents = residents(of: place)
    keepWithAdopters(residents)
    for c in residents where children[c].placement.place == place {
      let members = household(of: c)
      let kin = kinAfterBreakdown(c, of: children[c].placement)
      for member in members {
        let type = children[member].placement.type
        note(
          .placementEndedByClosure, child: children[member].key, place: placeKey(place), type.title)
        annotate { $0.placement = type }
        endPlacement(member)
        tallies.add(to: Counter.moves)
      }
      if let kin {
        for member in members { begin(.kinshipFoster, at: kin, for: member) }
      } else if members.count == 1 || !placeTogether(members, except: place) {
        for member in members { placeSameDay(member, except: place) }
      }
    }
  }

  // MARK: Planned

  /// The care plan asks for a move: to a connected person or the parents at once, to a vacancy when one
  /// is found.
  mutating func plannedMoveDue(_ c: Int) {
    let child = children[c]
    let band = child.ageBand(at: now)
    var draws = family.stream(.plannedMove, child.key, child.plannedMoveCount | 1 << 20)
    let draw = draws.uniform()
    let sideDraw = draws.uniform()
    let supportedDraw = draws.uniform()
    children[c].plannedMove = HazardClock()
    // A child with a parent stays until the decision.
    if child.needsParentAndChild {
      startPlannedMoveClock(c)
      return
    }
    // Brothers and sisters who live together have one plan between them: the first one's clock counts.
    let members = household(of: c)
    if members.contains(where: { $0 < c }) {
      startPlannedMoveClock(c)
      return
    }
    if !child.isUnaccompanied {
      let kin = parameters.search.connectedPersonLater[band.index]
      let parents = parameters.search.parentsLater[band.index]
      if draw < kin, child.placement.type != .kinshipFoster {
        let position = familyPosition(inside: sideDraw < parameters.search.kinInside, &draws)
        for member in members { move(member, to: .kinshipFoster, at: position) }
        return
      }
      if draw >= kin, draw < kin + parents, child.placement.type != .withParents {
        let position = familyPosition(inside: sideDraw < parameters.search.parentsInside, &draws)
        for member in members { move(member, to: .withParents, at: position) }
        return
      }
    }
    let other = 1 - parameters.search.otherLater[band.index]
    if draw >= other, child.placement.type != .other {
      let setting = settingLater(c, move: child.plannedMoveCount)
      let position = familyPosition(inside: sideDraw < insideShare(of: setting), &draws)
      move(c, to: .other, in: setting, at: position)
      return
    }
    let number = beginSearch(c)
    let wantsSupported =
      band == .sixteenAndOver && supportedDraw < parameters.endings.supportedMoveShare
    let preferred = wantsSupported ? .supportedAccommodation : preferredType(c, search: number)
    seek(.plannedMove, c, number: number, preferred: preferred)
  }

  // MARK: Step-down

  mutating func scheduleStepDownReview(_ c: Int) {
    let handle = schedule(
      .stepDownReviewed(child: Int32(c)),
      at: now + parameters.endings.stepDownReviewDays * slowdown(.stepDownReview))
    children[c].stepDownReview = handle
  }

  /// Reviews a child in a children's home: one who is ready goes to a foster family if a specialist, or
  /// failing that an own mainstream, carer is free and accepts.
  mutating func stepDownReviewed(_ c: Int) {
    children[c].reviewCount += 1
    let child = children[c]
    let ready =
      family.uniform(.stepDown, child.key, child.reviewCount) < parameters.endings.stepDownReady
    if ready {
      let number = beginSearch(c)
      let offer = bestOffer(
        ofFirst: TypeOrder(.specialistFoster, .ownFoster),
        for: request(for: CollectionOfOne(c), of: c, number: number, urgency: .withNotice))
      let days = offer.isNone ? 0 : daysToAgree(offer, c, number: number)
      if days > 0 {
        awaitStepDown(to: offer, c, number: number, days: days)
      } else if !offer.isNone {
        tallies.add(to: Counter.stepDowns)
        seekPlace(c, .review)
        move(c, to: offer, isPreferred: true)
        return
      }
    }
    scheduleStepDownReview(c)
  }
}
