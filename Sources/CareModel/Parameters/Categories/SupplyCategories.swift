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

/// Why the free places of a fostering household are not on offer for a time.
public enum NotAvailableReason: UInt8, CodedCategory {
  case rest, illness, matching, ownFamily

  /// The spelling in files.
  public var key: String { ["rest", "illness", "matching", "own_family"][index] }
  /// The words a reader sees.
  public var title: String {
    [
      "Respite or a break", "Sickness or personal circumstances",
      "Kept for a match or for the children there", "Carer's own family",
    ][index]
  }
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

/// The kinds of home that open and close in the market.
public enum MarketHome: UInt8, CodedCategory {
  case childrensHome, supportedAccommodation

  /// The spelling in files.
  public var key: String { ["childrens_home", "supported_accommodation"][index] }
  /// The words a reader sees.
  public var title: String { ["Children's homes", "Supported accommodation"][index] }
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
