/// A rule that the tables of a return keep.
///
/// Numbers in brackets are those of the Department for Education's validation rules where the rule is one
/// of them, as read in `data-to-insight/csc-validator-be-903`.
public enum ReturnRule: String, Sendable, CaseIterable {
  /// An episode ends after the day on which it began.
  case dates = "DEC is after DECOM"
  /// An episode was open on some day of the year.
  case year = "the episode lies in the collection year"
  /// No episode begins before the last one ended (501).
  case overlap = "episodes do not overlap"
  /// An episode that continues a period begins on the day the last one ended (433).
  case gap = "no gap inside a period of care"
  /// A period of care begins with S, and only there (431).
  case start = "S begins a period of care and nothing else"
  /// X1 says that an episode begins the same day (388).
  case continuation = "X1 exactly when the period goes on the same day"
  /// The last episode of a period has a reason, or is open.
  case ending = "REC with DEC, and neither while open"
  /// RNE is a code.
  case newEpisodeCode = "RNE is a code of the year"
  /// LS is a code (144).
  case legalStatusCode = "LS is a code of the year"
  /// CIN is a code, the same throughout a period of care.
  case needCode = "CIN is a code and stays the same in a period"
  /// PLACE is a code of the year (146).
  case placementCode = "PLACE is a code of the year"
  /// PLACE_PROVIDER is a code, blank where the placement has none (178, 213, 529).
  case providerCode = "PLACE_PROVIDER fits PLACE"
  /// REC is a code of the year.
  case ceasedCode = "REC is a code of the year"
  /// REASON_PLACE_CHANGE is there exactly when the placement changed (225, 226, 1009).
  case placeChange = "REASON_PLACE_CHANGE exactly when the placement changed"
  /// A placement with a placement order needs the order (408).
  case adoptionStatus = "A5 and A6 with E1 only, A3 and A4 without"
  /// A child is adopted from a placement for adoption (390).
  case adoptedFrom = "E11 and E12 from a placement for adoption only"
  /// A child is placed with parents under an order only.
  case parentsStatus = "P1 under a care or placement order only"
  /// A young offender institution needs a remand.
  case custodyStatus = "R5 under youth justice only"
  /// Unaccompanied children are looked after under section 20.
  case unaccompaniedStatus = "unaccompanied children under V2"
  /// A child is under 18 when an episode begins.
  case age = "under 18 at DECOM, and born by then"
  /// Care ends on the 18th birthday at the latest, and staying with carers begins there (460).
  case birthday = "care ends by the 18th birthday"
  /// Every child of one table is in the other, once.
  case children = "header and episodes hold the same children"
  /// SEX is a code of the year or blank.
  case sexCode = "SEX is a code of the year"
  /// What is open at the end of a year is continued in the next return (562).
  case nextYear = "one year's return continues the other's"
}

/// A row that breaks a rule.
public struct ReturnFinding: Sendable, Equatable, CustomStringConvertible {
  /// The file, such as `2024-25/episodes.csv`.
  public var file: String
  /// The line of the file; the header is line 1.
  public var line: Int
  /// The rule.
  public var rule: ReturnRule
  /// What the row says.
  public var detail: String

  /// Makes a finding from its parts.
  public init(file: String, line: Int, rule: ReturnRule, detail: String) {
    self.file = file
    self.line = line
    self.rule = rule
    self.detail = detail
  }

  /// The finding as a line for a reader.
  public var description: String { "\(file):\(line): \(rule.rawValue): \(detail)" }
}
