/// Approved places of own households that are neither filled nor vacant, by what keeps them.
struct PlacesKept {
  /// The reasons of spells, then what else keeps a place.
  static let rows = NotAvailableReason.allCases.count + 5

  private(set) var places = InlineArray<9, Double>(repeating: 0)

  @inline(__always)
  mutating func count(_ household: FosteringHousehold) {
    let other = NotAvailableReason.allCases.count
    places[other + 1] += Double(household.held)
    places[other + 2] += Double(household.stayingPut)
    places[other + 3] += Double(household.others)
    places[other + 4] += Double(household.shortBreaks)
    guard household.vacantPlaces == 0 else { return }
    let row = household.isHub ? other : household.notAvailableReason.index
    places[row] += Double(household.freePlaces)
  }
}
