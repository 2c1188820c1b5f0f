import SimulationKernel

extension CareSystem {
  /// A period of care ends before the 18th birthday, or the plan becomes adoption.
  mutating func careEnded(_ c: Int) {
    children[c].leaving = HazardClock()
    let shares = leavingReasons(c)
    var draws = family.stream(.adoption, children[c].key, children[c].leavingCount)
    let row = index(draws.uniform(), shares)
    let reason = ReasonCeased.allCases[row]
    if reason == .adopted, children[c].placement.type != .adoptive {
      planAdoption(c)
    } else if awaitsHearing(c, reason: reason) {
      awaitHearing(c, reason: reason)
    } else if awaitsDischarge(c, reason: reason) {
      awaitDischarge(c)
    } else {
      cease(c, reason: reason)
    }
  }

  /// The reasons for which a child may leave before 18, with their shares.
  private func leavingReasons(_ c: Int) -> [Double] {
    if children[c].isUnaccompanied { return parameters.leaving.reasonUnaccompanied }
    return switch children[c].ageBand(at: now) {
    case .underOne: parameters.leaving.reasonUnderOne
    case .oneToFour: parameters.leaving.reasonOneToFour
    case .fiveToNine: parameters.leaving.reasonFiveToNine
    case .tenToFifteen: parameters.leaving.reasonTenToFifteen
    case .sixteenAndOver: parameters.leaving.reasonSixteen
    }
  }

  /// Schedules the adoption order of a child who lives with adopters.
  mutating func startAdoptionClock(_ c: Int, elapsed: Double) {
    let child = children[c]
    var draws = family.stream(.adoption, child.key, child.leavingCount | 1 << 20)
    let law = Weibull(
      shape: parameters.leaving.adoptivePlacementShape,
      scale: parameters.leaving.adoptivePlacementScaleDays)
    let handle = schedule(
      .adoptionOrdered(child: Int32(c)), at: now + law.residual(elapsed: elapsed, using: &draws))
    children[c].adoptionOrder = handle
  }

  /// Ends a period of care.
  mutating func cease(_ c: Int, reason: ReasonCeased) {
    children[c].leaving = HazardClock()
    endPlacement(c)
    calendar.cancel(children[c].eighteenthBirthday)
    cancelPlans(c)
    children[c].sought = .none
    children[c].isLookedAfter = false
    children[c].earlierPeriod.leftAt = now
    roll.count(children[c].legalStatus, -1)
    if children[c].isUnaccompanied { roll.unaccompanied -= 1 }
    tallies.add(to: Counter.ceasedByReason + reason.index)
    tallies.change(Level.lookedAfter, by: -1, at: now)
    note(.ceased, child: children[c].key, reason.title)
    annotate { $0.reason = reason }
    let row = Int(children[c].rollRow)
    children[c].rollRow = -1
    lookedAfter.swapRemove(at: row)
    censusRows.swapRemove(at: row)
    placesOfLookedAfter.swapRemove(at: row)
    releaseWorker(c)
    if row < lookedAfter.count { children[Int(lookedAfter[row])].rollRow = Int32(row) }
    followSiblings(of: c)
    if reason == .returnedHomePlanned || reason == .returnedHomeUnplanned { scheduleReentry(c) }
  }

  /// Takes back what was planned for a child who is no longer looked after.
  private mutating func cancelPlans(_ c: Int) {
    calendar.cancel(children[c].leaving.handle)
    calendar.cancel(children[c].exitStage)
    calendar.cancel(children[c].legalEvent)
    calendar.cancel(children[c].permanenceReview)
    calendar.cancel(children[c].leaverPlanning)
    endHearingWait(c)
    children[c].exitStage = .none
    children[c].isAdoptionPlanned = false
    children[c].resumesLeaving = false
    children[c].legalEvent = .none
    children[c].legalStage = .none
    children[c].permanenceReview = .none
    children[c].leaverPlanning = .none
  }

  /// The certain end: the 18th birthday, after which the young person is a care leaver.
  mutating func turnedEighteen(_ c: Int) {
    calendar.cancel(children[c].leaving.handle)
    let placement = children[c].placement
    let isInHousehold = placement.type.isFoster && placement.place.kind == .household
    cease(c, reason: .turnedEighteen)
    let stays = becomeCareLeaver(c, from: placement)
    if placement.place.kind == .home, stays { keepBed(Int(placement.place.row), by: 1) }
    if isInHousehold, stays { households[Int(placement.place.row)].stayingPut += 1 }
  }
}
