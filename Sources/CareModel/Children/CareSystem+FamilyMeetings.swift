import SimulationKernel

extension CareSystem {
  /// What a family network meeting before an entry led to.
  enum FamilyMeeting {
    /// None was held beyond today's practice, or nothing came of it.
    case none
    /// The children stay with their family.
    case diverted
    /// A connected person was found who would not have been.
    case foundKin
  }

  /// Whether a family was already open to children's services before an entry.
  func isKnown(_ group: UInt64, _ route: EntryRoute) -> Bool {
    family.uniform(.familyMeeting, group) < parameters.entries.knownToServices[route.index]
  }

  /// Decides whether an additional family network meeting is held before an entry, and what it leads to.
  ///
  /// Meetings of today's practice are in the published entries. One can be held only for a family
  /// that is known, and not when the police act first.
  mutating func familyMeeting(_ group: UInt64, _ route: EntryRoute, at day: Double)
    -> FamilyMeeting
  {
    let entries = parameters.entries
    guard entries.familyMeetingShare > 0, day > 0, route != .policeProtection else { return .none }
    var draws = family.stream(.familyMeeting, group)
    _ = draws.uniform()
    let meetingDraw = draws.uniform()
    let outcomeDraw = draws.uniform()
    let kinDraw = draws.uniform()
    guard isKnown(group, route), meetingDraw < entries.familyMeetingShare else { return .none }
    tallies.add(to: Counter.familyMeetings)
    if outcomeDraw < entries.familyMeetingDiverts {
      tallies.add(to: Counter.familiesDiverted)
      note(.divertedByFamilyMeeting)
      return .diverted
    }
    return kinDraw < entries.familyMeetingFindsKin ? .foundKin : .none
  }
}
