import SimulationKernel

extension CareSystem {
  /// The plan for permanence has been made: for some children it asks for another home than the present
  /// one, which is looked for from this day as for any planned move.
  mutating func planPermanentHome(_ c: Int) {
    let share = parameters.permanence.planAsksForMove
    guard share > 0, livesForTheTimeBeing(c) else { return }
    let draw = family.uniform(
      .permanence, children[c].groupKey, children[c].planCount | 1 << 21)
    guard draw < share else { return }
    tallies.add(to: Counter.permanenceMoves)
    note(.permanentHomeSought, child: children[c].key)
    calendar.cancel(children[c].plannedMove.handle)
    plannedMoveDue(c)
  }

  /// Whether a child lives where a plan could move it from: with a provider, while no other place is looked
  /// for, and on no way out of care that has been decided.
  private func livesForTheTimeBeing(_ c: Int) -> Bool {
    let placement = children[c].placement
    return placement.type.isVacancy && !placement.isBridging && children[c].search.aim == .none
      && children[c].legalStatus != .placementOrder && !children[c].isAdoptionPlanned
      && children[c].awaitedReason == nil
  }
}
