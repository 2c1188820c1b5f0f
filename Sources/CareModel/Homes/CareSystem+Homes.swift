import SimulationKernel

extension CareSystem {
  /// Makes the named homes of the scenario, with the days on which they open and close.
  mutating func startHomes() {
    for plan in base.homes {
      var name = StableHash()
      name.combine(plan.name)
      let key = name.value & 0xFFFF_FFFF_FFFF
      var draws = family.stream(.provision, key)
      let places = max(0, Int(plan.places.sample(using: &draws).rounded()))
      let delay = max(0, plan.delay.sample(using: &draws))
      let position = point(in: plan.zone, &draws)
      let opens = plan.opens.map { $0 + delay }
      let row = homes.append(
        Home(
          key: key, kind: plan.kind, isOwn: plan.isOwn, easting: position.easting,
          northing: position.northing, authority: position.authority,
          isInside: position.isInside, isAtADistance: position.isAtADistance,
          places: UInt8(clamping: places), isOpen: opens == nil))
      if let opens {
        // A home delayed until it was to close never opens.
        if opens < plan.closes ?? .infinity { schedule(.homeOpened(home: Int32(row)), at: opens) }
      } else {
        beginProvision(row)
      }
      if let closes = plan.closes { schedule(.homeClosed(home: Int32(row)), at: closes) }
    }
  }

  /// Makes the anonymous homes and premises of the market.
  mutating func startMarketHomes() {
    let market = base.market
    addMarketHomes(
      .childrensHome, inside: market.homesInside, outside: market.homesOutside, market.homePlaces)
    addMarketHomes(
      .supportedAccommodation, inside: market.supportedInside, outside: market.supportedOutside,
      market.supportedPlaces)
  }

  private mutating func addMarketHomes(
    _ kind: HomeKind, inside: Double, outside: Double, _ sizes: [Double]
  ) {
    let insideCount = Int(inside.rounded())
    let count = insideCount + Int(outside.rounded())
    for number in 0..<count {
      let key = UInt64(4 + kind.rawValue) << 44 | UInt64(number)
      addMarketHome(kind, key: key, inside: number < insideCount, sizes)
    }
  }

  /// Adds a home of the market, open from now on.
  @discardableResult
  mutating func addMarketHome(
    _ kind: HomeKind, key: UInt64, inside: Bool, _ sizes: [Double]
  ) -> Int {
    var draws = family.stream(.provision, key)
    let places = index(draws.uniform(), sizes) + 1
    let position = supplyPosition(inside: inside, &draws)
    var home = Home(
      key: key, kind: kind, isOwn: false, easting: position.easting,
      northing: position.northing, authority: position.authority,
      isInside: position.isInside, isAtADistance: position.isAtADistance,
      places: UInt8(places), isOpen: true)
    let market =
      kind == .childrensHome ? SharedMarket.childrensHome : .supportedAccommodation
    home.isOnFramework =
      family.uniform(.provision, key, 1 << 20) < base.search.frameworkShare[market.index]
    if kind == .supportedAccommodation {
      let draw = family.uniform(.provision, key, 1 << 21)
      home.category = pick(draw, base.market.supportedCategory, SupportedCategory.self)
    }
    return homes.append(home)
  }

  mutating func homeOpened(_ row: Int) {
    homes[row].isOpen = true
    let kind = homes[row].kind
    note(.homeOpened, place: homes[row].key, kind.title)
    beginProvision(row)
    if kind == .leaversHousing { letFreeUnits() }
  }

  /// Counts the places of a named home that has opened: units for care leavers, or places of the
  /// authority that cost the same filled or not.
  private mutating func beginProvision(_ row: Int) {
    let places = Int(homes[row].places)
    if homes[row].kind == .leaversHousing {
      leaverPlaces.add(places, in: .supportedHousing)
    } else if homes[row].isOwn {
      tallies.change(ownPlacesLevel(homes[row].kind), by: Double(places), at: now)
    }
  }

  func ownPlacesLevel(_ kind: HomeKind) -> Int {
    let kind = kind == .childrensHome ? MarketHome.childrensHome : .supportedAccommodation
    return Level.ownHomePlaces + kind.index
  }

  mutating func homeClosed(_ row: Int) {
    guard homes[row].isOpen else { return }
    homes[row].isOpen = false
    let kind = homes[row].kind
    note(.homeClosed, place: homes[row].key, kind.title)
    if kind == .leaversHousing {
      leaverPlaces.add(-Int(homes[row].places), in: .supportedHousing)
      return
    }
    if homes[row].isOwn {
      tallies.change(ownPlacesLevel(kind), by: -Double(homes[row].places), at: now)
    }
    moveOnClosure(of: .home(row))
  }
}
