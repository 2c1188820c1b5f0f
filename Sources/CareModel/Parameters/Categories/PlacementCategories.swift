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

/// What kind of place a placement of the type ``PlacementType/other`` is.
public enum OtherSetting: UInt8, CodedCategory {
  case hospital
  /// A family centre or mother and baby unit.
  case familyCentre
  /// A young offender institution or the like.
  case custody
  /// Residential care homes, residential schools, secure homes and whatever is none of the others.
  case residential

  /// The spelling in files.
  public var key: String { ["hospital", "family_centre", "custody", "residential"][index] }

  /// The words a reader sees.
  public var title: String {
    ["Hospital", "Family centre", "Custody", "Other residential setting"][index]
  }

  /// Whether children of an age are taken: nobody under the age of criminal responsibility, ten, is in
  /// custody, and family centres are for young children with a parent.
  @inlinable public func takes(_ band: AgeBand) -> Bool {
    switch self {
    case .hospital, .residential: true
    case .familyCentre: band.rawValue < AgeBand.fiveToNine.rawValue
    case .custody: band.rawValue > AgeBand.fiveToNine.rawValue
    }
  }

  /// The rows of a table by age and setting, age by age.
  static var keysByAge: [String] {
    AgeBand.allCases.flatMap { band in allCases.map { "\(band.key)_\($0.key)" } }
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

/// Why a provider with a free place does not take a child.
public enum RefusalReason: UInt8, CodedCategory {
  case age, siblings, needs, notice, settling, residents, panel

  /// The spelling in files.
  public var key: String {
    ["age", "siblings", "needs", "notice", "settling", "residents", "panel"][index]
  }
  /// The words a reader sees.
  public var title: String {
    [
      "Age outside the terms", "Not enough places for brothers and sisters", "Needs not met",
      "Too little notice", "Other children are settling", "Those already there",
      "Panel did not agree",
    ][index]
  }
}
