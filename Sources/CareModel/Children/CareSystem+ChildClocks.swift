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

  /// What multiplies the baseline hazard of leaving care, the year's effect apart.
  private func leavingFactor(_ c: Int, _ band: AgeBand) -> Double {
    var factor =
      parameters.leaving.ageEffect[band.index]
      * parameters.leaving.typeEffect[children[c].placement.type.index]
    if children[c].isUnaccompanied { factor *= parameters.leaving.unaccompaniedEffect }
    if children[c].plan == .late { factor *= parameters.permanence.beforePlanEffect }
    return factor
  }

  /// The age band of a day and the birthday at which it ends, which the last one never does.
  private func ageSpan(_ c: Int, at day: Double) -> (band: AgeBand, end: Double) {
    let band = children[c].ageBand(at: day)
    return (
      band,
      band == .sixteenAndOver ? .infinity : children[c].day(ofAge: band.ages.upperBound)
    )
  }

  // MARK: Unplanned endings

  /// Starts the clock of a placement that has just begun, or that goes on at the start.
  mutating func startUnplannedClock(_ c: Int) {
    let child = children[c]
    var stream = family.stream(.unplannedEnding, child.key, child.placementCount)
    children[c].unplannedEnding = HazardClock(
      remaining: stream.standardExponential(), since: now)
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
    var used = unplannedBaseline.individual(after: day - began)
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
    while day < now {
      let span = ageSpan(c, at: day)
      let end = min(span.end, now)
      let factor = unplannedFactor(c, span.band)
      remaining -=
        factor
        * (unplannedBaseline.individual(after: end - began)
          - unplannedBaseline.individual(after: day - began))
      day = end
    }
    children[c].unplannedEnding.remaining = max(0, remaining)
    children[c].unplannedEnding.since = now
  }

  // MARK: Planned moves

  mutating func startPlannedMoveClock(_ c: Int) {
    let child = children[c]
    children[c].plannedMoveCount += 1
    var stream = family.stream(.plannedMove, child.key, child.plannedMoveCount)
    children[c].plannedMove = HazardClock(
      remaining: stream.standardExponential(), since: now)
    schedulePlannedMove(c)
  }

  mutating func schedulePlannedMove(_ c: Int) {
    calendar.cancel(children[c].plannedMove.handle)
    let child = children[c]
    let began = child.placement.startedAt
    let factor = plannedMoveEffect(child.placement)
    var day = Double.infinity
    if factor > 0 {
      let used = plannedBaseline.individual(after: child.plannedMove.since - began)
      let reached = plannedBaseline.days(
        toIndividual: used + child.plannedMove.remaining / factor)
      day = max(began + reached, child.plannedMove.since)
      if day >= child.day(ofAge: 18) { day = .infinity }
    }
    let handle = schedule(.plannedMoveDue(child: Int32(c)), at: day)
    children[c].plannedMove.handle = handle
  }

  mutating func usePlanned(_ c: Int) {
    let child = children[c]
    let began = child.placement.startedAt
    let factor = plannedMoveEffect(child.placement)
    let used =
      factor
      * (plannedBaseline.individual(after: now - began)
        - plannedBaseline.individual(after: child.plannedMove.since - began))
    children[c].plannedMove.remaining = max(0, child.plannedMove.remaining - used)
    children[c].plannedMove.since = now
  }

  // MARK: Leaving care

  /// Starts the clock to the end of a period of care; brothers and sisters share the level, so that
  /// those of like age leave together.
  mutating func startLeavingClock(_ c: Int) {
    let child = children[c]
    var stream = family.stream(.leavingCare, child.groupKey, child.leavingCount)
    children[c].leaving = HazardClock(
      remaining: stream.standardExponential(), since: now)
    scheduleLeaving(c)
  }

  mutating func scheduleLeaving(_ c: Int) {
    let day = leavingDay(c)
    calendar.cancel(children[c].leaving.handle)
    let handle = schedule(.careEnded(child: Int32(c)), at: day)
    children[c].leaving.handle = handle
  }

  private func leavingDay(_ c: Int) -> Double {
    let enteredAt = children[c].enteredAt
    let limit = min(children[c].day(ofAge: 18), horizon)
    let law = leavingLaw()
    var remaining = children[c].leaving.remaining
    var day = children[c].leaving.since
    var used = law.cumulativeHazard(day - enteredAt)
    var year = yearEffects.row(at: day)
    var span = ageSpan(c, at: day)
    var ageFactor = leavingFactor(c, span.band)
    while day < limit {
      let yearEnd = yearEffects.end(of: year)
      let end = min(min(span.end, yearEnd), limit)
      let factor = ageFactor * yearEffects.leaving[year]
      let upTo = law.cumulativeHazard(end - enteredAt)
      let hazard = factor * (upTo - used)
      if hazard >= remaining, factor > 0 {
        let reached = enteredAt + law.time(ofCumulativeHazard: used + remaining / factor)
        return min(max(reached, day), end)
      }
      remaining -= hazard
      used = upTo
      day = end
      if end == yearEnd { year += 1 }
      if end == span.end {
        span = ageSpan(c, at: day)
        ageFactor = leavingFactor(c, span.band)
      }
    }
    return .infinity
  }

  /// Takes off what the leaving clock has used up to now; to be called before a factor changes.
  mutating func useLeaving(_ c: Int) {
    let enteredAt = children[c].enteredAt
    var day = children[c].leaving.since
    guard day < now else { return }
    let law = leavingLaw()
    var remaining = children[c].leaving.remaining
    var used = law.cumulativeHazard(day - enteredAt)
    var year = yearEffects.row(at: day)
    while day < now {
      let yearEnd = yearEffects.end(of: year)
      let span = ageSpan(c, at: day)
      let end = min(min(span.end, yearEnd), now)
      let factor = leavingFactor(c, span.band) * yearEffects.leaving[year]
      let upTo = law.cumulativeHazard(end - enteredAt)
      remaining -= factor * (upTo - used)
      used = upTo
      day = end
      if end == yearEnd { year += 1 }
    }
    children[c].leaving.remaining = max(0, remaining)
    children[c].leaving.since = now
  }

  private func leavingLaw() -> Weibull {
    Weibull(shape: parameters.leaving.shape, scale: parameters.leaving.scaleDays)
  }

  // MARK: When parameters change

  /// Puts new parameters in force and moves the clocks they change: each first uses up its level at the
  /// old rates.
  mutating func followChildClocks(to next: ModelParameters, _ changes: ClockChanges) {
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      if changes.unplanned, children[c].unplannedEnding.remaining.isFinite { useUnplanned(c) }
      if changes.planned, children[c].plannedMove.remaining.isFinite { usePlanned(c) }
      if changes.leaving, children[c].leaving.remaining.isFinite { useLeaving(c) }
    }
    parameters = next
    unplannedBaseline = DurationHazard(
      perYear: next.endings.breakdownHazard, frailtyVariance: next.endings.frailtyVariance)
    plannedBaseline = DurationHazard(perYear: next.endings.plannedMoveHazard, frailtyVariance: 0)
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      if changes.unplanned, children[c].unplannedEnding.remaining.isFinite {
        scheduleUnplannedEnding(c)
      }
      if changes.planned, children[c].plannedMove.remaining.isFinite { schedulePlannedMove(c) }
      if changes.leaving, children[c].leaving.remaining.isFinite { scheduleLeaving(c) }
    }
  }
}
