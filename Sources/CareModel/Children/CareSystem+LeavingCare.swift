import SimulationKernel

extension CareSystem {
  /// A period of care ends before the 18th birthday, or the plan becomes adoption.
  mutating func careEnded(_ c: Int) {
    let child = children[c]
    children[c].leaving = HazardClock()
    let shares =
      switch child.ageBand(at: now) {
      case .underOne: parameters.leaving.reasonUnderOne
      case .oneToFour: parameters.leaving.reasonOneToFour
      case .fiveToNine: parameters.leaving.reasonFiveToNine
      case .tenToFifteen: parameters.leaving.reasonTenToFifteen
      case .sixteenAndOver: parameters.leaving.reasonSixteen
      }
    var draws = family.stream(.adoption, child.key, child.leavingCount)
    let row = index(draws.uniform(), shares)
    let reason = ReasonCeased.allCases[row]
    guard reason == .adopted, child.placement.type != .adoptive else {
      cease(c, reason: reason)
      return
    }
    // Drawn by group: brothers and sisters whose plan is adoption go to the same family.
    var families = family.stream(.adoption, child.groupKey, 1 << 21)
    let inside = families.uniform() < parameters.search.adoptersInside
    let position = familyPosition(inside: inside, &families)
    move(c, to: .adoptive, at: position)
    startAdoptionClock(c, elapsed: 0)
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
    children[c].isLookedAfter = false
    tallies.add(to: Counter.ceasedByReason + reason.index)
    tallies.change(Level.lookedAfter, by: -1, at: now)
    note(.ceased, child: children[c].key, reason.title)
    let row = Int(children[c].rollRow)
    children[c].rollRow = -1
    lookedAfter.swapRemove(at: row)
    if row < lookedAfter.count { children[Int(lookedAfter[row])].rollRow = Int32(row) }
    followSiblings(of: c)
  }

  /// The certain end: the 18th birthday, after which the young person is a care leaver.
  mutating func turnedEighteen(_ c: Int) {
    calendar.cancel(children[c].leaving.handle)
    let placement = children[c].placement
    // The room is kept until it is known whether the young person stays, so that carers who only wait
    // for their last child do not leave in between.
    let isInHousehold = placement.type.isFoster && placement.place.kind == .household
    if isInHousehold { households[Int(placement.place.row)].stayingPut += 1 }
    cease(c, reason: .turnedEighteen)
    let stays = becomeCareLeaver(c, from: placement)
    if isInHousehold, !stays {
      households[Int(placement.place.row)].stayingPut -= 1
      closeIfEmpty(Int(placement.place.row))
    }
  }
}
