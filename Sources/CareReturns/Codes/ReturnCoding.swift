internal import CareModel

/// The return's code for what the model says; `docs/guides/returns.md` gives the reasons.
enum ReturnCoding {
  /// PLACE and PLACE_PROVIDER.
  struct Placement: Equatable {
    var place: String
    var provider: String
  }

  /// Where a child lives; adopters who have fostered the child have a place as carers.
  static func placement(
    _ type: PlacementType, in setting: OtherSetting?, isOwn: Bool, withCarers: Bool,
    under status: LegalStatus?, in year: CollectionYear
  ) -> Placement {
    let market = isOwn ? "PR1" : "PR4"
    return switch type {
    case .kinshipFoster: Placement(place: "U3", provider: "PR1")
    case .ownFoster, .specialistFoster: Placement(place: "U6", provider: "PR1")
    case .agencyFoster: Placement(place: "U6", provider: "PR4")
    case .childrensHome: Placement(place: "K2", provider: market)
    case .supportedAccommodation:
      Placement(place: year.startYear >= 2024 ? "K3" : "H5", provider: market)
    case .withParents: Placement(place: "P1", provider: "PR0")
    case .adoptive:
      status == .placementOrder
        ? Placement(place: withCarers ? "A5" : "A6", provider: "PR1")
        : Placement(place: withCarers ? "A3" : "A4", provider: "PR1")
    case .other: other(setting, under: status)
    case .unregistered: Placement(place: year.startYear >= 2025 ? "Z12" : "Z1", provider: "")
    }
  }

  /// R5 stands under remand only, so that custody without it keeps the code of other settings.
  private static func other(
    _ setting: OtherSetting?, under status: LegalStatus?
  ) -> Placement {
    switch setting {
    case .hospital: Placement(place: "R2", provider: "PR3")
    case .familyCentre: Placement(place: "R3", provider: "PR4")
    case .custody, .residential, nil:
      status == .remand
        ? Placement(place: "R5", provider: "PR3") : Placement(place: "R1", provider: "PR4")
    }
  }

  /// LS.
  static func legalStatus(_ status: LegalStatus?) -> String {
    switch status {
    case .policeProtection: "L1"
    case .sectionTwenty: "V2"
    case .interimCareOrder: "C1"
    case .careOrder: "C2"
    case .placementOrder: "E1"
    case .remand: "J1"
    case nil: ""
    }
  }

  /// CIN.
  static func need(_ need: NeedCategory?) -> String {
    need.map { "N\($0.index + 1)" } ?? ""
  }

  /// RNE of an episode that follows another of the same period.
  static func newEpisode(_ episode: Episode, after last: Episode) -> String {
    let hasNewStatus = episode.legalStatus != last.legalStatus
    if episode.carer != last.carer { return hasNewStatus ? "B" : "P" }
    if episode.placement != last.placement { return hasNewStatus ? "U" : "T" }
    return "L"
  }

  /// REASON_PLACE_CHANGE of the episode that ended.
  static func placeChange(_ ending: EpisodeEnding) -> String {
    switch ending {
    case .unplanned: "CREQB"
    case .planned: "CARPL"
    case .closure: "CLOSE"
    case .approvalRefused: "APPRR"
    case .sameCarer: "PLACE"
    case .statusOnly, .careEnded, .open: ""
    }
  }

  /// REC of an episode with which the period of care ended.
  static func ceased(
    _ reason: ReasonCeased?, from placement: PlacementType, to home: LeaverAccommodation?,
    remained: Bool
  ) -> String {
    switch reason {
    case .returnedHomePlanned: "E4A"
    case .returnedHomeUnplanned: "E4B"
    case .specialGuardianship:
      switch placement {
      case .kinshipFoster: "E45"
      case .ownFoster, .agencyFoster, .specialistFoster: "E46"
      default: "E47"
      }
    case .childArrangements: "E41"
    case .adopted: "E11"
    case .transferred: "E3"
    case .custody: "E9"
    case .turnedEighteen: remained ? "E17" : atEighteen(from: placement, to: home)
    case .otherReason, nil: "E8"
    }
  }

  private static func atEighteen(
    from placement: PlacementType, to home: LeaverAccommodation?
  ) -> String {
    switch home {
    case .stayingPut: placement.isFoster ? "E17" : "E8"
    case .stayingClose, .supportedLodgings, .supportedHousing, .foyer: "E5"
    case .student, .tenancy: "E6"
    case .adultServices: "E7"
    case .custody: "E9"
    case .family, .emergency, .notKnown, nil: "E8"
    }
  }

  /// PL_LOCATION, on which side of the authority's boundary the placement stands.
  static func location(_ locality: DistanceLocality?) -> String {
    switch locality {
    case .insideNear, .insideFar, .insideUnknown: "IN"
    case .outsideNear, .outsideFar, .outsideUnknown: "OUT"
    case nil: ""
    }
  }

  /// The band of PL_DISTANCE in the words of the published table.
  static func distanceBand(_ locality: DistanceLocality?) -> String {
    switch locality {
    case .insideNear, .outsideNear: "20 miles or less"
    case .insideFar, .outsideFar: "Over 20 miles"
    case .insideUnknown, .outsideUnknown: "Not known"
    case nil: ""
    }
  }
}
