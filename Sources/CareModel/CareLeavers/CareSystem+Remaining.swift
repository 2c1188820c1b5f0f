import SimulationKernel

extension PlacementType {
  /// What the home of a child is called when the young person lives on there as an adult, Staying Put
  /// apart; nil where nobody can.
  var afterEighteen: LeaverAccommodation? {
    switch self {
    case .kinshipFoster, .withParents: .family
    case .ownFoster, .agencyFoster, .specialistFoster: .supportedLodgings
    case .childrensHome: .stayingClose
    case .supportedAccommodation, .other: .supportedHousing
    case .adoptive, .unregistered: nil
    }
  }
}

extension CareSystem {
  /// Whether a young person who is to live in the kind of home it has now stays in this one.
  func remains(_ key: UInt64, in placement: Placement, as accommodation: LeaverAccommodation)
    -> Bool
  {
    let share = parameters.leavers.remainsWithCarers[placement.type.index]
    guard share > 0, placement.type.afterEighteen == accommodation else { return false }
    return family.uniform(.leaverPathway, key, 1 << 22) < share
  }

  /// A young person lives on where it is, by another arrangement than Staying Put: the room or bed is the
  /// one it has, so that it takes no unit from anybody.
  mutating func remain(_ row: Int, in accommodation: LeaverAccommodation, _ placement: Placement) {
    tallies.add(to: Counter.remainedOtherwise)
    note(.remainedWithCarers, child: leavers[row].key)
    leavers[row].remainsWithCarers = true
    switch placement.place.kind {
    case .none, .beyond: break
    case .household: leavers[unlisted: row].household = placement.place.row
    case .home: leavers[unlisted: row].home = placement.place.row
    }
    if LeaverPlaces.isLimited(accommodation) { leaverPlaces.add(1, in: accommodation) }
    live(row, in: accommodation)
  }

  /// Gives back the bed of a young person who lived on where it was.
  mutating func endRemaining(_ row: Int) {
    guard leavers[row].remainsWithCarers else { return }
    leavers[row].remainsWithCarers = false
    let accommodation = leavers[row].accommodation
    if LeaverPlaces.isLimited(accommodation) { leaverPlaces.add(-1, in: accommodation) }
    let home = Int(leavers[row].home)
    guard home >= 0 else { return }
    leavers[unlisted: row].home = -1
    keepBed(home, by: -1)
  }

  /// Keeps a bed of a home for a young person of 18 who lives on there, or gives it back.
  mutating func keepBed(_ home: Int, by step: Int) {
    homes[home].stayers = UInt8(Int(homes[home].stayers) + step)
  }
}
