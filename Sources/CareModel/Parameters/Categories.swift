/// A closed list of codes that index the rows of parameter tables and of results.
///
/// The raw value is the row number; `key` is the spelling used in scenario files and CSV files.
public protocol CodedCategory: CaseIterable, RawRepresentable, Hashable, Sendable, BitwiseCopyable
where RawValue == UInt8 {
  /// The spelling in files: lower-case words joined by underscores.
  var key: String { get }
  /// The words a reader sees.
  var title: String { get }
}

extension CodedCategory {
  /// The row number of this category.
  @inlinable public var index: Int { Int(rawValue) }
  /// The file spellings in row order.
  public static var keys: [String] { allCases.map(\.key) }
}

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

/// Where a child looked after lives.
public enum PlacementType: UInt8, CodedCategory {
  /// With a relative or friend approved as a foster carer.
  case kinshipFoster
  /// With a mainstream foster carer of the responsible authority.
  case ownFoster
  /// With a foster carer of an independent agency.
  case agencyFoster
  /// With a carer of the authority trained for children who step down from a home.
  case specialistFoster
  case childrensHome
  case supportedAccommodation
  case withParents
  case adoptive
  /// Family centre, hospital, secure, custody and other residential settings.
  case other
  /// An arrangement in a setting not registered for the child: the counted last resort.
  case unregistered

  /// The spelling in files.
  public var key: String {
    [
      "kinship_foster", "own_foster", "agency_foster", "specialist_foster", "childrens_home",
      "supported_accommodation", "with_parents", "adoptive", "other", "unregistered",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Kinship foster care", "Own foster care", "Agency foster care", "Specialist foster care",
      "Children's home", "Supported accommodation", "With parents", "Adoptive placement",
      "Other setting", "Unregistered arrangement",
    ][index]
  }

  /// Whether the placement is with foster carers, kin included.
  @inlinable public var isFoster: Bool { rawValue <= PlacementType.specialistFoster.rawValue }

  /// Whether a place of this type is a vacancy that must be found; the others have their own way in.
  @inlinable public var isVacancy: Bool {
    switch self {
    case .ownFoster, .agencyFoster, .specialistFoster, .childrensHome, .supportedAccommodation: true
    default: false
    }
  }
}

/// Where a placement stands, as the published distance table groups it.
public enum DistanceLocality: UInt8, CodedCategory {
  case insideNear, insideFar, outsideNear, outsideFar, insideUnknown, outsideUnknown

  /// The spelling in files.
  public var key: String {
    [
      "inside_20_miles_or_less", "inside_over_20_miles", "outside_20_miles_or_less",
      "outside_over_20_miles", "inside_distance_not_known", "outside_distance_not_known",
    ][index]
  }

  /// The wording of the Department for Education's table of distance locality.
  public var title: String {
    [
      "Inside boundary - 20 miles or less", "Inside boundary - Over 20 miles",
      "Outside boundary - 20 miles or less", "Outside boundary - Over 20 miles",
      "Inside boundary - Distance not known or not recorded",
      "Outside boundary - Distance not known or not recorded",
    ][index]
  }
}

/// Why a period of care ended.
public enum ReasonCeased: UInt8, CodedCategory {
  case returnedHomePlanned, returnedHomeUnplanned, specialGuardianship, childArrangements
  case adopted, otherReason, transferred, turnedEighteen

  /// The spelling in files.
  public var key: String {
    [
      "returned_home_planned", "returned_home_unplanned", "special_guardianship",
      "child_arrangements_order", "adopted", "other_reason", "transferred", "turned_18",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Returned home, planned", "Returned home, unplanned", "Special guardianship order",
      "Child arrangements order", "Adopted", "Other reason", "Taken over by another authority",
      "Turned 18",
    ][index]
  }

  /// The file spellings of the reasons other than the 18th birthday.
  static var beforeEighteen: [String] { keys.dropLast() }
}

/// Bands of time since a placement began, over which ending hazards are constant.
public enum TimeInPlacement: UInt8, CodedCategory {
  case underTwoWeeks, twoToEightWeeks, eightWeeksToSixMonths, sixToTwelveMonths
  case oneToTwoYears, twoToThreeYears, threeToFiveYears, fiveYearsAndOver

  /// The spelling in files.
  public var key: String {
    [
      "under_2_weeks", "2_to_8_weeks", "8_weeks_to_6_months", "6_to_12_months", "1_to_2_years",
      "2_to_3_years", "3_to_5_years", "5_years_and_over",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Under 2 weeks", "2 to 8 weeks", "8 weeks to 6 months", "6 to 12 months", "1 to 2 years",
      "2 to 3 years", "3 to 5 years", "5 years and over",
    ][index]
  }

  /// The first day of each band, in days since the placement began.
  public static let starts: [Double] = [0, 14, 56, 182.625, 365.25, 730.5, 1095.75, 1826.25]
}

/// Where a young person lives after care.
public enum LeaverAccommodation: UInt8, CodedCategory {
  case stayingPut, stayingClose, supportedLodgings, family, supportedHousing, foyer, student
  case tenancy, adultServices, custody, emergency, notKnown

  /// The spelling in files.
  public var key: String {
    [
      "staying_put", "staying_close", "supported_lodgings", "family", "supported_housing", "foyer",
      "student", "tenancy", "adult_services", "custody", "emergency", "not_known",
    ][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "With former foster carers", "Close to a former children's home", "Supported lodgings",
      "With family or friends", "Supported or transitional housing", "Foyer",
      "Student accommodation", "Own tenancy", "Adult services", "Custody",
      "Emergency accommodation or no fixed abode", "Not known",
    ][index]
  }

  /// Whether the accommodation counts as suitable, as the statutory return judges it.
  public var isSuitable: Bool {
    switch self {
    case .custody, .emergency, .notKnown: false
    default: true
    }
  }
}

/// The age groups in which care leavers are reported.
public enum LeaverAge: UInt8, CodedCategory {
  case seventeenToEighteen, nineteenToTwentyOne, twentyTwoToTwentyFive

  /// The spelling in files.
  public var key: String { ["17_to_18", "19_to_21", "22_to_25"][index] }
  /// The words a reader sees.
  public var title: String { ["17 to 18", "19 to 21", "22 to 25"][index] }
}

/// Which children a fostering household or home will take, by age.
public enum AgeTerms: UInt8, CodedCategory {
  case younger, anyAge, older

  /// The spelling in files.
  public var key: String { ["younger", "any_age", "older"][index] }
  /// The words a reader sees.
  public var title: String { ["Under 10", "Any age", "8 and over"][index] }
}

/// The stages of the way from an enquiry to approval as a foster carer.
public enum ApprovalStage: UInt8, CodedCategory {
  case enquiry, initialVisit, application, assessment

  /// The spelling in files.
  public var key: String { ["enquiry", "initial_visit", "application", "assessment"][index] }
  /// The words a reader sees.
  public var title: String {
    ["Enquiry", "Initial visit", "Application and checks", "Assessment"][index]
  }
}

/// The three shared markets in which children of other authorities compete for the same places.
public enum SharedMarket: UInt8, CodedCategory {
  case agencyFoster, childrensHome, supportedAccommodation

  /// The spelling in files.
  public var key: String { ["agency_foster", "childrens_home", "supported_accommodation"][index] }
  /// The words a reader sees.
  public var title: String {
    ["Agency foster care", "Children's homes", "Supported accommodation"][index]
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

/// The categories of registration of supported accommodation for 16 and 17 year olds.
public enum SupportedCategory: UInt8, CodedCategory {
  case soleOccupancy, ringFencedShared, sharedWithOthers, lodgings

  /// The spelling in files.
  public var key: String {
    ["sole_occupancy", "ring_fenced_shared", "shared_with_others", "lodgings"][index]
  }

  /// The words a reader sees.
  public var title: String {
    ["Sole occupancy", "Ring-fenced shared", "Shared with others", "Supported lodgings"][index]
  }
}

/// Work that takes longer when social workers or reviewing officers have too many children.
public enum WorkProcess: UInt8, CodedCategory {
  case search, stepDownReview, permanencePlan, discharge, temporaryApproval

  /// The spelling in files.
  public var key: String {
    ["search", "step_down_review", "permanence_plan", "discharge", "temporary_approval"][index]
  }

  /// The words a reader sees.
  public var title: String {
    [
      "Searches", "Step-down reviews", "Permanence plans", "Discharge of orders",
      "Temporary approvals",
    ][index]
  }

  /// Whether reviewing officers do it; the others are social workers' work.
  var isReview: Bool { self == .stepDownReview }
}

/// Bands of time since a fostering household was approved.
public enum TenureBand: UInt8, CodedCategory {
  case underTwoYears, twoToFiveYears, fiveToTenYears, tenYearsAndOver

  /// The spelling in files.
  public var key: String {
    ["under_2_years", "2_to_5_years", "5_to_10_years", "10_years_and_over"][index]
  }

  /// The words a reader sees.
  public var title: String {
    ["Under 2 years", "2 to 5 years", "5 to 10 years", "10 years and over"][index]
  }

  /// The first day of each band, in days since approval.
  public static let starts: [Double] = [0, 730.5, 1826.25, 3652.5]
}

/// The kinds of home that open and close in the market.
public enum MarketHome: UInt8, CodedCategory {
  case childrensHome, supportedAccommodation

  /// The spelling in files.
  public var key: String { ["childrens_home", "supported_accommodation"][index] }
  /// The words a reader sees.
  public var title: String { ["Children's homes", "Supported accommodation"][index] }
}

/// Why a provider with a free place does not take a child.
public enum RefusalReason: UInt8, CodedCategory {
  case age, siblings, needs, notice, settling

  /// The spelling in files.
  public var key: String { ["age", "siblings", "needs", "notice", "settling"][index] }
  /// The words a reader sees.
  public var title: String {
    [
      "Age outside the terms", "Not enough places for brothers and sisters", "Needs not met",
      "Too little notice", "Other children are settling",
    ][index]
  }
}

/// Keys of tables by single year of age.
enum AgeTable {
  static let keys = (0..<18).map { "age_\($0)" }
}
