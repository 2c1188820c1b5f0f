extension CareSystem {
  /// Measures who fills the places shared with other authorities, market by market.
  mutating func recordSharedPlaces(_ shared: SupplyCensus, _ month: Int) {
    var whole = Occupancy()
    for market in SharedMarket.allCases {
      let occupancy = shared.market[market.index]
      whole.add(occupancy)
      put(occupancy, item: 1 + market.index, month)
    }
    put(whole, item: 0, month)
    recordPlacesBeyondZones(month)
    if month > 0 {
      putBoth(
        Counter.homesSold, Counter.homesSold + 1, IndicatorRegistry.Rows.homesChangedHands, month)
    }
  }

  private mutating func recordPlacesBeyondZones(_ month: Int) {
    guard month > 0 else { return }
    var total = 0.0
    for market in SharedMarket.allCases {
      let counter = Counter.distantPlaces + market.index
      let count = tallies.counted(counter, after: month - 1, to: month)
      total += count
      put(count, IndicatorRegistry.Rows.placesBeyondZones + 1 + market.index, month)
    }
    put(total, IndicatorRegistry.Rows.placesBeyondZones, month)
  }

  private mutating func put(_ occupancy: Occupancy, item: Int, _ month: Int) {
    typealias Rows = IndicatorRegistry.Rows
    put(Double(occupancy.othersHere), Rows.othersHere + item, month)
    put(Double(occupancy.others), Rows.othersWithinReach + item, month)
    putShare(
      Double(occupancy.ours + occupancy.others), of: Double(occupancy.inUse),
      Rows.sharedOccupancy + item, month)
  }
}
