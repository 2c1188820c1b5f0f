import SimulationKernel

extension CareSystem {
  /// The best vacancy of a type whose provider accepts: the lowest score, which weighs distance, match
  /// and boundary.
  ///
  /// Whether a provider accepts is one draw for each child, search and place, so that asking again next
  /// week asks the same question: new answers come from new vacancies.
  func bestOffer(of type: PlacementType, for request: PlaceRequest) -> Offer {
    switch type {
    case .ownFoster:
      bestHousehold(in: ownHouseholds, agency: .own, type: type, request)
    case .specialistFoster:
      bestHousehold(in: ownHouseholds, agency: .specialist, type: type, request)
    case .agencyFoster:
      bestHousehold(in: agencyHouseholds, agency: .independent, type: type, request)
    case .childrensHome:
      bestHome(kind: .childrensHome, type: type, request)
    case .supportedAccommodation:
      bestHome(kind: .supportedAccommodation, type: type, request)
    default:
      .none
    }
  }

  /// The best offer from the first type of a list that has one.
  func bestOffer(ofFirst types: [PlacementType], for request: PlaceRequest) -> Offer {
    for type in types {
      let offer = bestOffer(of: type, for: request)
      if !offer.isNone { return offer }
    }
    return .none
  }

  private func bestHousehold(
    in rows: borrowing FlatBuffer<Int32>, agency: FosteringHousehold.Agency, type: PlacementType,
    _ request: PlaceRequest
  ) -> Offer {
    let chance = acceptance(of: type, request)
    guard chance > 0 else { return .none }
    let child = children[request.child]
    let age = child.age(at: max(now, child.enteredAt))
    let siblings = siblingPlace(request.child)
    var best = Offer.none
    for index in 0..<rows.count {
      let row = Int(rows[index])
      let household = households[row]
      guard household.vacantPlaces >= request.count, household.agency == agency else { continue }
      guard request.urgency == .bridging || household.takes(age: age) else { continue }
      let place = PlaceReference.household(row)
      guard place != request.except else { continue }
      consider(
        place, key: household.key, household.easting, household.northing, household.isInside,
        type: type, chance: chance, bonus: place == siblings ? 1 : 0, child: child, request, &best)
    }
    return best
  }

  private func bestHome(
    kind: HomeKind, type: PlacementType, _ request: PlaceRequest
  ) -> Offer {
    let chance = acceptance(of: type, request)
    guard chance > 0 else { return .none }
    let child = children[request.child]
    // The authority's own and contracted places come first; the market is asked only without them.
    for isOwn in [true, false] {
      var best = Offer.none
      for row in 0..<homes.count {
        let home = homes[row]
        guard home.kind == kind, home.isOwn == isOwn, home.vacantPlaces >= request.count else {
          continue
        }
        let place = PlaceReference.home(row)
        guard place != request.except else { continue }
        consider(
          place, key: home.key, home.easting, home.northing, home.isInside, type: type,
          chance: chance, bonus: 0, child: child, request, &best)
      }
      if !best.isNone { return best }
    }
    return .none
  }

  private func consider(
    _ place: PlaceReference, key: UInt64, _ easting: Double, _ northing: Double, _ isInside: Bool,
    type: PlacementType, chance: Double, bonus: Double, child: Child, _ request: PlaceRequest,
    _ best: inout Offer
  ) {
    // One block of the generator gives both the provider's answer and the quality of the match.
    var draws = family.stream(
      .acceptance, child.key, answerIndex(place: key, search: request.number))
    guard draws.uniform() < chance else { return }
    let match = draws.uniform()
    let distance = miles(child, to: easting, northing)
    var score = distance.isNaN ? 0 : distance
    if !isInside { score += parameters.search.outsidePenalty }
    // Living with a brother or sister counts as much as a perfect match.
    score -= parameters.search.matchWeight * (match + bonus)
    if score < best.score {
      best = Offer(place: place, type: type, score: score, match: match)
    }
  }

  /// Mixes a place and a search into the index of a draw.
  private func answerIndex(place: UInt64, search: UInt32) -> UInt32 {
    var mixed = place &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(search) &* 0xD1B5_4A32_D192_ED03
    mixed ^= mixed >> 32
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 40)
  }

  /// The chance that a provider with a vacancy accepts.
  private func acceptance(of type: PlacementType, _ request: PlaceRequest) -> Double {
    let search = parameters.search
    if request.urgency == .bridging { return search.bridgingAcceptance[type.index] }
    var chance =
      switch children[request.child].need {
      case .standard: search.acceptanceStandard[type.index]
      case .enhanced: search.acceptanceEnhanced[type.index]
      case .complex: search.acceptanceComplex[type.index]
      }
    if request.urgency == .sameDay { chance *= search.sameDayRatio }
    for _ in 1..<max(1, request.count) { chance *= search.siblingRatio }
    return chance
  }
}
