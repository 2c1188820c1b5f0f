import SimulationKernel

extension CareSystem {
  /// Whether a place goes to the panel: a children's home, or anything outside the authority.
  func needsPanel(_ offer: Offer) -> Bool {
    parameters.search.panelIntervalDays > 0
      && (offer.type == .childrensHome || !isInside(offer.place))
  }

  func daysToNextPanel() -> Double {
    let interval = parameters.search.panelIntervalDays
    return (now / interval).rounded(.down) * interval + interval - now
  }

  /// The days until a place found by plan may be taken: nothing for the authority's own carers inside it;
  /// the next weekly panel for a children's home or a place outside, and after it the decision of health,
  /// education and care on who pays, where one is needed.
  func daysToAgree(_ offer: Offer, _ c: Int, number: UInt32) -> Double {
    var days = needsPanel(offer) ? daysToNextPanel() : 0
    let ratio = parameters.search.jointFundingByType[offer.type.index]
    let mean = parameters.search.jointFundingDays
    if ratio > 0, mean > 0 {
      var draws = family.stream(.jointFunding, children[c].key, number)
      if draws.uniform() < parameters.search.jointFundingShare[children[c].need.index] * ratio {
        days += Exponential(mean: mean).sample(using: &draws)
      }
    }
    return days
  }

  private func isInside(_ place: PlaceReference) -> Bool {
    switch place.kind {
    case .none: true
    case .beyond: false
    case .household: households[Int(place.row)].isInside
    case .home: homes[Int(place.row)].isInside
    }
  }

  /// Holds a place found for children who live together until it is agreed.
  mutating func awaitAgreement(on offer: Offer, for members: FewRows, days: Double) {
    let c = members[0]
    hold(offer.place, by: members.count)
    children[c].search.held = offer
    children[c].search.heldCount = UInt8(members.count)
    // Who pays is not asked for a place to which the panel does not agree.
    let isRefused = panelRefuses(offer, c, number: children[c].search.number)
    let wait = isRefused ? daysToNextPanel() : days
    children[c].search.isRefused = isRefused
    children[c].search.review = schedule(.placementAgreed(child: Int32(c)), at: now + wait)
    tallies.add(wait, to: Counter.agreementDays)
    tallies.add(to: Counter.agreements)
  }

  /// Gives back a place that was held.
  mutating func releaseHeld(_ c: Int) {
    let search = children[c].search
    children[c].search.held = .none
    children[c].search.heldCount = 0
    hold(search.held.place, by: -Int(search.heldCount))
  }

  /// The decisions are there: the children move, unless the panel does not agree, the place is gone or the
  /// household has changed.
  mutating func placementAgreed(_ c: Int) {
    let search = children[c].search
    guard !search.held.isNone else { return }
    releaseHeld(c)
    let members = search.heldCount == 1 ? FewRows(c) : searchers(c)
    if search.isRefused {
      placeNotAgreed(search.held, c)
      goOnSearching(c)
    } else if canHonour(search.held.place), members.count <= Int(search.heldCount) {
      note(.placeAgreed, child: children[c].key, search.held.type.title)
      if search.isStepDown { tallies.add(to: Counter.stepDowns) }
      let isPreferred = carriesOut(search.preferred, search.held.type)
      for member in members { move(member, to: search.held, isPreferred: isPreferred) }
    } else {
      goOnSearching(c)
    }
  }

  /// Looks on after a place has come to nothing; a step-down waits for the next review in the home.
  private mutating func goOnSearching(_ c: Int) {
    children[c].search.isStepDown = false
    if children[c].search.aim == .stepDown {
      children[c].search = OngoingSearch()
      children[c].sought = .none
    } else {
      seekAgain(c)
    }
  }
}
