import SimulationKernel

extension CareSystem {
  /// Schedules the decision on a connected person with whom a child lives under temporary approval.
  mutating func scheduleTemporaryApproval(_ c: Int, after days: Double) {
    guard parameters.search.temporaryApprovalFails > 0, days > 0 else { return }
    let handle = schedule(.temporaryApprovalDecided(child: Int32(c)), at: now + days)
    children[c].temporaryApproval = handle
  }

  /// Confirmation is no move; failure is, for every child of the household.
  mutating func temporaryApprovalDecided(_ c: Int) {
    children[c].temporaryApproval = .none
    let draw = family.uniform(.temporaryApproval, children[c].groupKey, children[c].placementCount)
    guard draw < parameters.search.temporaryApprovalFails else {
      tallies.add(to: Counter.approvalsConfirmed)
      note(.temporaryApprovalConfirmed, child: children[c].key)
      return
    }
    tallies.add(to: Counter.approvalsFailed)
    let members = household(of: c)
    for member in members {
      let placement = children[member].placement
      note(.temporaryApprovalFailed, child: children[member].key, placement.type.title)
      annotate { $0.placement = placement.type }
      endPlacement(member)
      tallies.add(to: Counter.moves)
    }
    // None of several leaves the others behind, so no ending has closed the household.
    if members.count > 1 { kinshipHouseholds -= 1 }
    if members.count == 1 || !placeTogether(members) {
      for member in members { placeSameDay(member) }
    }
  }
}
