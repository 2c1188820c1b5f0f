import SimulationKernel

/// A place beyond the zones that children have taken.
///
/// It exists for those who took it: nobody else is offered it, and with them it is gone.
struct DistantPlace: BitwiseCopyable {
  /// The same number in every scenario in which the place is on offer.
  var key: UInt64
  var position: Locality
}

extension CareSystem {
  /// What a search that may go anywhere is offered: as planned, beyond the zones first where the child
  /// needs it.
  mutating func plannedOffer(_ preferred: PlacementType, for request: PlaceRequest) -> Offer {
    if needsDistance(request.child, search: request.number, preferred) {
      let offer = distantOffer(preferred, for: request)
      if !offer.isNone { return offer }
    }
    let types = planned(preferred, request.child, search: request.number)
    return bestOffer(ofFirst: types, for: request)
  }

  /// Whether a child whose plan is a home needs one far away, drawn for each search.
  private func needsDistance(
    _ c: Int, search number: UInt32, _ preferred: PlacementType
  ) -> Bool {
    guard preferred == .childrensHome else { return false }
    let share = parameters.search.distantNeeded[children[c].need.index]
    return share > 0 && family.uniform(.distantOffers, children[c].key, 1 << 23 | number) < share
  }

  /// Places a child whom nobody nearer takes even for a night beyond the zones; false when nobody there
  /// does either.
  mutating func placeFarAway(
    _ c: Int, _ preferred: PlacementType, _ request: PlaceRequest
  ) -> Bool {
    var request = request
    request.urgency = .sameDay
    let offer = distantOffer(preferred, for: request)
    guard !offer.isNone else { return false }
    tallies.add(to: Counter.searchesMet)
    begin(offer, for: c, isPreferred: true)
    countFound(c)
    return true
  }

  /// The nearest place beyond the zones that is on offer today and whose provider accepts, taken off
  /// the market.
  ///
  /// Offers arrive as a Poisson stream and stay open for a fixed time. They are drawn when somebody asks,
  /// addressed by the stretch of time in which they arrive: two stretches hold all that may be open.
  mutating func distantOffer(_ preferred: PlacementType, for request: PlaceRequest) -> Offer {
    let (market, type): (SharedMarket, PlacementType) =
      switch preferred {
      case .childrensHome: (.childrensHome, .childrensHome)
      case .supportedAccommodation: (.supportedAccommodation, .supportedAccommodation)
      default: (.agencyFoster, .agencyFoster)
      }
    let perDay = base.market.distantOffers[market.index] / Days.perYear
    guard perDay > 0 else { return .none }
    let chance = distantAcceptance(type, request)
    let open = base.market.distantOpenDays[market.index]
    var words = family.stream(.acceptance, children[request.child].key, request.number)
    let word = words.nextWord()
    var offer = Offer.none
    var best: DistantPlace?
    let today = Int(now / open)
    for stretch in (today - 1)...today {
      let address = 15 << 44 | UInt64(market.index) << 40 | UInt64(stretch + 1) << 20
      var arrivals = family.stream(.distantOffers, address)
      let end = Double(stretch + 1) * open
      var day = Double(stretch) * open + arrivals.standardExponential() / perDay
      var count: UInt32 = 0
      while day < end {
        let key = address | UInt64(count)
        if day <= now, now < day + open, !isTaken(key) {
          var answer = SplitMix64(seed: word ^ key &* 0x9E37_79B9_7F4A_7C15)
          if answer.uniform() < chance {
            var draws = family.stream(.distantOffers, address, count + 1)
            let position = positionBeyondZones(market, &draws)
            let distance = miles(request.child, to: position.easting, position.northing)
            let score = distance.isNaN ? 0 : distance
            if score < offer.score {
              offer = Offer(
                place: .beyond(distantPlaces.count), type: type, score: score,
                match: answer.uniform())
              best = DistantPlace(key: key, position: position)
            }
          }
        }
        count += 1
        day += arrivals.standardExponential() / perDay
      }
    }
    if let best {
      distantPlaces.append(best)
      tallies.add(Double(request.count), to: Counter.distantPlaces + market.index)
    }
    return offer
  }

  /// The chance that the provider of an offer takes the children: one for a child of standard need with
  /// notice, for an offer is one to such a child, and as much less for others as nearby.
  private func distantAcceptance(_ type: PlacementType, _ request: PlaceRequest) -> Double {
    let search = parameters.search
    let standard = search.acceptanceStandard[type.index]
    var chance =
      switch request.need {
      case .standard: 1.0
      case .enhanced: standard > 0 ? min(1, search.acceptanceEnhanced[type.index] / standard) : 1
      case .complex: standard > 0 ? min(1, search.acceptanceComplex[type.index] / standard) : 1
      }
    if request.urgency == .sameDay { chance *= search.sameDayRatio }
    for _ in 1..<max(1, request.count) { chance *= search.siblingRatio }
    return chance
  }

  private func isTaken(_ key: UInt64) -> Bool {
    for row in 0..<distantPlaces.count where distantPlaces[row].key == key { return true }
    return false
  }

  /// A point beyond the zones: as far from the middle of the homes of origin as the farthest zone
  /// reaches, and farther, in any direction.
  private func positionBeyondZones(_ market: SharedMarket, _ draws: inout RandomStream) -> Locality
  {
    var easting = 0.0
    var northing = 0.0
    var weight = 0.0
    for zone in base.zones {
      easting += zone.homeWeight * zone.easting
      northing += zone.homeWeight * zone.northing
      weight += zone.homeWeight
    }
    if weight > 0 { (easting, northing) = (easting / weight, northing / weight) }
    var reach = 0.0
    for zone in base.zones {
      let (east, north) = (zone.easting - easting, zone.northing - northing)
      reach = max(reach, (east * east + north * north).squareRoot() + zone.radius)
    }
    let beyond = base.market.distantMiles[market.index] * draws.standardExponential()
    let distance = reach + beyond * Distance.kilometresPerMile
    let angle = 2 * .pi * draws.uniform()
    return Locality(
      easting: easting + distance * Elementary.cos(angle),
      northing: northing + distance * Elementary.sin(angle),
      authority: .max, isInside: false, isAtADistance: true)
  }
}
