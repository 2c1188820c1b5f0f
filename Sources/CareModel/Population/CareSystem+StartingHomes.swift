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
    let openHomes = openHomes()
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
      for start in drawn[row].earlierStarts.reversed() + [drawn[row].daysInPlacement] {
        child.starts.record(-start)
        child.lastingStarts.record(-start)
        // The placement that a period of care began with is no move.
        let inCare = drawn[row].daysInCare
        let earlier = drawn[row].returned?.earlierPeriod?.began ?? 0
        if start < inCare || start > inCare && start < earlier { child.moves.record(-start) }
      }
      if let period = drawn[row].returned?.earlierPeriod {
        child.earlierPeriod = (-period.began, -period.ended)
      }
      let c = children.append(child)
      // A brother or sister already placed fixes the home of origin, and the place when they share it.
      let sibling = placed[leader] >= 0 ? placed[leader] : nil
      let shares = sibling.map { rings.together[row] && drawn[$0].type == drawn[row].type } ?? false
      let placement = findStartingPlace(
        c, drawn[row], openHomes, sibling: sibling.map { first + $0 }, shares: shares,
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
        returned: drawn[row].returned)
    }
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
    var shares = [1 - complex - enhanced, enhanced, complex]
    if drawn.type == .childrensHome {
      let search = base.search
      let weighted = [
        shares[0] * search.homePreferredStandard[band],
        shares[1] * search.homePreferredEnhanced[band],
        shares[2] * search.homePreferredComplex[band],
      ]
      if weighted.reduce(0, +) > 0 { shares = weighted }
    }
    return pick(draw, shares, NeedLevel.self)
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
    var shuffled = sampler.choose(known.count, among: known) { _ in 1 }
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
    _ c: Int, _ drawn: StartingDraw, _ openHomes: OpenHomes, sibling: Int?, shares: Bool,
    rooms: Int, _ draws: inout RandomStream
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
        ? startingSpot(drawn, openHomes, rooms: rooms, &draws)
        : Spot(
          place: .none, position: familyPosition(inside: isInside(drawn.locality), &draws))
      let distance = Distance.miles(
        fromEasting: home.0, northing: home.1, toEasting: spot.position.easting,
        northing: spot.position.northing)
      let wanted = drawn.returned?.miles ?? 20
      // The distance of a return to within a fifth, while there is hope of a place so far.
      let isNearEnough =
        drawn.returned?.miles.map { abs(distance - $0) <= max(1, $0 / 5) } ?? true || attempt >= 600
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

  /// Rows of the homes open now; only they are counted, so that one which a lever opens later moves
  /// nobody.
  private struct OpenHomes {
    var childrens: [Int] = []
    var supported: [Int] = []
  }

  private func openHomes() -> OpenHomes {
    var open = OpenHomes()
    for row in 0..<homes.count where homes[row].isOpen {
      if homes[row].kind == .childrensHome { open.childrens.append(row) }
      if homes[row].kind == .supportedAccommodation { open.supported.append(row) }
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
    _ drawn: StartingDraw, _ openHomes: OpenHomes, rooms: Int, _ draws: inout RandomStream
  ) -> Spot {
    let inside = isInside(drawn.locality)
    let start = draws.uniform()
    switch drawn.type {
    case .ownFoster, .agencyFoster, .specialistFoster:
      let isAgency = drawn.type == .agencyFoster
      let count = isAgency ? agencyHouseholds.count : ownHouseholds.count
      // Households are tried one after another from a random point: first those that suit the age and
      // have room for a sibling still to come, last any with a place.
      var best: Int?
      var bestRank = 4
      var index = Int(start * Double(count))
      for _ in 0..<count where bestRank > 0 {
        let row = isAgency ? agencyHouseholds[index] : ownHouseholds[index]
        index = index + 1 == count ? 0 : index + 1
        let free = households[row].freePlaces
        guard free > 0, households[row].isInside == inside else { continue }
        let suits = households[row].takes(age: Int(drawn.age))
        let rank = (suits ? 0 : 1) + (free >= rooms ? 0 : 2)
        if rank < bestRank { (best, bestRank) = (row, rank) }
      }
      if let best { return Spot(place: .household(best), position: households[best].position) }
    case .childrensHome, .supportedAccommodation:
      let open = drawn.type == .childrensHome ? openHomes.childrens : openHomes.supported
      var index = Int(start * Double(open.count))
      var other: Int?
      for _ in open {
        let row = open[index]
        index = index + 1 == open.count ? 0 : index + 1
        guard homes[row].vacantPlaces > 0, homes[row].isInside == inside else { continue }
        // Whose home it is comes first where a return says so.
        if let isOwn = drawn.returned?.isOwnProvision, isOwn != homes[row].isOwn {
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
    let factor = unplannedFactor(c, drawn.band) / children[c].frailty
    var exposure = factor * unplannedBaseline.individual(after: drawn.daysInPlacement)
    var breakdowns = 0.0
    let earlier = drawn.daysInCare - drawn.daysInPlacement
    if earlier > 0 {
      exposure += unplannedBaseline.individual(after: earlier)
      if let known = drawn.returned?.breakdowns {
        breakdowns = Double(known)
      } else {
        for _ in drawn.earlierStarts
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
