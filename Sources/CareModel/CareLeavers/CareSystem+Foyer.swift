import SimulationKernel

extension CareSystem {
  /// Opens the foyer to young people of 16 and 17 in care, once it has places and takes any of them.
  ///
  /// It is one address with all the foyer places of the scenario. Care leavers and young people in care
  /// share them: a place taken by one is not free for the other.
  mutating func openFoyer() {
    let takesAny = base.search.foyerAcceptance.contains { $0 > 0 }
    if foyer < 0, takesAny, leaverPlaces.places(.foyer) > 0 {
      let key: UInt64 = 15 << 44
      var draws = family.stream(.provision, key)
      let position = supplyPosition(inside: true, &draws)
      var home = Home(
        key: key, kind: .supportedAccommodation, isOwn: true, easting: position.easting,
        northing: position.northing, authority: position.authority, isInside: position.isInside,
        isAtADistance: position.isAtADistance, places: 0, isOpen: true)
      home.isFoyer = true
      home.category = .sharedWithOthers
      foyer = homes.append(home)
    }
    followFoyer()
  }

  /// Shows those who search for young people in care what care leavers have left of the foyer.
  mutating func followFoyer() {
    guard foyer >= 0 else { return }
    let leavers = leaverPlaces.filled(.foyer)
    // Nobody has to leave when places are taken away.
    let places = max(leaverPlaces.places(.foyer), leavers + leaverPlaces.foyerPlacesInCare)
    // One change, for the list of vacancies follows each.
    var home = homes[foyer]
    home.stayers = UInt8(clamping: leavers)
    home.places = UInt8(clamping: places)
    homes[foyer] = home
  }

  /// Shows care leavers what young people in care have left of the foyer.
  mutating func followYoungPeopleInFoyer(_ row: Int) {
    guard row == foyer else { return }
    leaverPlaces.foyerPlacesInCare = Int(homes[row].filled) + Int(homes[row].held)
    followFoyer()
  }

  /// Whether a young person who turns 18 in the foyer stays there: all who would go to supported housing.
  func staysInFoyer(_ placement: Placement, _ destination: LeaverAccommodation) -> Bool {
    foyer >= 0 && placement.place == .home(foyer) && destination == .supportedHousing
  }
}
