import SimulationKernel

extension PlacementType {
  /// Whether a place of this type is in a home, which the authority or somebody else may provide.
  var hasOwnHomes: Bool { self == .childrensHome || self == .supportedAccommodation }
}

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  /// Children by placement type and, in homes, by provider.
  mutating func recordProviders(_ month: Int) {
    put(Double(lookedAfter.count), Rows.byProvider, month)
    var row = Rows.byProvider
    var own = 0.0
    var inHomes = 0.0
    for type in PlacementType.allCases {
      let children = roll.byType[type.index]
      row += 1
      guard type.hasOwnHomes else {
        put(children, row, month)
        continue
      }
      let here = tallies.level(Level.inOwnHomes + type.index)
      put(here, row, month)
      row += 1
      put(children - here, row, month)
      own += here
      inHomes += children
      let series = Rows.ownProvisionShare + (type == .childrensHome ? 1 : 2)
      putShare(here, of: children, series, month)
    }
    putShare(own, of: inHomes, Rows.ownProvisionShare, month)
  }
}
