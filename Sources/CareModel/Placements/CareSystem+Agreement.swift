import SimulationKernel

extension CareSystem {
  /// The days until a place found by plan may be taken: nothing for the authority's own provision and
  /// foster homes inside it; the next weekly panel for a children's home or a place outside, and after
  /// it the decision of health, education and care on who pays, where one is needed.
  func daysToAgree(_ offer: Offer, _ c: Int, number: UInt32) -> Double {
    let search = parameters.search
    let isHome = offer.type == .childrensHome
    guard isHome || !isInside(offer.place) else { return 0 }
    var days = 0.0
    if search.panelIntervalDays > 0 {
      let interval = search.panelIntervalDays
      days = (now / interval).rounded(.down) * interval + interval - now
    }
    if isHome, search.jointFundingDays > 0 {
      let child = children[c]
      var draws = family.stream(.jointFunding, child.key, number)
      if draws.uniform() < search.jointFundingShare[child.need.index] {
        days += Exponential(mean: search.jointFundingDays).sample(using: &draws)
      }
    }
    return days
  }

  private func isInside(_ place: PlaceReference) -> Bool {
    switch place.kind {
    case .none: true
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
    children[c].search.review = schedule(.placementAgreed(child: Int32(c)), at: now + days)
    tallies.add(days, to: Counter.agreementDays)
    tallies.add(to: Counter.agreements)
  }

  /// Gives back a place that was held.
  mutating func releaseHeld(_ c: Int) {
    let search = children[c].search
    children[c].search.held = .none
    children[c].search.heldCount = 0
    hold(search.held.place, by: -Int(search.heldCount))
  }

  /// The decisions are there: the children move, unless the place is gone or the household has changed.
  mutating func placementAgreed(_ c: Int) {
    let search = children[c].search
    guard !search.held.isNone else { return }
    releaseHeld(c)
    let members = search.heldCount == 1 ? FewRows(c) : searchers(c)
    if canHonour(search.held.place), members.count <= Int(search.heldCount) {
      note(.placeAgreed, child: children[c].key, search.held.type.title)
      let isPreferred = planned(search.preferred).contains(search.held.type)
      for member in members { move(member, to: search.held, isPreferred: isPreferred) }
    } else {
      seekAgain(c)
    }
  }
}
