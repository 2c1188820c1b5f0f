import SimulationKernel

extension CareSystem {
  /// What multiplies the baseline hazard of leaving care, the year's effect apart.
  private func leavingFactor(_ c: Int, _ band: AgeBand) -> Double {
    var factor =
      parameters.leaving.ageEffect[band.index]
      * parameters.leaving.typeEffect[children[c].placement.type.index]
    if children[c].isUnaccompanied { factor *= parameters.leaving.unaccompaniedEffect }
    if children[c].plan == .late { factor *= parameters.permanence.beforePlanEffect }
    return factor
  }

  /// Starts the clock to the end of a period of care; brothers and sisters share the level, so that
  /// those of like age leave together.
  mutating func startLeavingClock(_ c: Int) {
    var stream = family.stream(.leavingCare, children[c].groupKey, children[c].leavingCount)
    children[c].leaving = HazardClock(
      remaining: stream.standardExponential(), since: now,
      baseline: leavingBaseline.sum(after: now - children[c].enteredAt))
    scheduleLeaving(c)
  }

  mutating func scheduleLeaving(_ c: Int) {
    let day = leavingDay(c)
    calendar.cancel(children[c].leaving.handle)
    let handle = schedule(.careEnded(child: Int32(c)), at: day)
    children[c].leaving.handle = handle
  }

  private mutating func leavingDay(_ c: Int) -> Double {
    let enteredAt = children[c].enteredAt
    let limit = min(children[c].day(ofAge: 18), horizon)
    var remaining = children[c].leaving.remaining
    var day = children[c].leaving.since
    guard day < limit else { return .infinity }
    var used = children[c].leaving.baseline
    var year = yearEffects.row(at: day)
    let lastYear = yearEffects.starts.count - 1
    var span = ageSpan(c, at: day)
    var ageFactor = leavingFactor(c, span.band)
    while day < limit {
      let yearEnd = yearEffects.end(of: year)
      let end = min(min(span.end, yearEnd), limit)
      let factor = ageFactor * yearEffects.leaving[year]
      let upTo =
        end == yearEnd || end == limit
        ? leavingBaseline.sum(
          c, atEndOf: end == yearEnd ? year : lastYear, after: end - enteredAt)
        : leavingBaseline.sum(after: end - enteredAt)
      let hazard = factor * (upTo - used)
      if hazard >= remaining, factor > 0 {
        let reached = enteredAt + leavingBaseline.days(to: used + remaining / factor)
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
    var remaining = children[c].leaving.remaining
    var used = children[c].leaving.baseline
    var year = yearEffects.row(at: day)
    while day < now {
      let yearEnd = yearEffects.end(of: year)
      let span = ageSpan(c, at: day)
      let end = min(min(span.end, yearEnd), now)
      let factor = leavingFactor(c, span.band) * yearEffects.leaving[year]
      let upTo =
        end == yearEnd
        ? leavingBaseline.sum(c, atEndOf: year, after: end - enteredAt)
        : leavingBaseline.sum(after: end - enteredAt)
      remaining -= factor * (upTo - used)
      used = upTo
      day = end
      if end == yearEnd { year += 1 }
    }
    children[c].leaving.remaining = max(0, remaining)
    children[c].leaving.since = now
    children[c].leaving.baseline = used
  }
}
