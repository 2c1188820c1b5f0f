/// The codes that the return accepts, by collection year.
///
/// Source: the rules of `data-to-insight/csc-validator-be-903` (version 0.1.17) for 2022/23 to 2026/27;
/// later years are taken to be like the last one read.
public enum ReturnCodes {
  /// RNE, reason for new episode.
  static let newEpisode: Set<String> = ["S", "P", "L", "T", "B", "U"]

  /// LS, legal status.
  static let legalStatus: Set<String> = [
    "C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3",
  ]

  /// CIN, category of need.
  static let need: Set<String> = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"]

  /// PLACE_PROVIDER, placement provider.
  static let provider: Set<String> = ["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"]

  /// REASON_PLACE_CHANGE, reason for placement change.
  static let placeChange: Set<String> = [
    "CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE",
    "CUSTOD", "OTHER",
  ]

  /// PLACE codes of foster placements.
  static let foster: Set<String> = ["U1", "U2", "U3", "U4", "U5", "U6"]

  /// PLACE codes of placements for adoption.
  static let adoption: Set<String> = ["A3", "A4", "A5", "A6"]

  /// PLACE codes with which the provider stays blank.
  static let withoutProvider: Set<String> = [
    "T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14",
  ]

  /// PLACE, placement type.
  static func placement(in year: CollectionYear) -> Set<String> {
    var codes = foster.union(adoption).union([
      "K1", "K2", "P1", "P3", "R1", "R2", "R3", "R5", "S1", "T0", "T1", "T2", "T3", "T4",
    ])
    if year.startYear >= 2024 { codes.insert("K3") }
    if year.startYear >= 2025 {
      codes.formUnion(["Z11", "Z12", "Z13", "Z14"])
    } else {
      codes.formUnion(["H5", "P2", "Z1"])
    }
    return codes
  }

  /// REC, reason episode ceased.
  static func episodeCeased(in year: CollectionYear) -> Set<String> {
    var codes: Set<String> = [
      "X1", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E2", "E3", "E41", "E45", "E46",
      "E47", "E48", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9",
    ]
    if year.startYear <= 2017 { codes.formUnion(["E43", "E44"]) }
    return codes
  }

  /// SEX.
  static func sex(in year: CollectionYear) -> Set<String> {
    year.startYear >= 2024 ? ["M", "F", "U"] : ["1", "2"]
  }
}
