import CareModel

/// The groups in which official statistics publish placements.
enum PlacementGroup: Int, CaseIterable {
  case foster, homes, supported, withParents, adoptive, other

  init(_ type: PlacementType) {
    switch type {
    case .kinshipFoster, .ownFoster, .agencyFoster, .specialistFoster: self = .foster
    case .childrensHome: self = .homes
    case .supportedAccommodation: self = .supported
    case .withParents: self = .withParents
    case .adoptive: self = .adoptive
    default: self = .other
    }
  }

  var key: String {
    ["foster", "homes", "supported", "with_parents", "adoptive", "other"][rawValue]
  }

  var title: String {
    [
      "Foster care", "Children's homes", "Supported accommodation", "With parents",
      "Placed for adoption", "Other settings",
    ][rawValue]
  }
}
