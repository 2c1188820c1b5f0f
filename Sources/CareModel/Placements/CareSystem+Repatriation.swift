import SimulationKernel

extension CareSystem {
  /// Starts the regular look for places inside for settled children who live outside the authority, where
  /// a policy asks for it.
  mutating func startRepatriation() {
    guard parameters.search.repatriationPerYear > 0, !hasRepatriationReviews else { return }
    hasRepatriationReviews = true
    schedule(.repatriationReviewed, at: now + parameters.search.reviewDays)
  }

  /// Looks for a place inside for some of the settled children who live outside, each at the stated rate.
  mutating func repatriationReviewed() {
    let rate = parameters.search.repatriationPerYear
    guard rate > 0 else {
      hasRepatriationReviews = false
      return
    }
    repatriationReviews += 1
    let interval = parameters.search.reviewDays
    let share = -Elementary.expm1(-rate * interval / Days.perYear)
    var chosen: [Int] = []
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      if isSettledOutside(c),
        family.uniform(.plannedMove, children[c].key, repatriationReviews | 1 << 22) < share
      {
        chosen.append(c)
      }
    }
    // Vacancies go by the children's numbers, for the roll is in no order that matters.
    chosen.sort { children[$0].key < children[$1].key }
    for c in chosen where isSettledOutside(c) { bringBack(c) }
    schedule(.repatriationReviewed, at: now + interval)
  }

  /// Whether a child lives outside the authority with a provider, and nothing else is planned.
  private func isSettledOutside(_ c: Int) -> Bool {
    let placement = children[c].placement
    return !placement.isInside && placement.type.isVacancy && !placement.isBridging
      && children[c].search.aim == .none && children[c].legalStatus != .placementOrder
  }

  /// Moves a child to a place of the same kind inside the authority if one is free, brothers and sisters
  /// who live together together.
  private mutating func bringBack(_ c: Int) {
    let members = household(of: c)
    guard !members.contains(where: { $0 < c }) else { return }
    let placement = children[c].placement
    let number = beginSearch(c)
    var request = request(
      for: members, of: c, number: number, urgency: .withNotice, except: placement.place)
    request.isInsideOnly = true
    let offer = bestOffer(ofFirst: planned(placement.type), for: request)
    guard !offer.isNone else { return }
    seekPlace(c, .review)
    for member in members {
      tallies.add(to: Counter.repatriations)
      move(member, to: offer, isPreferred: true)
    }
  }
}
