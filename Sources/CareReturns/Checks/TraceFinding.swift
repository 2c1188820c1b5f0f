public import SimulationKernel

/// What the records of a child keep so that they read as a life course.
public enum TraceRule: String, Sendable, CaseIterable {
  /// Nobody enters who is looked after already.
  case entry = "a child enters care from outside it"
  /// Placements, statuses and endings belong to children who are looked after.
  case inCare = "a child is looked after while it has placements"
  /// Where one placement ends, another or life after care begins at the same moment.
  case noGap = "a child who is looked after lives somewhere"
  /// A placement begins where none is.
  case onePlacement = "a child has one placement at a time"
  /// A record says where, under which status or why.
  case particulars = "a record says what it is about"
  /// A change of status changes it.
  case status = "a change of legal status changes it"
  /// Nobody is looked after beyond the 18th birthday.
  case birthday = "care ends by the 18th birthday"
  /// Records are in order of time.
  case order = "records are in order of time"
}

/// A record that breaks a rule.
public struct TraceFinding: Sendable, Equatable, CustomStringConvertible {
  /// The child.
  public var child: UInt64
  /// The date of the record.
  public var date: CivilDate
  /// The rule.
  public var rule: TraceRule
  /// What the record says.
  public var detail: String

  /// The finding as a line for a reader.
  public var description: String { "\(date): child \(child): \(rule.rawValue): \(detail)" }
}
