public import CareModel

/// Where one young person lives after a period of care that the simulation saw end.
public struct LeaverHistory: Sendable, Equatable {
  /// One home after care.
  public struct Home: Sendable, Equatable {
    /// The day from which the young person lives there.
    public var day: Double
    /// Where that is; nil for no longer supported.
    public var accommodation: LeaverAccommodation?
  }

  /// The young person's number.
  public var child: UInt64
  /// The day of birth, days since the start.
  public var bornAt: Double
  /// When care ended.
  public var leftAt: Double
  /// Whether the last placement was with foster carers.
  public var wasFostered: Bool
  /// Each home in order of time.
  public var homes: [Home] = []

  /// Where the young person lives at the end of a day.
  public func home(at day: Double) -> LeaverAccommodation? {
    homes.last { $0.day <= day }?.accommodation
  }

  /// Whole years of age on a day.
  public func age(at day: Double) -> Int { Int(((day - bornAt) / 365.25).rounded(.down)) }
}

extension LeaverHistory {
  /// The young people who became care leavers during a trace, in order of time.
  ///
  /// Those who had left before the start are not among them: nobody knows where they lived in care.
  static func leavers(of trace: [TraceRecord]) -> [LeaverHistory] {
    var births: [UInt64: Double] = [:]
    var placements: [UInt64: PlacementType] = [:]
    var rows: [UInt64: Int] = [:]
    var leavers: [LeaverHistory] = []
    for record in trace {
      guard let child = record.child else { continue }
      if let bornAt = record.bornAt { births[child] = bornAt }
      switch record.kind {
      case .inCareAtStart, .placed, .bridged, .carerChangedAgency, .carersAdopt:
        placements[child] = record.placement ?? placements[child]
      case .becameCareLeaver:
        guard let bornAt = births[child] else { continue }
        rows[child] = leavers.count
        leavers.append(
          LeaverHistory(
            child: child, bornAt: bornAt, leftAt: record.day,
            wasFostered: placements[child]?.isFoster ?? false))
      case .leaverMoved, .leaverReturned, .leaverSupportEnded:
        guard let row = rows[child] else { continue }
        let home = LeaverAccommodation.allCases.first { $0.title == record.detail }
        // A return without the name of a home is followed by a move that has one.
        if home == nil, record.kind != .leaverSupportEnded { continue }
        leavers[row].homes.append(
          Home(day: record.day, accommodation: record.kind == .leaverSupportEnded ? nil : home))
      default: break
      }
    }
    return leavers
  }
}
