import SimulationKernel

extension CareSystem {
  /// Finds a home of origin and a place that together lie as the child's locality says.
  mutating func findStartingPlace(
    _ c: Int, _ drawn: StartingDraw, _ returned: ReturnedChild?, _ openPlaces: inout OpenPlaces,
    sibling: Int?, shares: Bool, rooms: Int, _ draws: inout RandomStream
  ) -> Placement {
    var placement = Placement()
    placement.type = drawn.type
    placement.startedAt = -drawn.daysInPlacement
    placement.ofTypeSince = placement.startedAt
    placement.need = children[c].need
    // As good a match as the better of two offers, about what ranking yields.
    if drawn.type.isVacancy { placement.match = draws.uniform().squareRoot() }
    if drawn.type == .childrensHome {
      placement.isPreferred = draws.uniform() < base.startingState.homePlanned
    }
    if let sibling {
      children[c].homeEasting = children[sibling].homeEasting
      children[c].homeNorthing = children[sibling].homeNorthing
      if shares, let shared = sharedPlace(c, with: sibling, placement, drawn) {
        return shared
      }
    }
    // Rejection: places on the right side of the boundary are tried with homes of origin until the
    // distance is as published; the nearest miss is kept when none is, which the snapshot then shows.
    var best: (spot: Spot, home: (Double, Double))?
    var miss = Double.infinity
    for attempt in 0..<800 {
      let home =
        sibling.flatMap {
          attempt < 200 ? (children[$0].homeEasting, children[$0].homeNorthing) : nil
        }
        ?? homePosition(&draws)
      // When no free place will do, the child lives at a place of its own outside the market.
      let spot =
        attempt < 400
        ? startingSpot(drawn, returned, &openPlaces, rooms: rooms, &draws)
        : Spot(
          place: .none, position: familyPosition(inside: isInside(drawn.locality), &draws))
      let distance = Distance.miles(
        fromEasting: home.0, northing: home.1, toEasting: spot.position.easting,
        northing: spot.position.northing)
      let wanted = returned?.miles ?? 20
      // The distance of a return to within a fifth, while there is hope of a place so far.
      let isNearEnough =
        returned?.miles.map { abs(distance - $0) <= max(1, $0 / 5) } ?? true || attempt >= 600
      let fits =
        drawn.isUnaccompanied
        || Distance.isFar(distance) == isFar(drawn.locality) && isNearEnough
      if fits || abs(distance - wanted) < miss {
        best = (spot, home)
        miss = abs(distance - wanted)
      }
      if fits { break }
    }
    if let best {
      children[c].homeEasting = best.home.0
      children[c].homeNorthing = best.home.1
      occupy(best.spot, c, &placement)
    }
    placement.miles = miles(c, to: placement.easting, placement.northing)
    return placement
  }

  /// Rows of the homes open now, and the households that may have a place free.
  struct OpenPlaces {
    // Only homes open now are counted, so that one which a lever opens later moves nobody.
    var childrens: [Int] = []
    var supported: [Int] = []
    /// The authority's inside and outside, agencies' inside and outside.
    var households = InlineArray<4, [Candidate]>(repeating: [])

    /// A household and where it stands among all of its kind.
    struct Candidate {
      var position: Int
      var row: Int
    }
  }

  func openPlaces() -> OpenPlaces {
    var open = OpenPlaces()
    for row in 0..<homes.count where homes[row].isOpen {
      if homes[row].kind == .childrensHome { open.childrens.append(row) }
      if homes[row].kind == .supportedAccommodation { open.supported.append(row) }
    }
    for position in 0..<ownHouseholds.count {
      let row = ownHouseholds[position]
      open.households[households[row].isInside ? 0 : 1].append(.init(position: position, row: row))
    }
    for position in 0..<agencyHouseholds.count {
      let row = agencyHouseholds[position]
      open.households[households[row].isInside ? 2 : 3].append(.init(position: position, row: row))
    }
    return open
  }

  /// A place, or a position where no place is needed.
  private struct Spot {
    var place: PlaceReference
    var position: Locality
  }

  private func isFar(_ locality: DistanceLocality) -> Bool {
    locality == .insideFar || locality == .outsideFar
  }

  private func isInside(_ locality: DistanceLocality) -> Bool {
    locality == .insideNear || locality == .insideFar || locality == .insideUnknown
  }

  /// A place of the drawn type on the drawn side of the boundary, at random.
  private func startingSpot(
    _ drawn: StartingDraw, _ returned: ReturnedChild?, _ openPlaces: inout OpenPlaces, rooms: Int,
    _ draws: inout RandomStream
  ) -> Spot {
    let inside = isInside(drawn.locality)
    let start = draws.uniform()
    switch drawn.type {
    case .ownFoster, .agencyFoster, .specialistFoster:
      let isAgency = drawn.type == .agencyFoster
      let count = isAgency ? agencyHouseholds.count : ownHouseholds.count
      let best = freeHousehold(
        among: &openPlaces.households[(isAgency ? 2 : 0) + (inside ? 0 : 1)],
        from: Int(start * Double(count)), age: Int(drawn.age), rooms: rooms)
      if let best { return Spot(place: .household(best), position: households[best].position) }
    case .childrensHome, .supportedAccommodation:
      let open = drawn.type == .childrensHome ? openPlaces.childrens : openPlaces.supported
      var index = Int(start * Double(open.count))
      var other: Int?
      for _ in open {
        let row = open[index]
        index = index + 1 == open.count ? 0 : index + 1
        guard homes[row].vacantPlaces > 0, homes[row].isInside == inside else { continue }
        // Whose home it is comes first where a return says so.
        if let isOwn = returned?.isOwnProvision, isOwn != homes[row].isOwn {
          other = other ?? row
          continue
        }
        return Spot(place: .home(row), position: homes[row].position)
      }
      if let other { return Spot(place: .home(other), position: homes[other].position) }
    default:
      break
    }
    // Not a vacancy, or none left on that side: a position of its own.
    return Spot(place: .none, position: familyPosition(inside: inside, &draws))
  }

  /// The household for a child among those that may have a place free, tried one after another.
  ///
  /// Those come first that suit the age and have room for a sibling still to come, last any with a place.
  /// Those that turn out to be full are taken off the list.
  private func freeHousehold(
    among candidates: inout [OpenPlaces.Candidate], from start: Int, age: Int, rooms: Int
  ) -> Int? {
    var best: Int?
    var bestRank = 4
    var index = 0
    var end = candidates.count
    while index < end {
      let middle = (index + end) / 2
      if candidates[middle].position < start { index = middle + 1 } else { end = middle }
    }
    var left = candidates.count
    while left > 0, bestRank > 0 {
      left -= 1
      if index >= candidates.count { index = 0 }
      let row = candidates[index].row
      let free = households[row].freePlaces
      guard free > 0 else {
        candidates.remove(at: index)
        continue
      }
      index += 1
      let rank = (households[row].takes(age: age) ? 0 : 1) + (free >= rooms ? 0 : 2)
      if rank < bestRank { (best, bestRank) = (row, rank) }
    }
    return best
  }

  private mutating func occupy(_ spot: Spot, _ c: Int, _ placement: inout Placement) {
    placement.place = spot.place
    placement.need = children[c].need
    stand(at: spot.position, &placement)
    notePayment(&placement)
    fill(spot.place, with: c)
  }

  /// Puts a child of an explicit starting population in a place.
  mutating func occupy(_ place: PlaceReference, _ c: Int, _ placement: inout Placement) {
    switch place.kind {
    case .none, .beyond: break
    case .household:
      occupy(Spot(place: place, position: households[Int(place.row)].position), c, &placement)
    case .home:
      occupy(Spot(place: place, position: homes[Int(place.row)].position), c, &placement)
    }
  }

  private func stand(at position: Locality, _ placement: inout Placement) {
    placement.easting = position.easting
    placement.northing = position.northing
    placement.authority = position.authority
    placement.isInside = position.isInside
    placement.isAtADistance = position.isAtADistance
  }

  /// Notes how a place is paid: by its provider, or with the home of the authority it is in.
  private func notePayment(_ placement: inout Placement) {
    switch placement.place.kind {
    case .none, .beyond: break
    case .household:
      let household = households[Int(placement.place.row)]
      placement.isSpot = household.agency == .independent && !household.isOnFramework
    case .home:
      let home = homes[Int(placement.place.row)]
      placement.isOwnHome = home.isOwn
      placement.isSpot = !home.isOwn && !home.isOnFramework
    }
  }

  /// The place a brother or sister lives in, when there is room.
  private mutating func sharedPlace(
    _ c: Int, with sibling: Int, _ placement: Placement, _ drawn: StartingDraw
  ) -> Placement? {
    let theirs = children[sibling].placement
    if theirs.place.kind == .household, households[Int(theirs.place.row)].freePlaces == 0 {
      return nil
    }
    guard theirs.place.kind != .home else { return nil }
    var shared = placement
    shared.place = theirs.place
    shared.easting = theirs.easting
    shared.northing = theirs.northing
    shared.authority = theirs.authority
    shared.isInside = theirs.isInside
    shared.isAtADistance = theirs.isAtADistance
    shared.miles = theirs.miles
    shared.isSpot = theirs.isSpot
    fill(shared.place, with: c)
    return shared
  }
}

extension FosteringHousehold {
  var position: Locality {
    Locality(
      easting: easting, northing: northing, authority: authority, isInside: isInside,
      isAtADistance: isAtADistance)
  }
}

extension Home {
  var position: Locality {
    Locality(
      easting: easting, northing: northing, authority: authority, isInside: isInside,
      isAtADistance: isAtADistance)
  }
}
