import SimulationKernel

extension CareSystem {
  // MARK: Factors

  /// What multiplies the baseline hazard of an unplanned ending, frailty included, in an age band.
  func unplannedFactor(_ c: Int, _ band: AgeBand) -> Double {
    let placement = children[c].placement
    var factor = children[c].frailty * unplannedScale * parameters.endings.ageEffect[band.index]
    factor *= parameters.endings.typeEffect[placement.type.index]
    if placement.match < parameters.search.poorMatchBelow {
      factor *= parameters.endings.poorMatchEffect
    }
    if Distance.isFar(placement.miles) { factor *= parameters.endings.over20MilesEffect }
    if placement.isBridging { factor *= parameters.endings.bridgingEffect }
    if placement.isApartFromSiblings { factor *= parameters.endings.siblingsApartEffect }
    if placement.isInConstellation { factor *= parameters.mockingbird.unplannedEndingRatio }
    let moves = parameters.endings.previousMovesEffect
    if moves != 1 {
      // The present placement is the newest of those on record.
      for number in 2...4
      where children[c].starts.began(number, after: placement.startedAt - Days.perTwoYears) {
        factor *= moves
      }
    }
    return factor
  }

  /// The age band of a day and the birthday at which it ends, which the last one never does.
  func ageSpan(_ c: Int, at day: Double) -> (band: AgeBand, end: Double) {
    let band = children[c].ageBand(at: day)
    return (
      band,
      band == .sixteenAndOver ? .infinity : children[c].day(ofAge: band.ages.upperBound)
    )
  }

  // MARK: Unplanned endings

  /// Starts the clock of a placement that has just begun, or that goes on at the start.
  mutating func startUnplannedClock(_ c: Int) {
    var stream = family.stream(.unplannedEnding, children[c].key, children[c].placementCount)
    children[c].unplannedEnding = HazardClock(
      remaining: stream.standardExponential(), since: now,
      baseline: unplannedBaseline.individual(after: now - children[c].placement.startedAt))
    scheduleUnplannedEnding(c)
  }

  mutating func scheduleUnplannedEnding(_ c: Int) {
    let day = unplannedEndingDay(c)
    calendar.cancel(children[c].unplannedEnding.handle)
    let handle = schedule(.placementBrokeDown(child: Int32(c)), at: day)
    children[c].unplannedEnding.handle = handle
  }

  private func unplannedEndingDay(_ c: Int) -> Double {
    let limit = min(children[c].day(ofAge: 18), horizon)
    var remaining = children[c].unplannedEnding.remaining
    var day = children[c].unplannedEnding.since
    let began = children[c].placement.startedAt
    var used = children[c].unplannedEnding.baseline
    while day < limit {
      let span = ageSpan(c, at: day)
      let end = min(span.end, limit)
      let factor = unplannedFactor(c, span.band)
      let upTo = unplannedBaseline.individual(after: end - began)
      let hazard = factor * (upTo - used)
      if hazard >= remaining, factor > 0 {
        let reached = began + unplannedBaseline.days(toIndividual: used + remaining / factor)
        return min(max(reached, day), end)
      }
      remaining -= hazard
      used = upTo
      day = end
    }
    return .infinity
  }

  /// Takes off what the clock has used up to now; to be called before a factor changes.
  mutating func useUnplanned(_ c: Int) {
    let began = children[c].placement.startedAt
    var day = children[c].unplannedEnding.since
    var remaining = children[c].unplannedEnding.remaining
    var used = children[c].unplannedEnding.baseline
    while day < now {
      let span = ageSpan(c, at: day)
      let end = min(span.end, now)
      let factor = unplannedFactor(c, span.band)
      let upTo = unplannedBaseline.individual(after: end - began)
      remaining -= factor * (upTo - used)
      used = upTo
      day = end
    }
    children[c].unplannedEnding.remaining = max(0, remaining)
    children[c].unplannedEnding.since = now
    children[c].unplannedEnding.baseline = used
  }

  // MARK: Planned moves

  mutating func startPlannedMoveClock(_ c: Int) {
    // The number of the clock before this one addresses the draw.
    var stream = family.stream(.plannedMove, children[c].key, children[c].plannedMoveCount)
    children[c].plannedMoveCount += 1
    children[c].plannedMove = HazardClock(
      remaining: stream.standardExponential(), since: now,
      baseline: plannedBaseline.individual(after: now - children[c].placement.startedAt))
    schedulePlannedMove(c)
  }

  mutating func schedulePlannedMove(_ c: Int) {
    calendar.cancel(children[c].plannedMove.handle)
    let clock = children[c].plannedMove
    let factor = plannedMoveEffect(c)
    var day = Double.infinity
    if factor > 0 {
      let reached = plannedBaseline.days(
        toIndividual: clock.baseline + clock.remaining / factor)
      day = max(children[c].placement.startedAt + reached, clock.since)
      if day >= children[c].day(ofAge: 18) { day = .infinity }
    }
    let handle = schedule(.plannedMoveDue(child: Int32(c)), at: day)
    children[c].plannedMove.handle = handle
  }

  mutating func usePlanned(_ c: Int) {
    let clock = children[c].plannedMove
    let factor = plannedMoveEffect(c)
    let upTo = plannedBaseline.individual(after: now - children[c].placement.startedAt)
    children[c].plannedMove.remaining = max(
      0, clock.remaining - factor * (upTo - clock.baseline))
    children[c].plannedMove.since = now
    children[c].plannedMove.baseline = upTo
  }

  // MARK: When parameters change

  /// The clocks that change use up their level at the rates up to now.
  mutating func useChildClocks(_ changes: ClockChanges) {
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      if changes.unplanned, children[c].unplannedEnding.remaining.isFinite { useUnplanned(c) }
      if changes.planned, children[c].plannedMove.remaining.isFinite { usePlanned(c) }
      if changes.leaving, children[c].leaving.remaining.isFinite { useLeaving(c) }
    }
  }

  /// Moves the clocks that change to the parameters now in force.
  mutating func followChildClocks(_ changes: ClockChanges) {
    unplannedBaseline = DurationHazard(
      perYear: parameters.endings.breakdownHazard,
      frailtyVariance: parameters.endings.frailtyVariance)
    plannedBaseline = DurationHazard(
      perYear: parameters.endings.plannedMoveHazard, frailtyVariance: 0)
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      if changes.unplanned, children[c].unplannedEnding.remaining.isFinite {
        children[c].unplannedEnding.baseline = unplannedBaseline.individual(
          after: now - children[c].placement.startedAt)
        scheduleUnplannedEnding(c)
      }
      if changes.planned, children[c].plannedMove.remaining.isFinite {
        children[c].plannedMove.baseline = plannedBaseline.individual(
          after: now - children[c].placement.startedAt)
        schedulePlannedMove(c)
      }
      if changes.leaving, children[c].leaving.remaining.isFinite { scheduleLeaving(c) }
    }
  }
}
