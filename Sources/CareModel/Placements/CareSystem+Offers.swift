import SimulationKernel

extension CareSystem {
  /// The best vacancy of a type whose provider accepts: the lowest score, which weighs distance, match
  /// and boundary.
  ///
  /// Whether a provider accepts is one draw for each child, search and place, so that asking again next
  /// week asks the same question: new answers come from new vacancies.
  mutating func bestOffer(of type: PlacementType, for request: PlaceRequest) -> Offer {
    let chance = acceptance(of: type, request)
    guard chance > 0 else { return .none }
    switch type {
    case .ownFoster: return bestHousehold(.own, type, chance, request)
    case .specialistFoster: return bestHousehold(.specialist, type, chance, request)
    case .agencyFoster: return bestHousehold(.independent, type, chance, request)
    case .childrensHome: return bestHome(.childrensHome, type, chance, request)
    case .supportedAccommodation:
      return bestHome(.supportedAccommodation, type, chance, request)
    default: return .none
    }
  }

  /// The best offer from the first type of a list that has one.
  mutating func bestOffer(
    ofFirst types: [PlacementType], for request: PlaceRequest
  ) -> Offer {
    for type in types {
      let offer = bestOffer(of: type, for: request)
      if !offer.isNone { return offer }
    }
    return .none
  }

  private mutating func bestHousehold(
    _ agency: FosteringHousehold.Agency, _ type: PlacementType, _ chance: Double,
    _ request: PlaceRequest
  ) -> Offer {
    var ranking = ranking(type, chance, request)
    ranking.age =
      request.urgency == .bridging
      ? nil : children[request.child].age(at: max(now, children[request.child].enteredAt))
    ranking.siblings = siblingPlace(request.child).row
    if request.except.kind == .household { ranking.except = request.except.row }
    ranking.consider(households[agency])
    count(ranking)
    return ranking.offer(.household)
  }

  private mutating func bestHome(
    _ kind: HomeKind, _ type: PlacementType, _ chance: Double, _ request: PlaceRequest
  ) -> Offer {
    var ranking = ranking(type, chance, request)
    if request.except.kind == .home { ranking.except = request.except.row }
    // The authority's own and contracted places come first; the market is asked only without them.
    ranking.consider(homes[Home.Pool(kind: kind, isOwn: true)])
    if ranking.isEmpty { ranking.consider(homes[Home.Pool(kind: kind, isOwn: false)]) }
    count(ranking)
    return ranking.offer(.home)
  }

  /// Counts those who said no, by reason.
  private mutating func count(_ ranking: VacancyRanking) {
    for reason in RefusalReason.allCases {
      let refusals = ranking.answers[reason.index]
      if refusals > 0 { tallies.add(Double(refusals), to: Counter.refusals + reason.index) }
    }
  }

  private func ranking(
    _ type: PlacementType, _ chance: Double, _ request: PlaceRequest
  ) -> VacancyRanking {
    let c = request.child
    var draws = family.stream(.acceptance, children[c].key, request.number)
    var ranking = VacancyRanking(
      word: draws.nextWord(), type: type, count: request.count, chance: chance,
      home: children[c].isUnaccompanied
        ? nil : (children[c].homeEasting, children[c].homeNorthing),
      matchWeight: parameters.search.matchWeight,
      outsidePenalty: parameters.search.outsidePenalty)
    ranking.need = children[c].need
    ranking.today = now
    ranking.isEmergency = request.urgency == .bridging
    ranking.noticeRatio = request.urgency == .sameDay ? parameters.search.sameDayRatio : 1
    if type == .supportedAccommodation {
      ranking.byCategory = parameters.search.complexByCategory
      ranking.lodgingsStandardOnly = parameters.search.lodgingsStandardOnly
    }
    return ranking
  }

  /// The chance that a provider with a vacancy accepts.
  private func acceptance(of type: PlacementType, _ request: PlaceRequest) -> Double {
    // Stated chances are those of all households together, so those who take such children at all
    // accept the more often the fewer they are.
    if request.urgency == .bridging {
      let chance = parameters.search.bridgingAcceptance[type.index]
      return type.isFoster ? min(1, chance / parameters.carers.emergencyShare) : chance
    }
    var chance =
      switch children[request.child].need {
      case .standard: parameters.search.acceptanceStandard[type.index]
      case .enhanced: parameters.search.acceptanceEnhanced[type.index]
      case .complex: parameters.search.acceptanceComplex[type.index]
      }
    chance = min(1, chance / shareAble(type, children[request.child].need))
    if request.urgency == .sameDay { chance *= parameters.search.sameDayRatio }
    for _ in 1..<max(1, request.count) { chance *= parameters.search.siblingRatio }
    return chance
  }

  /// The share of households of a type that take a level of need.
  private func shareAble(_ type: PlacementType, _ need: NeedLevel) -> Double {
    let shares: [Double]
    switch type {
    case .ownFoster: shares = base.carers.skill
    case .agencyFoster: shares = base.carers.agencySkill
    default: return 1
    }
    var able = 0.0
    for level in NeedLevel.allCases where level.rawValue >= need.rawValue {
      able += shares[level.index]
    }
    return able > 0 ? able : 1
  }
}
