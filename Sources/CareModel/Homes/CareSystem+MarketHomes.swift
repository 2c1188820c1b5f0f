import SimulationKernel

extension CareSystem {
  // MARK: Matching limits

  /// A child of complex need has moved into a home and takes time to settle.
  ///
  /// With a limit of one the home takes nobody else until then; with two, the second child who settles at
  /// the same time closes it to others until the first has settled.
  mutating func settle(in row: Int) {
    let search = parameters.search
    guard search.settlingDays > 0, search.settlingLimit > 0 else { return }
    let settlesAt = now + search.settlingDays
    if search.settlingLimit < 2 {
      homes[row].settledAt = settlesAt
    } else if homes[row].lastSettlesAt > now {
      homes[row].settledAt = homes[row].lastSettlesAt
    }
    homes[row].lastSettlesAt = settlesAt
  }

  // MARK: Openings and closures

  /// Homes of the market at the start, whose number sets how many open and close in a year.
  func marketHomes(_ kind: HomeKind) -> Double {
    kind == .childrensHome
      ? base.market.homesInside + base.market.homesOutside
      : base.market.supportedInside + base.market.supportedOutside
  }

  /// A new home of the market opens, inside the authority as often as the homes of the start.
  mutating func marketHomeOpened(_ kind: HomeKind, _ number: UInt32) {
    let inside = kind == .childrensHome ? base.market.homesInside : base.market.supportedInside
    let key = UInt64(9 + kind.rawValue) << 44 | UInt64(number)
    let isInside =
      family.uniform(.marketHomes, key) * marketHomes(kind) < inside
    let sizes = kind == .childrensHome ? base.market.homePlaces : base.market.supportedPlaces
    let row = addMarketHome(kind, key: key, inside: isInside, sizes)
    note(.homeOpened, place: homes[row].key, kind.title)
  }

  /// A home of the market closes: each as likely as the other.
  mutating func marketHomeClosed(_ kind: HomeKind, _ number: UInt32) {
    var draws = family.stream(.marketHomes, 1 << 47 | UInt64(kind.rawValue), number)
    if let row = marketHome(kind, by: draws.nextWord()) { homeClosed(row) }
  }

  /// One open home of the market, each as likely as the other.
  func marketHome(_ kind: HomeKind, by word: UInt64) -> Int? {
    var best: Int?
    var least = UInt64.max
    for row in 0..<homes.count
    where homes[row].isOpen && homes[row].kind == kind && !homes[row].isOwn {
      // The same for a home whatever other homes there are.
      var scrambler = SplitMix64(seed: word ^ homes[row].key)
      let draw = scrambler.nextWord()
      if draw < least { (best, least) = (row, draw) }
    }
    return best
  }
}
