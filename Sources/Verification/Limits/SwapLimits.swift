import CareModel

/// Two placement types under the same parameters, the one in the place of the other.
///
/// Homes are keyed by their names and answers by child, search and home, so a young person finds the
/// same place on the same day whatever the type is called.
enum SwapLimits {
  static let verification = VerificationCase(
    "Supported accommodation and children's homes swapped", source: "Symmetry of types"
  ) {
    var differences = 0
    var used = 0.0
    var swapped = 0.0
    for replication in 1...10 {
      let one = run(.supportedAccommodation, replication)
      let other = run(.childrensHome, replication)
      for series in IndicatorRegistry.series.indices {
        guard let partner = partner(of: series) else { continue }
        for month in 0...months {
          let a = one.values[series * (months + 1) + month]
          let b = other.values[partner * (months + 1) + month]
          if a.bitPattern != b.bitPattern { differences += 1 }
        }
      }
      used += living(in: .supportedAccommodation, one)
      swapped += living(in: .childrensHome, other)
    }
    return [
      .count(
        "children in supported accommodation, then in homes, month ends summed", used, swapped),
      .count(
        "values of all indicators, types swapped, that differ in any bit, 10 replications", 0,
        differences),
      .some("children so placed", used),
    ]
  }

  private static let months = 36

  /// Young people of 16 and 17, all of whom want one type, of which there are two named homes.
  private static func run(_ type: PlacementType, _ replication: Int) -> CareOutcome {
    var p = Worlds.empty()
    p.entries.startsPerYear = [0, 0, 0, 0, 12]
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.search.supportedPreferred = type == .supportedAccommodation ? 1 : 0
    p.endings.unplannedHazard = [2, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
    // A match outweighs any distance and homes may refuse, so that every answer counts.
    p.search.matchWeight = 500
    p.search.acceptanceStandard = [Double](repeating: 0.6, count: PlacementType.allCases.count)
    p.search.bridgingAcceptance = p.search.acceptanceStandard
    let kind: HomeKind =
      type == .supportedAccommodation ? .supportedAccommodation : .childrensHome
    p.homes = [
      HomePlan(name: "Oak House", kind: kind, zone: 0, isOwn: true, places: .constant(3)),
      HomePlan(name: "Elm House", kind: kind, zone: 1, isOwn: true, places: .constant(4)),
    ]
    return CareSimulation.run(
      ScenarioModel(parameters: p), seed: 83, replication: replication, months: months)
  }

  /// The series that has to hold the same values once the types are swapped, if there is one.
  private static func partner(of series: Int) -> Int? {
    let names = [PlacementType.supportedAccommodation.title, PlacementType.childrensHome.title]
    let (indicator, slice) = (
      IndicatorRegistry.series[series].indicator, IndicatorRegistry.series[series].breakdown
    )
    let key = IndicatorRegistry.indicators[indicator].key
    // About homes alone: the other type has no such indicator.
    let ofHomes = [
      "children_in_homes", "under_12_in_homes", "under_12_days_in_homes", "home_places",
      "supported_places",
    ]
    if ofHomes.contains(key) { return nil }
    guard ["Placement type", "Type and provider"].contains(slice.topic),
      let name = names.firstIndex(where: { slice.item.hasPrefix($0) })
    else { return series }
    let item = names[1 - name] + slice.item.dropFirst(names[name].count)
    return IndicatorRegistry.series(key, Breakdown(topic: slice.topic, item: item))
  }

  private static func living(in type: PlacementType, _ outcome: CareOutcome) -> Double {
    (0...months).reduce(0) {
      $0
        + Worlds.value(
          outcome, "children_by_placement", month: $1, of: months, Worlds.placed(in: type))
    }
  }
}
