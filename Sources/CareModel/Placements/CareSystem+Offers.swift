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

  /// What is asked for children who are to be placed together: for the need and the ages of all of them.
  func request(
    for members: some Collection<Int>, of c: Int, number: UInt32, urgency: Urgency,
    except place: PlaceReference = .none
  ) -> PlaceRequest {
    var request = PlaceRequest(
      child: c, count: members.count, number: number, urgency: urgency, except: place)
    request.notAgreed = children[c].search.notAgreed
    request.youngest = .max
    for member in members {
      let age = children[member].age(at: max(now, children[member].enteredAt))
      request.youngest = min(request.youngest, age)
      request.eldest = max(request.eldest, age)
      request.firstBorn = min(request.firstBorn, children[member].bornAt)
      request.lastBorn = max(request.lastBorn, children[member].bornAt)
      if children[member].needsParentAndChild { request.isWithParent = true }
      if children[member].need.rawValue > request.need.rawValue {
        request.need = children[member].need
      }
    }
    return request
  }

  /// The best offer from the first type of a list that has one.
  mutating func bestOffer(
    ofFirst types: TypeOrder, for request: PlaceRequest
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
    if request.urgency != .bridging { ranking.want(ages: request.youngest, request.eldest) }
    ranking.siblings = siblingPlace(request.child).row
    ranking.former = children[request.child].formerHousehold
    ranking.matching = residentMatching(type, .household, request)
    if request.except.kind == .household { ranking.except = request.except.row }
    if request.notAgreed.kind == .household { ranking.notAgreed = request.notAgreed.row }
    ranking.consider(households[agency, first: true], counting: &answers)
    if ranking.isEmpty { ranking.consider(households[agency, first: false], counting: &answers) }
    return ranking.offer(.household)
  }

  private mutating func bestHome(
    _ kind: HomeKind, _ type: PlacementType, _ chance: Double, _ request: PlaceRequest
  ) -> Offer {
    var ranking = ranking(type, chance, request)
    if request.except.kind == .home { ranking.except = request.except.row }
    if request.notAgreed.kind == .home { ranking.notAgreed = request.notAgreed.row }
    ranking.matching = residentMatching(type, .home, request)
    // The authority's own and contracted places come first; the market is asked only without them.
    ranking.consider(homes[Home.Pool(kind: kind, isOwn: true), first: true], counting: &answers)
    let market = Home.Pool(kind: kind, isOwn: false)
    if ranking.isEmpty { ranking.consider(homes[market, first: true], counting: &answers) }
    if ranking.isEmpty { ranking.consider(homes[market, first: false], counting: &answers) }
    let foyerRatio = parameters.search.foyerAcceptance[request.need.index]
    if kind == .supportedAccommodation, foyerRatio > 0, ranking.isEmpty {
      // Shared with those over 18, it is the last to be asked.
      for category in SupportedCategory.allCases {
        ranking.multiplyChance(of: category, by: foyerRatio)
      }
      ranking.consider(homes[.foyer, first: true], counting: &answers)
    }
    return ranking.offer(.home)
  }

  /// Brings the refusals counted since the last month's end to the month's count.
  mutating func countRefusals() {
    answers.takeRefusals { reason, count in
      tallies.add(Double(count), to: Counter.refusals + reason.index)
    }
  }

  // Inlined, as the next but one, for such large records are slow to hand over.
  @inline(__always)
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
    ranking.today = now
    ranking.isInsideOnly = request.isInsideOnly
    let isEmergency = request.urgency == .bridging
    // For a few nights anybody will do.
    var abilities = Abilities.need(isEmergency ? .standard : request.need)
    if request.isWithParent, !isEmergency { abilities.insert(.parentAndChild) }
    ranking.want(abilities, isEmergency: isEmergency)
    ranking.noticeRatio = request.urgency == .sameDay ? parameters.search.sameDayRatio : 1
    if type == .supportedAccommodation, request.need != .standard {
      for category in SupportedCategory.allCases {
        var ratio = parameters.search.complexByCategory[category.index]
        if category == .lodgings { ratio *= 1 - parameters.search.lodgingsStandardOnly }
        ranking.multiplyChance(of: category, by: ratio)
      }
    }
    return ranking
  }

  /// The chance that a provider with a vacancy accepts.
  private func acceptance(of type: PlacementType, _ request: PlaceRequest) -> Double {
    // Stated chances are those of all households together, so those who take such children at all
    // accept the more often the fewer they are.
    if request.urgency == .bridging {
      let chance = parameters.search.bridgingAcceptance[type.index]
      return type.isFoster ? min(1, chance / base.carers.emergencyShare) : chance
    }
    var chance =
      switch request.need {
      case .standard: parameters.search.acceptanceStandard[type.index]
      case .enhanced: parameters.search.acceptanceEnhanced[type.index]
      case .complex: parameters.search.acceptanceComplex[type.index]
      }
    chance = min(1, chance / shareAble(type, request.need))
    chance *= residentMatching[type.index].level
    if request.urgency == .sameDay { chance *= parameters.search.sameDayRatio }
    for _ in 1..<max(1, request.count) { chance *= parameters.search.siblingRatio }
    return chance
  }

  /// The share of households of a type that take a level of need.
  private func shareAble(_ type: PlacementType, _ need: NeedLevel) -> Double {
    switch type {
    case .ownFoster: Self.share(of: base.carers.skill, from: need)
    case .agencyFoster: Self.share(of: base.carers.agencySkill, from: need)
    default: 1
    }
  }

  private static func share(of shares: [Double], from need: NeedLevel) -> Double {
    var able = 0.0
    for level in need.index..<shares.count { able += shares[level] }
    return able > 0 ? able : 1
  }
}
