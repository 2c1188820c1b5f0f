import SimulationKernel

extension CareSystem {
  /// Gives every drawn child a family, a home of origin, a place and clocks.
  mutating func settle(_ drawn: [StartingDraw], _ sampler: inout QuotaSampler) {
    let rings = siblingRings(drawn, &sampler)
    // Whether somebody who shares the place comes later.
    var expectsCompany = [Bool](repeating: false, count: drawn.count)
    for row in drawn.indices where rings.together[row] { expectsCompany[rings.leader[row]] = true }
    var placed = [Int](repeating: -1, count: drawn.count)
    var streams: [RandomStream] = []
    let first = children.count
    var openPlaces = openPlaces()
    for row in drawn.indices {
      let key = 1 << 40 | UInt64(row)
      let leader = rings.leader[row]
      var draws = family.stream(.startingPopulation, key)
      var child = Child(
        key: key, groupKey: 1 << 40 | UInt64(leader), bornAt: -drawn[row].age * Days.perYear,
        nextSibling: Int32(first + rings.next[row]), homeEasting: 0, homeNorthing: 0,
        need: need(drawn[row], draws.uniform()), route: .planned,
        isUnaccompanied: drawn[row].isUnaccompanied)
      child.enteredAt = -drawn[row].daysInCare
      let returned = drawn[row].returned.map { base.returnedChildren[$0] }
      let earlierStarts = returned?.earlierStarts.count ?? drawn[row].earlierStarts.count
      for number in (0..<earlierStarts).reversed() {
        record(
          returned?.earlierStarts[number] ?? drawn[row].earlierStarts[number], of: drawn[row],
          returned, on: &child)
      }
      record(drawn[row].daysInPlacement, of: drawn[row], returned, on: &child)
      if let period = returned?.earlierPeriod {
        child.earlierPeriod = (-period.began, -period.ended)
      }
      let c = children.append(child)
      // A brother or sister already placed fixes the home of origin, and the place when they share it.
      let sibling = placed[leader] >= 0 ? placed[leader] : nil
      let shares = sibling.map { rings.together[row] && drawn[$0].type == drawn[row].type } ?? false
      let placement = findStartingPlace(
        c, drawn[row], returned, &openPlaces, sibling: sibling.map { first + $0 }, shares: shares,
        rooms: expectsCompany[row] ? 2 : 1, &draws)
      if placed[leader] < 0 { placed[leader] = row }
      children[c].placement = placement
      children[c].isLookedAfter = true
      children[c].placementCount = 1
      streams.append(draws)
    }
    for row in drawn.indices {
      children[first + row].placement.isApartFromSiblings = livesApartFromSiblings(first + row)
    }
    scaleUnplannedEffects(first..<(first + drawn.count))
    for row in drawn.indices {
      let c = first + row
      setFrailty(c, drawn[row], &streams[row])
      admit(
        c, placement: children[c].placement, daysInCare: drawn[row].daysInCare,
        returned: drawn[row].returned.map { base.returnedChildren[$0] })
    }
  }

  /// Records the start of a placement so many days ago.
  private func record(
    _ start: Double, of drawn: StartingDraw, _ returned: ReturnedChild?, on child: inout Child
  ) {
    child.starts.record(-start)
    child.lastingStarts.record(-start)
    // The placement that a period of care began with is no move.
    let inCare = drawn.daysInCare
    let earlier = returned?.earlierPeriod?.began ?? 0
    if start < inCare || start > inCare && start < earlier { child.moves.record(-start) }
  }

  /// Lets the effects on unplanned endings average one over the stock.
  ///
  /// The published hazard is that of all children together, so what multiplies it for some must divide
  /// it for others.
  private mutating func scaleUnplannedEffects(_ rows: Range<Int>) {
    var sum = 0.0
    for c in rows { sum += unplannedFactor(c, children[c].ageBand(at: now)) }
    if sum > 0 { unplannedScale = Double(rows.count) / sum }
  }

  /// The need of a child given age and placement: in a children's home by Bayes' rule, for homes are
  /// sought for some needs more than for others.
  private func need(_ drawn: StartingDraw, _ draw: Double) -> NeedLevel {
    let band = drawn.band.index
    let complex = base.startingState.needComplex[band]
    let enhanced = base.startingState.needEnhanced[band]
    var shares: InlineArray<3, Double> = [1 - complex - enhanced, enhanced, complex]
    if drawn.type == .childrensHome {
      let weighted: InlineArray<3, Double> = [
        shares[0] * base.search.homePreferredStandard[band],
        shares[1] * base.search.homePreferredEnhanced[band],
        shares[2] * base.search.homePreferredComplex[band],
      ]
      if weighted[0] + weighted[1] + weighted[2] > 0 { shares = weighted }
    }
    return NeedLevel.allCases[index(draw, shares)]
  }

  // MARK: Brothers and sisters

  /// Pairs children into sibling pairs: those who live together share type and locality.
  private func siblingRings(
    _ drawn: [StartingDraw], _ sampler: inout QuotaSampler
  ) -> (leader: [Int], next: [Int], together: [Bool]) {
    var leader = Array(drawn.indices)
    var next = Array(drawn.indices)
    var together = [Bool](repeating: false, count: drawn.count)
    let state = base.startingState
    let known = drawn.indices.filter { !drawn[$0].isUnaccompanied }
    let wanted = Int((Double(known.count) * state.siblingShare / 2).rounded())
    let togetherWanted = Int((Double(wanted) * state.siblingsTogether).rounded())
    var shuffled = sampler.shuffled(known)
    func pair(_ a: Int, _ b: Int) {
      let (first, second) = (min(a, b), max(a, b))
      leader[second] = first
      next[first] = second
      next[second] = first
    }
    // Together: neighbours in a list sorted by what they share, among placements with families.
    let sharing = shuffled.filter { drawn[$0].type.isFoster || drawn[$0].type == .withParents }
      .enumerated().sorted {
        let a = (drawn[$0.element].type.index, drawn[$0.element].locality.index, $0.offset)
        let b = (drawn[$1.element].type.index, drawn[$1.element].locality.index, $1.offset)
        return a < b
      }.map(\.element)
    var candidates: [(Int, Int)] = []
    var position = 0
    while position + 1 < sharing.count {
      let (a, b) = (sharing[position], sharing[position + 1])
      if drawn[a].type == drawn[b].type, drawn[a].locality == drawn[b].locality {
        candidates.append((a, b))
        position += 2
      } else {
        position += 1
      }
    }
    let kept = sampler.choose(togetherWanted, among: Array(candidates.indices)) { _ in 1 }
    for chosen in kept {
      let (a, b) = candidates[chosen]
      pair(a, b)
      together[max(a, b)] = true
    }
    shuffled.removeAll { next[$0] != $0 }
    var apart = wanted - kept.count
    while apart > 0, shuffled.count >= 2 {
      pair(shuffled.removeLast(), shuffled.removeLast())
      apart -= 1
    }
    return (leader, next, together)
  }

  // MARK: Places

  /// Finds a home of origin and a place that together lie as the child's locality says.
  private mutating func findStartingPlace(
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
  private struct OpenPlaces {
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

  private func openPlaces() -> OpenPlaces {
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

  // MARK: Frailty

  /// Draws the frailty of a child of the starting population given what is known of the past.
  ///
  /// It is Gamma(θ + d, θ + H) with d past breakdowns and H the hazard survived. A settled child is settled
  /// for a reason; a fresh draw would make settled children break down.
  private mutating func setFrailty(
    _ c: Int, _ drawn: StartingDraw, _ draws: inout RandomStream
  ) {
    let variance = base.endings.frailtyVariance
    guard variance > 0 else { return }
    let returned = drawn.returned.map { base.returnedChildren[$0] }
    let factor = unplannedFactor(c, drawn.band) / children[c].frailty
    var exposure = factor * unplannedBaseline.individual(after: drawn.daysInPlacement)
    var breakdowns = 0.0
    let earlier = drawn.daysInCare - drawn.daysInPlacement
    if earlier > 0 {
      exposure += unplannedBaseline.individual(after: earlier)
      if let known = returned?.breakdowns {
        breakdowns = Double(known)
      } else {
        for _ in 0..<(returned?.earlierStarts.count ?? drawn.earlierStarts.count)
        where draws.uniform() < base.startingState.breakdownShareOfMoves {
          breakdowns += 1
        }
      }
    }
    let theta = 1 / variance
    children[c].frailty = Gamma(
      shape: theta + breakdowns, scale: 1 / (theta + exposure)
    ).sample(using: &draws)
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
