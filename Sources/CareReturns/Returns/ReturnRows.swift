public import SimulationKernel

/// A row of `episodes.csv`, in the return's codes; blank where the model cannot know.
public struct EpisodeRow: Sendable, Equatable {
  /// CHILD.
  public var child: String
  /// DECOM, the date on which the episode commenced.
  public var commenced: CivilDate
  /// RNE, reason for new episode.
  public var reasonNew: String
  /// LS, legal status.
  public var legalStatus: String
  /// CIN, category of need.
  public var need: String
  /// PLACE, placement type.
  public var placement: String
  /// PLACE_PROVIDER, placement provider.
  public var provider: String
  /// DEC, the date on which the episode ceased; nil when it is open at the end of the year.
  public var ceased: CivilDate?
  /// REC, reason episode ceased.
  public var reasonCeased: String
  /// REASON_PLACE_CHANGE, reason for placement change.
  public var reasonPlaceChange: String

  /// Makes a row from its parts.
  public init(
    child: String, commenced: CivilDate, reasonNew: String, legalStatus: String, need: String,
    placement: String, provider: String, ceased: CivilDate?, reasonCeased: String,
    reasonPlaceChange: String
  ) {
    self.child = child
    self.commenced = commenced
    self.reasonNew = reasonNew
    self.legalStatus = legalStatus
    self.need = need
    self.placement = placement
    self.provider = provider
    self.ceased = ceased
    self.reasonCeased = reasonCeased
    self.reasonPlaceChange = reasonPlaceChange
  }

  static let columns = [
    "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
    "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN",
  ]

  func cells(_ date: (CivilDate?) -> String) -> [String] {
    [
      child, date(commenced), reasonNew, legalStatus, need, placement, provider, date(ceased),
      reasonCeased, reasonPlaceChange, "", "", "",
    ]
  }
}

/// A row of `header.csv`.
public struct HeaderRow: Sendable, Equatable {
  /// CHILD.
  public var child: String
  /// SEX.
  public var sex: String
  /// DOB, date of birth.
  public var born: CivilDate?

  /// Makes a row from its parts.
  public init(child: String, sex: String, born: CivilDate?) {
    self.child = child
    self.sex = sex
    self.born = born
  }

  static let columns = ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]

  func cells(_ date: (CivilDate?) -> String) -> [String] {
    [child, sex, date(born), "", "", "", ""]
  }
}

/// A row of `uasc.csv`: a child who seeks asylum unaccompanied.
public struct UnaccompaniedRow: Sendable, Equatable {
  /// CHILD.
  public var child: String
  /// SEX.
  public var sex: String
  /// DOB, date of birth.
  public var born: CivilDate?
  /// DUC, the date on which the child ceased to be one: the 18th birthday, once it is past.
  public var statusCeased: CivilDate?

  /// Makes a row from its parts.
  public init(child: String, sex: String, born: CivilDate?, statusCeased: CivilDate?) {
    self.child = child
    self.sex = sex
    self.born = born
    self.statusCeased = statusCeased
  }

  static let columns = ["CHILD", "SEX", "DOB", "DUC"]

  func cells(_ date: (CivilDate?) -> String) -> [String] {
    [child, sex, date(born), date(statusCeased)]
  }
}

/// A row of `locations.csv`, no part of the return: what is derived from the postcodes of one.
public struct LocationRow: Sendable, Equatable {
  /// CHILD.
  public var child: String
  /// DECOM of the episode.
  public var commenced: CivilDate
  /// PL_LOCATION: `IN` or `OUT` of the authority.
  public var location: String
  /// The band that PL_DISTANCE falls in.
  public var distanceBand: String

  static let columns = ["CHILD", "DECOM", "PL_LOCATION", "PL_DISTANCE_BAND"]

  func cells(_ date: (CivilDate?) -> String) -> [String] {
    [child, date(commenced), location, distanceBand]
  }
}

/// A row of `periods.csv`, no part of the return: a period of care may have begun before the oldest one.
public struct PeriodRow: Sendable, Equatable {
  /// CHILD.
  public var child: String
  /// PERIOD_START, the first date of the child's latest period of care.
  public var started: CivilDate

  static let columns = ["CHILD", "PERIOD_START"]

  func cells(_ date: (CivilDate?) -> String) -> [String] { [child, date(started)] }
}
