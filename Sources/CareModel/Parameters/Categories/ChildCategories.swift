/// The age bands of the Department for Education's children looked after statistics.
public enum AgeBand: UInt8, CodedCategory {
  case underOne, oneToFour, fiveToNine, tenToFifteen, sixteenAndOver

  /// The band of a child of the given whole age in years.
  @inlinable
  public init(age: Int) {
    switch age {
    case ..<1: self = .underOne
    case ..<5: self = .oneToFour
    case ..<10: self = .fiveToNine
    case ..<16: self = .tenToFifteen
    default: self = .sixteenAndOver
    }
  }

  /// The spelling in files.
  public var key: String {
    ["under_1", "1_to_4", "5_to_9", "10_to_15", "16_and_over"][index]
  }

  /// The words a reader sees.
  public var title: String {
    ["Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over"][index]
  }

  /// The whole ages in years of the band, up to 17.
  public var ages: Range<Int> {
    switch self {
    case .underOne: 0..<1
    case .oneToFour: 1..<5
    case .fiveToNine: 5..<10
    case .tenToFifteen: 10..<16
    case .sixteenAndOver: 16..<18
    }
  }
}

/// How a child comes to be looked after.
public enum EntryRoute: UInt8, CodedCategory {
  case planned, unplanned, policeProtection

  /// The spelling in files.
  public var key: String { ["planned", "unplanned", "police_protection"][index] }
  /// The words a reader sees.
  public var title: String { ["Planned", "Unplanned", "Police protection"][index] }
}

/// The level of need that a placement must meet.
public enum NeedLevel: UInt8, CodedCategory {
  case standard, enhanced, complex

  /// The spelling in files.
  public var key: String { ["standard", "enhanced", "complex"][index] }
  /// The words a reader sees.
  public var title: String { ["Standard", "Enhanced", "Complex"][index] }
}

/// The category of need that first brought a child into care, as the statutory return codes it.
public enum NeedCategory: UInt8, CodedCategory {
  case abuseOrNeglect, childDisability, parentalIllness, acuteStress, familyDysfunction
  case unacceptableBehaviour, lowIncome, absentParenting

  /// The spelling in files.
  public var key: String {
    [
      "abuse_or_neglect", "child_disability", "parental_illness", "acute_stress",
      "family_dysfunction", "unacceptable_behaviour", "low_income", "absent_parenting",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Abuse or neglect", "Child's disability", "Parental illness or disability",
      "Family in acute stress", "Family dysfunction", "Socially unacceptable behaviour",
      "Low income", "Absent parenting",
    ][index]
  }
}

/// The legal status under which a child is looked after.
public enum LegalStatus: UInt8, CodedCategory {
  case policeProtection, sectionTwenty, interimCareOrder, careOrder, placementOrder, remand

  /// The spelling in files.
  public var key: String {
    [
      "police_protection", "section_20", "interim_care_order", "care_order", "placement_order",
      "remand",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Police protection", "Section 20", "Interim care order", "Care order", "Placement order",
      "Remand",
    ][index]
  }
}

/// Why a period of care ended.
public enum ReasonCeased: UInt8, CodedCategory {
  case returnedHomePlanned, returnedHomeUnplanned, specialGuardianship, childArrangements
  case adopted, otherReason, transferred, custody, turnedEighteen

  /// The spelling in files.
  public var key: String {
    [
      "returned_home_planned", "returned_home_unplanned", "special_guardianship",
      "child_arrangements_order", "adopted", "other_reason", "transferred", "custody", "turned_18",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Returned home, planned", "Returned home, unplanned", "Special guardianship order",
      "Child arrangements order", "Adopted", "Other reason", "Taken over by another authority",
      "Sentenced to custody", "Turned 18",
    ][index]
  }

  /// The ways out of care on which a court decides while proceedings are under way, adoption apart.
  static let decidedInCourt: [ReasonCeased] = [
    .returnedHomePlanned, .returnedHomeUnplanned, .specialGuardianship, .childArrangements,
  ]

  /// The file spellings of the reasons other than the 18th birthday.
  static var beforeEighteen: [String] { keys.dropLast() }
}

/// Keys of tables by single year of age.
enum AgeTable {
  static let keys = (0..<18).map { "age_\($0)" }
}
