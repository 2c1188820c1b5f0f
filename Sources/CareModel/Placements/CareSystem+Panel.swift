import SimulationKernel

extension CareSystem {
  // MARK: Refusals

  /// Whether the panel will not agree to a place: one draw for each search and each place brought to it.
  func panelRefuses(_ offer: Offer, _ c: Int, number: UInt32) -> Bool {
    let share = parameters.search.panelRefuses[offer.type.index]
    guard share > 0, needsPanel(offer) else { return false }
    let decision = UInt32(children[c].search.decisions) << 16
    return family.uniform(.panel, children[c].key, number | decision) < share
  }

  /// The panel has not agreed to a place found for a child: the search goes on without it.
  mutating func placeNotAgreed(_ offer: Offer, _ c: Int) {
    note(
      .placeNotAgreed, child: children[c].key, place: placeKey(offer.place), offer.type.title)
    tallies.add(to: Counter.refusals + RefusalReason.panel.index)
    children[c].search.notAgreed = offer.place
    if children[c].search.decisions < .max >> 1 { children[c].search.decisions += 1 }
  }

  // MARK: The same day

  /// Brings a placement made the same day, in a home or outside, to the next panel.
  ///
  /// A bridging placement needs no decision: the search for another goes on in any case.
  mutating func bringToPanel(_ offer: Offer, _ c: Int) {
    guard parameters.search.panelRefuses[offer.type.index] > 0, needsPanel(offer) else { return }
    schedule(
      .panelLookedBack(child: Int32(c), placement: children[c].placementCount),
      at: now + daysToNextPanel())
  }

  /// The panel looks at a placement made the same day: what it does not agree to ends when another place
  /// is found, for which a search begins or goes on.
  mutating func panelLookedBack(_ c: Int, _ placement: UInt32) {
    let child = children[c]
    guard child.isLookedAfter, child.placementCount == placement else { return }
    let type = child.placement.type
    let draw = family.uniform(.panel, child.key, placement | 1 << 23)
    guard draw < parameters.search.panelRefuses[type.index] else {
      note(.placeAgreed, child: child.key, type.title)
      return
    }
    note(.placeNotAgreed, child: child.key, place: placeKey(child.placement.place), type.title)
    tallies.add(to: Counter.refusals + RefusalReason.panel.index)
    guard child.search.aim == .none else { return }
    calendar.cancel(child.plannedMove.handle)
    children[c].plannedMove = HazardClock()
    let number = beginSearch(c)
    seek(.plannedMove, c, number: number, preferred: preferredType(c, search: number))
  }

  // MARK: Step-down

  /// Holds a place for a child who steps down until it is agreed; a search under way waits meanwhile.
  mutating func awaitStepDown(to offer: Offer, _ c: Int, number: UInt32, days: Double) {
    // One place is held at a time.
    guard children[c].search.held.isNone else { return }
    if children[c].search.aim == .none {
      children[c].search = OngoingSearch(
        aim: .stepDown, startedAt: now, number: number, preferred: offer.type)
    } else {
      calendar.cancel(children[c].search.review)
    }
    children[c].search.isStepDown = true
    seekPlace(c, .review)
    awaitAgreement(on: offer, for: FewRows(c), days: days)
  }
}
