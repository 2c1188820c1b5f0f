import SimulationKernel

extension CareSystem {
  /// Draws the care leavers of the start date from the published counts.
  mutating func startCareLeavers() {
    leaverPlaces.add(Int(base.leavers.supportedUnits.rounded()), in: .supportedHousing)
    leaverPlaces.add(Int(base.leavers.lodgingsPlaces.rounded()), in: .supportedLodgings)
    leaverPlaces.add(Int(base.leavers.stayingClosePlaces.rounded()), in: .stayingClose)
    leaverPlaces.add(Int(base.leavers.foyerPlaces.rounded()), in: .foyer)
    let state = base.startingState
    let tables = [
      state.leaversSeventeenToEighteen, state.leaversNineteenToTwentyOne,
      state.leaversTwentyTwoToTwentyFive,
    ]
    let ages: [Range<Double>] = [18..<19, 19..<22, 22..<26]
    var key: UInt64 = 1 << 41
    for group in LeaverAge.allCases {
      for _ in 0..<Int(state.careLeavers[group.index].rounded()) {
        key += 1
        var draws = family.stream(.startingPopulation, key)
        let span = ages[group.index]
        let age = span.lowerBound + draws.uniform() * (span.upperBound - span.lowerBound)
        let accommodation = pick(
          draws.uniform(), tables[group.index], LeaverAccommodation.self)
        let outside = base.startingState.locality
        let outsideShare =
          (outside[DistanceLocality.outsideNear.index] + outside[DistanceLocality.outsideFar.index]
            + outside[DistanceLocality.outsideUnknown.index]) / max(1, outside.reduce(0, +))
        let isInside = draws.uniform() >= outsideShare
        let isWaiting =
          accommodation == .supportedHousing && draws.uniform() < base.leavers.waitingAtStart
        let row = leavers.append(
          CareLeaver(
            key: key, bornAt: -age * Days.perYear, accommodation: accommodation,
            isInside: isInside))
        if isWaiting { leavers[row].waitingSince = 0 }
        if accommodation == .stayingPut { keepRoom(row, draws.uniform()) }
        live(row, in: accommodation)
      }
    }
    // Those who live somewhere at the start show that there is a place for each.
    for kind in LeaverAccommodation.allCases where LeaverPlaces.isLimited(kind) {
      leaverPlaces.set(max(leaverPlaces.places(kind), leaverPlaces.filled(kind)), in: kind)
    }
    openFoyer()
    scheduleEmergencyMeeting()
  }

  /// Gives a young person who stays put at the start a room with own or agency carers, in proportion to
  /// the children fostered with each; with kin no place is lost to others.
  private mutating func keepRoom(_ row: Int, _ draw: Double) {
    let children = base.startingState.childrenByPlacement
    let kin = children[PlacementType.kinshipFoster.index]
    let own = children[PlacementType.ownFoster.index]
    let agency = children[PlacementType.agencyFoster.index]
    let point = draw * (kin + own + agency)
    guard point >= kin else { return }
    let isAgency = point >= kin + own
    var best = -1
    var bestDraw = 1.0
    for index in 0..<(isAgency ? agencyHouseholds.count : ownHouseholds.count) {
      let household = isAgency ? agencyHouseholds[index] : ownHouseholds[index]
      guard households[household].freePlaces > 0 else { continue }
      let draw = family.uniform(.startingProvision, households[household].key, UInt32(row) + 1)
      if draw < bestDraw { (best, bestDraw) = (household, draw) }
    }
    guard best >= 0 else { return }
    households[best].stayingPut += 1
    leavers[row].household = Int32(best)
  }
}
