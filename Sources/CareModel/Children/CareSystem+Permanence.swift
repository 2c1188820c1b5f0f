import SimulationKernel

extension CareSystem {
  // MARK: The plan

  /// Schedules the second review of a period of care that has just begun.
  mutating func schedulePermanenceReview(_ c: Int) {
    children[c].plan = .notDue
    calendar.cancel(children[c].permanenceReview)
    let handle = schedule(
      .permanenceReviewed(child: Int32(c)), at: now + parameters.permanence.secondReviewDays)
    children[c].permanenceReview = handle
  }

  /// Gives a child of the starting population a plan, a late one or none that is due yet.
  mutating func startPermanencePlan(_ c: Int, daysInCare: Double) {
    calendar.cancel(children[c].permanenceReview)
    children[c].permanenceReview = .none
    let permanence = base.permanence
    let since = daysInCare - permanence.secondReviewDays
    if since < 0 {
      let handle = schedule(.permanenceReviewed(child: Int32(c)), at: now - since)
      children[c].permanenceReview = handle
      return
    }
    var draws = family.stream(.permanence, children[c].groupKey)
    let isLate = draws.uniform() >= permanence.planBySecondReview
    let stillOpen = draws.uniform() < Elementary.exp(-since / permanence.latePlanDays)
    children[c].plan = isLate && stillOpen ? .late : .made
    if children[c].plan == .late { scheduleLatePlan(c) }
  }

  private mutating func scheduleLatePlan(_ c: Int) {
    children[c].planCount += 1
    var draws = family.stream(.permanence, children[c].key, children[c].planCount)
    let mean = parameters.permanence.latePlanDays * slowdown(.permanencePlan)
    let handle = schedule(
      .permanenceReviewed(child: Int32(c)), at: now + Exponential(mean: mean).sample(using: &draws))
    children[c].permanenceReview = handle
  }

  /// The second review is held, or a plan that was late is made.
  mutating func permanenceReviewed(_ c: Int) {
    children[c].permanenceReview = .none
    if children[c].plan == .late {
      setPlan(c, to: .made)
      note(.permanencePlanned, child: children[c].key)
      planPermanentHome(c)
      return
    }
    var draws = family.stream(
      .permanence, children[c].groupKey, children[c].periodCount | 1 << 20)
    tallies.add(to: Counter.secondReviews)
    if draws.uniform() < parameters.permanence.planBySecondReview {
      tallies.add(to: Counter.plansBySecondReview)
      setPlan(c, to: .made)
      note(.permanencePlanned, child: children[c].key)
      planPermanentHome(c)
    } else {
      setPlan(c, to: .late)
      scheduleLatePlan(c)
    }
  }

  /// Changes whether a child has a plan, and the clock to leaving care with it.
  mutating func setPlan(_ c: Int, to plan: PermanencePlan) {
    guard children[c].plan != plan else { return }
    let changesHazard =
      (children[c].plan == .late || plan == .late) && parameters.permanence.beforePlanEffect != 1
      && children[c].leaving.remaining.isFinite
    if changesHazard { useLeaving(c) }
    children[c].plan = plan
    if changesHazard { scheduleLeaving(c) }
  }

  /// A plan starts again: somebody new has to get to know the child.
  mutating func resetPlan(_ c: Int) {
    guard children[c].plan != .notDue else { return }
    note(.planReset, child: children[c].key)
    calendar.cancel(children[c].permanenceReview)
    setPlan(c, to: .late)
    scheduleLatePlan(c)
  }

  // MARK: Adoption

  /// The plan is adoption: it waits for the final hearing where the court has not decided yet.
  mutating func planAdoption(_ c: Int) {
    children[c].isAdoptionPlanned = true
    switch children[c].legalStatus {
    case .careOrder, .placementOrder: makePlacementOrder(c)
    case .interimCareOrder where children[c].legalStage != .none: break
    default: requireOrder(c)
    }
  }

  /// The court makes a placement order, and adopters are sought unless the child's carers are to adopt.
  mutating func makePlacementOrder(_ c: Int) {
    children[c].isAdoptionPlanned = false
    calendar.cancel(children[c].legalEvent)
    children[c].legalEvent = .none
    children[c].legalStage = .none
    setLegalStatus(c, to: .placementOrder)
    children[c].placementOrderedAt = now
    var draws = family.stream(.adoption, children[c].groupKey, 1 << 22)
    if draws.uniform() < parameters.permanence.fosterToAdopt, canBeAdoptedByCarers(c) {
      countMatch(c)
      carersAdopt(c)
    } else {
      awaitAdopters(c, from: now)
    }
  }

  /// Schedules the match with adopters; brothers and sisters are matched together.
  mutating func awaitAdopters(_ c: Int, from day: Double) {
    let days = stageDays(c, mean: parameters.permanence.matchDays, 1 << 23)
    let handle = schedule(.adopterMatched(child: Int32(c)), at: max(now, day + days))
    children[c].exitStage = handle
  }

  /// Lets a child of the starting population wait on for adopters, part of the wait being over.
  mutating func startAwaitingAdopters(_ c: Int, elapsedShare: Double) {
    let days = stageDays(c, mean: parameters.permanence.matchDays, 1 << 23)
    children[c].placementOrderedAt = now - elapsedShare * days
    awaitAdopters(c, from: children[c].placementOrderedAt)
  }

  private func stageDays(_ c: Int, mean: Double, _ index: UInt32) -> Double {
    guard mean > 0 else { return 0 }
    var draws = family.stream(.adoption, children[c].groupKey, index)
    let shape = parameters.permanence.matchShape
    return Gamma(shape: shape, scale: mean / shape).sample(using: &draws)
  }

  private mutating func countMatch(_ c: Int) {
    tallies.add(to: Counter.matches)
    tallies.add(now - children[c].placementOrderedAt, to: Counter.matchDays)
    note(.matchedForAdoption, child: children[c].key)
  }

  mutating func adopterMatched(_ c: Int) {
    countMatch(c)
    let days = stageDays(c, mean: parameters.permanence.introductionDays, 3 << 22)
    let handle = schedule(.movedToAdopters(child: Int32(c)), at: now + days)
    children[c].exitStage = handle
  }

  /// Counts a child who lives with adopters from now on, and how long that took.
  mutating func countMoveToAdopters(_ c: Int) {
    let waited = now - children[c].enteredAt
    tallies.add(to: Counter.movedToAdopters)
    tallies.add(waited, to: Counter.daysToAdopters)
    if waited < 16 * Days.perYear / 12 { tallies.add(to: Counter.adoptersInTime) }
  }

  /// A child moves in with the adopters.
  mutating func movedToAdopters(_ c: Int) {
    let child = children[c]
    children[c].exitStage = .none
    countMoveToAdopters(c)
    // Drawn by group: brothers and sisters whose plan is adoption go to the same family.
    var families = family.stream(.adoption, child.groupKey, 1 << 21)
    let inside = families.uniform() < parameters.search.adoptersInside
    let position = familyPosition(inside: inside, &families)
    move(c, to: .adoptive, at: position)
    startAdoptionClock(c, elapsed: 0)
  }
}
