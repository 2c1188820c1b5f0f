import SimulationKernel

/// Infants who are to live with foster carers together with a parent until it is decided whether the
/// parent can care for them.
extension CareSystem {
  /// Draws whether an infant who enters alone needs a place with a parent.
  mutating func drawParentAndChild(_ c: Int) {
    let share = parameters.entries.parentAndChild
    guard share > 0, !children[c].isUnaccompanied, Int(children[c].nextSibling) == c,
      children[c].ageBand(at: children[c].enteredAt) == .underOne
    else { return }
    children[c].needsParentAndChild = family.uniform(.parentAndChild, children[c].key) < share
  }

  /// An infant has been placed: counts whether the parent is there, and schedules the decision.
  mutating func followParentAndChild(_ c: Int) {
    guard children[c].needsParentAndChild else { return }
    guard children[c].placement.place.kind == .household || children[c].placement.isBridging
    else {
      // With relatives, parents or in a family centre no foster carer is asked to take both.
      children[c].needsParentAndChild = false
      return
    }
    tallies.add(
      to: children[c].placement.isBridging ? Counter.infantsParted : Counter.infantsWithParent)
    var draws = family.stream(.parentAndChild, children[c].key, 1)
    let days = Exponential(mean: parameters.search.parentAndChildDays).sample(using: &draws)
    schedule(.parentAndChildDecided(child: Int32(c)), at: now + days)
  }

  /// It is decided whether the parent can care for the child: both go home, or the child stays in care
  /// and needs a usual foster home.
  mutating func parentAndChildDecided(_ c: Int) {
    guard children[c].isLookedAfter, children[c].needsParentAndChild else { return }
    children[c].needsParentAndChild = false
    // Whoever is to be adopted has been decided on by the court.
    guard !children[c].isAdoptionPlanned, children[c].placement.place.kind == .household else {
      return
    }
    let draw = family.uniform(.parentAndChild, children[c].key, 2)
    if draw < parameters.search.parentAndChildHome {
      calendar.cancel(children[c].leaving.handle)
      cease(c, reason: .returnedHomePlanned)
    } else if children[c].search.aim == .none {
      calendar.cancel(children[c].plannedMove.handle)
      children[c].plannedMove = HazardClock()
      let number = beginSearch(c)
      seek(.plannedMove, c, number: number, preferred: .ownFoster)
    }
  }
}
