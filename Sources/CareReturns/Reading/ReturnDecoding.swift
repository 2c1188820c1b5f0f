internal import CareModel

/// What the model makes of the return's codes; ``ReturnCoding`` is the way back.
enum ReturnDecoding {
  /// PLACE codes of a temporary absence, which is no placement of its own.
  static let temporary: Set<String> = ["T0", "T1", "T2", "T3", "T4"]

  /// LS codes of series of short breaks, whose children the model does not have.
  static let shortBreaks: Set<String> = ["V3", "V4"]

  /// RNE codes with which another carer, or the period, begins.
  static let newCarer: Set<String> = ["S", "P", "B"]

  /// REASON_PLACE_CHANGE codes of an ending against the plan.
  static let unplanned: Set<String> = ["ALLEG", "STAND", "CREQB", "CREQO", "CHILD"]

  /// Where a child lives; nil for a code that is none.
  static func placement(_ place: String, provider: String) -> PlacementType? {
    switch place {
    case "U1", "U2", "U3": .kinshipFoster
    case "U4", "U5", "U6": provider == "PR1" || provider.isEmpty ? .ownFoster : .agencyFoster
    case "K2": .childrensHome
    case "K3", "H5", "P2": .supportedAccommodation
    case "P1": .withParents
    case "A3", "A4", "A5", "A6": .adoptive
    case "K1", "P3", "R1", "R2", "R3", "R5", "S1": .other
    case "Z1", "Z11", "Z12", "Z13", "Z14": .unregistered
    default: nil
    }
  }

  /// What kind of other setting a code stands for; nil for a code of another placement.
  static func setting(_ place: String) -> OtherSetting? {
    switch place {
    case "R2": .hospital
    case "R3": .familyCentre
    case "R5": .custody
    case "K1", "P3", "R1", "S1": .residential
    default: nil
    }
  }

  /// The legal status; nil for a code that is none.
  static func legalStatus(_ code: String) -> LegalStatus? {
    switch code {
    case "L1", "L2", "L3": .policeProtection
    case "V2": .sectionTwenty
    case "C1": .interimCareOrder
    case "C2": .careOrder
    case "D1", "E1": .placementOrder
    case "J1", "J2", "J3": .remand
    default: nil
    }
  }

  /// The category of need; nil for a code that is none.
  static func need(_ code: String) -> NeedCategory? {
    NeedCategory.allCases.first { ReturnCoding.need($0) == code }
  }
}
