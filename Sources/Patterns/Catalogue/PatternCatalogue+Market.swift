import CareModel

extension PatternCatalogue {
  private static let shared: [(market: SharedMarket, key: String)] = [
    (.agencyFoster, "agency_foster"), (.childrensHome, "homes"),
    (.supportedAccommodation, "supported"),
  ]
  private static let sharedRows = shared.map { ($0.key, $0.market.title) }

  static let market = [
    PatternDefinition(
      "others_here", "Children of other authorities living here", .location, .percent,
      [("all", "All")] + sharedRows,
      "For every hundred of the authority's own children, the mean over month ends of the counted years; "
        + "only shared places are simulated, and published counts of all hold those with relatives, "
        + "parents, adopters and other authorities' carers too."
    ) { view in
      let own = view.mean("children_looked_after")
      let all = view.mean("others_placed_here")
      let rows = shared.map { view.mean("others_placed_here", "Shared places", $0.market.title) }
      return ([all] + rows).map { own > 0 ? 100 * $0 / own : .nan }
    },
    PatternDefinition(
      "shared_occupancy", "Occupancy of places shared with other authorities", .location, .percent,
      sharedRows,
      "The mean over month ends of the counted years, of places filled or on offer inside and within reach."
    ) { view in
      shared.map { view.mean("shared_occupancy", "Shared places", $0.market.title) }
    },
  ]
}
