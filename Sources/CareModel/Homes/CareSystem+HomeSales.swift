import SimulationKernel

extension CareSystem {
  /// A home of the market changes hands: each as likely as the other, to another provider or, inside, to
  /// the authority.
  ///
  /// Nobody moves at once. Some residents are given notice, matching pauses, and the contract may change.
  mutating func marketHomeSold(_ kind: HomeKind, _ number: UInt32) {
    var draws = family.stream(.homeSale, 1 << 47 | UInt64(kind.rawValue), number)
    let word = draws.nextWord()
    let buyer = draws.uniform()
    let isRedrawn = draws.uniform() < parameters.market.saleNewContract
    let contract = draws.uniform()
    guard let row = marketHome(kind, by: word) else { return }
    let toAuthority = homes[row].isInside && buyer < parameters.market.salesToAuthority
    note(.homeChangedHands, place: homes[row].key, kind.title)
    tallies.add(to: Counter.homesSold + (toAuthority ? 1 : 0))
    let residents = residents(of: .home(row))
    if toAuthority {
      homes[row].isOwn = true
      tallies.change(ownPlacesLevel(kind), by: Double(homes[row].places), at: now)
    } else if isRedrawn {
      let market =
        kind == .childrensHome ? SharedMarket.childrensHome : .supportedAccommodation
      homes[row].isOnFramework = contract < parameters.search.frameworkShare[market.index]
    }
    for c in residents {
      followContract(c, of: homes[row])
      let draw = family.uniform(.homeSale, children[c].key, children[c].placementCount)
      // Whose placement is ending already has notice, and who is there for some nights needs none.
      if draw < parameters.market.saleNoticeShare, !children[c].placement.isBridging,
        children[c].search.aim != .beforeNoticeEnds
      {
        calendar.cancel(children[c].unplannedEnding.handle)
        giveNotice(c)
      }
    }
    pause(row)
  }

  /// The same placement is paid under another contract from now on.
  private mutating func followContract(_ c: Int, of home: Home) {
    let isSpot = !home.isOwn && !home.isOnFramework
    let placement = children[c].placement
    guard placement.isSpot != isSpot || placement.isOwnHome != home.isOwn else { return }
    enter(placement, -1)
    children[c].placement.isSpot = isSpot
    children[c].placement.isOwnHome = home.isOwn
    enter(children[c].placement, 1)
    // A contract changes no episode of the return, a provider does.
    if placement.isOwnHome != home.isOwn {
      note(.carerChangedAgency, child: children[c].key, place: placeKey(placement.place))
      annotatePlacement(c)
    }
  }

  /// Takes the free places of a home off the market for a while.
  private mutating func pause(_ row: Int) {
    let days = parameters.market.salePauseDays
    guard days > 0 else { return }
    homes[row].isPaused = true
    homes[row].pausedUntil = now + days
    schedule(.homeResumed(home: Int32(row)), at: now + days)
  }

  mutating func homeResumed(_ row: Int) {
    // Sold again meanwhile, it waits longer.
    if homes[row].pausedUntil <= now { homes[row].isPaused = false }
  }
}
