import SimulationKernel

extension CareSystem {
  /// A household changes between an agency and the authority: carer and children stay together, so
  /// nobody moves; only who provides and who may be offered the free places changes.
  mutating func carerTransferred(toAuthority: Bool, _ number: UInt32) {
    guard let row = transferCandidate(toAuthority: toAuthority, number) else { return }
    useDeregistration(row)
    if toAuthority {
      agencyHouseholds.set(row, to: false)
      ownHouseholds.set(row, to: true)
    } else {
      ownHouseholds.set(row, to: false)
      agencyHouseholds.set(row, to: true)
    }
    tallies.change(Level.ownHouseholds, by: toAuthority ? 1 : -1, at: now)
    tallies.add(to: toAuthority ? Counter.transfersIn : Counter.transfersOut)
    households[row].agency = toAuthority ? .own : .independent
    households[row].isAvailable = true
    households[row].approvedAt = now
    scheduleDeregistration(row)
    if toAuthority {
      startAvailability(row)
      startTermsReviews(row)
    }
    for c in residents(of: .household(row)) where children[c].placement.type != .adoptive {
      changeProvider(c, to: toAuthority)
    }
  }

  /// A household that may transfer, the same in every scenario that has it: nobody leaves a
  /// constellation.
  private func transferCandidate(toAuthority: Bool, _ number: UInt32) -> Int? {
    var best: Int?
    var bestDraw = 1.0
    for index in 0..<(toAuthority ? agencyHouseholds.count : ownHouseholds.count) {
      let row = toAuthority ? agencyHouseholds[index] : ownHouseholds[index]
      let household = households[row]
      guard household.isInside, household.constellation < 0 else { continue }
      guard toAuthority || household.agency == .own else { continue }
      let draw = family.uniform(.carerTransfer, household.key, number)
      if draw < bestDraw { (best, bestDraw) = (row, draw) }
    }
    return best
  }

  /// The same placement with the same carer counts under another provider from now on.
  private mutating func changeProvider(_ c: Int, to isOwn: Bool) {
    let placement = children[c].placement
    enter(placement, -1)
    tallies.addStay(now - max(0, placement.ofTypeSince), in: placement.type)
    // The hazards follow the type: their clocks use up their level at the old rates first.
    if children[c].leaving.remaining.isFinite { useLeaving(c) }
    let hasUnplanned = children[c].unplannedEnding.remaining.isFinite
    if hasUnplanned { useUnplanned(c) }
    let hasPlanned = children[c].plannedMove.remaining.isFinite
    if hasPlanned { usePlanned(c) }
    children[c].placement.type = isOwn ? .ownFoster : .agencyFoster
    children[c].placement.isSpot =
      !isOwn && !households[Int(placement.place.row)].isOnFramework
    children[c].placement.ofTypeSince = now
    enter(children[c].placement, 1)
    if children[c].leaving.remaining.isFinite { scheduleLeaving(c) }
    if hasUnplanned { scheduleUnplannedEnding(c) }
    if hasPlanned { schedulePlannedMove(c) }
    note(.carerChangedAgency, child: children[c].key, place: placeKey(placement.place))
    annotatePlacement(c)
  }
}
