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
