import SimulationKernel

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  /// Distance by placement type, of all children and of placements that began in the last year.
  mutating func recordLocations(_ month: Int) {
    for type in PlacementType.allCases {
      let row = type.index
      putShare(
        roll.atADistanceByType[row], of: roll.byType[row], Rows.atADistance + 1 + row, month)
      put(roll.distances.median(row), Rows.medianDistance + 1 + row, month)
    }
    // At the start nothing has happened yet: flows have no value in month 0.
    guard month > 0 else { return }
    newPlacements.endMonth()
    var all = (begun: 0.0, outside: 0.0, atADistance: 0.0, far: 0.0)
    for type in PlacementType.allCases {
      let row = type.index
      let begun = newPlacements.begun[row]
      putShare(newPlacements.outside[row], of: begun, Rows.newOutside + 1 + row, month)
      putShare(newPlacements.atADistance[row], of: begun, Rows.newAtADistance + 1 + row, month)
      putShare(newPlacements.far[row], of: begun, Rows.newOver20Miles + 1 + row, month)
      put(newPlacements.distances.median(row), Rows.newMedianDistance + 1 + row, month)
      put(
        tallies.counted(Counter.newPlacementsByType + row, after: month - 1, to: month),
        Rows.newPlacements + 1 + DistanceLocality.allCases.count + row, month)
      all.begun += begun
      all.outside += newPlacements.outside[row]
      all.atADistance += newPlacements.atADistance[row]
      all.far += newPlacements.far[row]
    }
    putShare(all.outside, of: all.begun, Rows.newOutside, month)
    putShare(all.atADistance, of: all.begun, Rows.newAtADistance, month)
    putShare(all.far, of: all.begun, Rows.newOver20Miles, month)
    put(newPlacements.distances.median, Rows.newMedianDistance, month)
  }
}
