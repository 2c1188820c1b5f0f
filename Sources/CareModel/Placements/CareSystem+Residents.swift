import SimulationKernel

extension CareSystem {
  /// Works out how those already there change acceptance, type by type, once the places of the start date
  /// are taken.
  ///
  /// Stated acceptance is that of all providers with a vacancy together, so what those there take from some
  /// is given to the others: the ratios average one over the vacancies of the start.
  mutating func startResidentMatching() {
    for type in PlacementType.allCases where type.isVacancy {
      var matching = statedMatching(type)
      guard matching.isOn else { continue }
      let mean = meanRatio(type, matching)
      if mean > 0 { matching.level = 1 / mean }
      residentMatching[type.index] = matching
    }
  }

  private func statedMatching(_ type: PlacementType) -> ResidentMatching {
    var matching = ResidentMatching()
    let ratio = base.search.complexResidentRatio[type.index]
    if type.isFoster, base.search.unlikeResidentRatio < 1 {
      matching.unlikeRatio = base.search.unlikeResidentRatio
      matching.unlikeDays = Int32(base.search.unlikeResidentDays)
    }
    matching.isOn = ratio < 1 || matching.unlikeRatio < 1
    // What the children of other authorities need is not known: each counts by the share.
    let other = 1 - otherComplexShare(type) * (1 - ratio)
    for count in 1..<4 {
      matching.complexRatios[count] = matching.complexRatios[count - 1] * ratio
    }
    for count in 1..<8 { matching.otherRatios[count] = matching.otherRatios[count - 1] * other }
    return matching
  }

  private func otherComplexShare(_ type: PlacementType) -> Double {
    switch type {
    case .agencyFoster: base.market.otherChildrenComplex[SharedMarket.agencyFoster.index]
    case .childrensHome: base.market.otherChildrenComplex[SharedMarket.childrensHome.index]
    case .supportedAccommodation:
      base.market.otherChildrenComplex[SharedMarket.supportedAccommodation.index]
    default: 0
    }
  }

  /// The mean ratio over the vacancies of a type and a few of the children in care.
  private func meanRatio(_ type: PlacementType, _ matching: ResidentMatching) -> Double {
    var mean = Mean()
    for row in stride(from: 0, to: lookedAfter.count, by: max(1, lookedAfter.count / 16)) {
      let child = children[Int(lookedAfter[row])]
      var ofChild = matching
      ofChild.firstBorn = Int32(Residents.day(child.bornAt))
      ofChild.lastBorn = ofChild.firstBorn
      ofChild.isComplex = child.need == .complex
      let age = Taken.age(child.age(at: now))
      forEachVacancy(of: type) { vacancy in
        if vacancy.taken.contains(age) { mean.add(ofChild.ratio(vacancy)) }
      }
    }
    if lookedAfter.count == 0 {
      // Nobody is unlike nobody.
      var ofNobody = matching
      ofNobody.unlikeRatio = 1
      forEachVacancy(of: type) { mean.add(ofNobody.ratio($0)) }
    }
    return mean.value
  }

  private struct Mean {
    private var sum = 0.0
    private var count = 0.0

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }

    var value: Double { count > 0 ? sum / count : 1 }
  }

  private func forEachVacancy(of type: PlacementType, _ body: (Vacancy) -> Void) {
    func visit(_ vacancies: borrowing FlatBuffer<Vacancy>) {
      for index in 0..<vacancies.count { body(vacancies[index]) }
    }
    for isAskedFirst in [true, false] {
      switch type {
      case .ownFoster: visit(households[.own, first: isAskedFirst])
      case .specialistFoster: visit(households[.specialist, first: isAskedFirst])
      case .agencyFoster: visit(households[.independent, first: isAskedFirst])
      default:
        let kind = type == .childrensHome ? HomeKind.childrensHome : .supportedAccommodation
        visit(homes[Home.Pool(kind: kind, isOwn: true), first: isAskedFirst])
        visit(homes[Home.Pool(kind: kind, isOwn: false), first: isAskedFirst])
      }
    }
  }

  /// How those already there count in a search, from the ages and need of the children to be placed.
  @inline(__always)
  func residentMatching(
    _ type: PlacementType, _ kind: PlaceReference.Kind, _ request: PlaceRequest
  ) -> ResidentMatching {
    var matching = residentMatching[type.index]
    // For a few nights anybody will do.
    guard matching.isOn, request.urgency != .bridging else { return ResidentMatching() }
    matching.firstBorn = Int32(Residents.day(request.firstBorn))
    matching.lastBorn = Int32(Residents.day(request.lastBorn))
    matching.isComplex = request.need == .complex
    findRelatives(of: request.child, kind, &matching)
    return matching
  }

  /// Finds the address of a kind at which a brother or sister lives, and how many there are of complex
  /// need: related children are no reason to refuse.
  private func findRelatives(
    of c: Int, _ kind: PlaceReference.Kind, _ matching: inout ResidentMatching
  ) {
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      let placement = children[sibling].placement
      if children[sibling].isLookedAfter, placement.place.kind == kind {
        if matching.related < 0 { matching.related = placement.place.row }
        if placement.place.row == matching.related, placement.isComplex {
          matching.relatedComplex += 1
        }
      }
      sibling = Int(children[sibling].nextSibling)
    }
  }
}
