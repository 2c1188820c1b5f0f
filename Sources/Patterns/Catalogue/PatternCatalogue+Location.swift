import CareModel

extension PatternCatalogue {
  private static let localities = [
    ("inside_near", "Inside, 20 miles or less"), ("inside_far", "Inside, over 20 miles"),
    ("outside_near", "Outside, 20 miles or less"), ("outside_far", "Outside, over 20 miles"),
    ("unknown", "Distance not known"),
  ]
  private static let newGroups: [PlacementGroup?] = [
    nil, .foster, .homes, .supported, .withParents,
  ]
  private static let far: [PlacementGroup] = [.foster, .homes, .supported, .withParents, .adoptive]

  /// The rows of the pattern of the boundary in which a child in a placement counts.
  private static func boundaryRows(of type: PlacementType) -> [Int] {
    switch type {
    // Own provision includes relatives and friends in the published table.
    case .kinshipFoster: [0, 1, 2]
    case .ownFoster, .specialistFoster: [0, 2]
    case .agencyFoster: [0, 3]
    case .childrensHome: [0, 4]
    case .supportedAccommodation: [0, 5]
    default: [0]
    }
  }

  static let location =
    [
      PatternDefinition(
        "outside", "Placed outside the authority", .location, .percent,
        [
          ("all", "All"), ("kinship", "Relative or friend"),
          ("own_foster", "Own foster care, kin included"), ("agency_foster", "Agency foster care"),
          ("homes", "Children's homes"), ("supported", "Supported accommodation"),
        ], "At the ends of the counted years."
      ) { $0.locationShares(rows: 6, rowsOf: boundaryRows, holds: \.isOutside) },
      PatternDefinition(
        "over_20", "Over 20 miles from home", .location, .percent,
        [("all", "All")] + far.map { ($0.key, $0.title) },
        "Distance not known counts in the whole, never as over 20 miles."
      ) { view in
        view.locationShares(
          rows: 1 + far.count,
          rowsOf: { type in [0] + (far.firstIndex(of: PlacementGroup(type)).map { [$0 + 1] } ?? [])
          },
          holds: \.isFar)
      },
    ]
    + newGroups.map { group in
      PatternDefinition(
        group.map { "new_locality_\($0.key)" } ?? "new_locality",
        "Location of new placements: \(group?.title ?? "All placements")", .location, .percent,
        localities, isShareOfTotal: true, "Placements that began in the counted years."
      ) { $0.newLocalities(group) }
    }
}
