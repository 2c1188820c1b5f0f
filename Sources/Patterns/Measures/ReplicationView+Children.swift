import CareModel

/// Who comes, who leaves and under which order.
extension ReplicationView {
  private var periods: some Sequence<CarePeriod> { children.lazy.flatMap(\.periods) }

  /// Percentages of the periods of care that ended, by reason.
  func reasonsCeased(_ reasons: [ReasonCeased]) -> [Double] {
    var counting = Counting(reasons.count)
    for period in periods where counts(period.end) {
      counting.add(period.reason.flatMap(reasons.firstIndex(of:)))
    }
    return counting.shares
  }

  /// Percentages of the periods of care that ended, by how long they had lasted.
  func periodShares() -> [Double] {
    var counting = Counting(Self.periodBins.count)
    for period in periods where counts(period.end) {
      counting.add(band(of: period.end - period.start, startingAt: Self.periodBins))
    }
    return counting.shares
  }

  /// The mean length of the periods of care that ended, in days.
  func meanPeriod() -> Double {
    let ended = periods.filter { counts($0.end) }.map { $0.end - $0.start }
    return ended.isEmpty ? .nan : ended.reduce(0, +) / Double(ended.count)
  }

  /// Periods of care that ended for each child-year.
  func exitRate() -> Double {
    let years = childYears()
    let ended = periods.reduce(0) { $0 + (counts($1.end) ? 1.0 : 0) }
    return years > 0 ? ended / years : .nan
  }

  /// Percentages of children looked after by legal status; not-a-number where the trace has none.
  func legalStatuses(_ statuses: [LegalStatus]) -> [Double] {
    var counting = Counting(statuses.count)
    for day in censuses {
      for period in periods where period.isOpen(at: day) {
        guard let status = period.status(at: day) else { continue }
        counting.add(statuses.firstIndex(of: status))
      }
    }
    return counting.shares
  }

  /// Percentages of periods of care that began, by the first legal status.
  func legalStatusesAtStart(_ statuses: [LegalStatus]) -> [Double] {
    var counting = Counting(statuses.count)
    for period in periods where counts(period.start) {
      guard let status = period.statuses.first?.status else { continue }
      counting.add(statuses.firstIndex(of: status))
    }
    return counting.shares
  }

  /// Percentages of periods of care that began: with kin, with other foster carers, in a home, in
  /// supported accommodation, with parents, elsewhere.
  func firstPlacements() -> [Double] {
    var counting = Counting(6)
    for period in periods where counts(period.start) {
      guard let spell = period.spells.first else { continue }
      switch PlacementGroup(spell.type) {
      case .foster: counting.add(spell.type == .kinshipFoster ? 0 : 1)
      case .homes: counting.add(2)
      case .supported: counting.add(3)
      case .withParents: counting.add(4)
      case .adoptive, .other: counting.add(5)
      }
    }
    return counting.shares
  }

  /// Percentages of children looked after, by group of placements.
  func placementMix() -> [Double] {
    var counting = Counting(PlacementGroup.allCases.count)
    for day in censuses {
      for period in periods {
        guard period.isOpen(at: day), let spell = period.spell(at: day) else { continue }
        counting.add(PlacementGroup(spell.type).rawValue)
      }
    }
    return counting.shares
  }
}
