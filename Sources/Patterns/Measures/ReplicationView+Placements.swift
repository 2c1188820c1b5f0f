import CareModel
import CareReturns

/// How long placements last and why they end.
extension ReplicationView {
  /// The lower bounds of the published bins of duration, in days.
  static let durationBins: [Double] = [0, 8, 30.4375, 91.3125, 182.625, 365.25, 730.5, 1826.25]
  /// The lower bounds of the published bins of periods of care, in days.
  static let periodBins: [Double] = [
    0, 14, 56, 182.625, 365.25, 730.5, 1095.75, 1826.25, 3652.5,
  ]

  private var spells: some Sequence<PlacementSpell> {
    children.lazy.flatMap(\.periods).flatMap(\.spells)
  }

  /// How long the placements that ended had lasted, of a group or of all.
  func durations(_ group: PlacementGroup?) -> [Double] {
    spells.filter { spell in
      counts(spell.end) && (group == nil || PlacementGroup(spell.type) == group)
    }.map { $0.end - $0.start }
  }

  /// Percentages of the placements that ended, by bin of duration.
  func durationShares(_ group: PlacementGroup?) -> [Double] {
    var counting = Counting(Self.durationBins.count)
    for duration in durations(group) {
      counting.add(band(of: duration, startingAt: Self.durationBins))
    }
    return counting.shares
  }

  /// The mean duration of the placements that ended.
  func meanDuration(_ group: PlacementGroup?) -> Double {
    let all = durations(group)
    return all.isEmpty ? .nan : all.reduce(0, +) / Double(all.count)
  }

  /// The median duration of the placements that ended: the middle one, or the mean of the two.
  func medianDuration(_ group: PlacementGroup?) -> Double {
    let all = durations(group).sorted()
    guard !all.isEmpty else { return .nan }
    return (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
  }

  /// Breakdowns and closures for each year that children spent in placements, by time in placement.
  ///
  /// Time with the same carer is time in the same placement.
  func breakdownHazard() -> [Double] {
    let starts = TimeInPlacement.starts
    var events = [Double](repeating: 0, count: starts.count)
    var time = events
    for spell in spells {
      for row in starts.indices {
        let next = row + 1 < starts.count ? spell.carerSince + starts[row + 1] : .infinity
        let begin = max(spell.start, spell.carerSince + starts[row])
        time[row] += days(from: begin, to: min(spell.end, next))
      }
      guard counts(spell.end), Self.isBreakdown(spell.ending) || spell.ending == .closure else {
        continue
      }
      events[band(of: spell.end - spell.carerSince, startingAt: starts)] += 1
    }
    return zip(events, time).map { $1 > 0 ? $0 / ($1 / 365.25) : .nan }
  }

  /// Moves, breakdowns with closures, closures alone, and placements begun, for each child-year.
  func moveRates() -> [Double] {
    var counts = [0.0, 0, 0, 0]
    for spell in spells {
      if self.counts(spell.start) {
        counts[3] += 1
        if !spell.isFirst, !spell.isSameCarer { counts[0] += 1 }
      }
      guard self.counts(spell.end) else { continue }
      if Self.isBreakdown(spell.ending) || spell.ending == .closure { counts[1] += 1 }
      if spell.ending == .closure { counts[2] += 1 }
    }
    let years = childYears()
    return counts.map { years > 0 ? $0 / years : .nan }
  }

  /// Years that children were looked after.
  func childYears() -> Double {
    children.reduce(0) { sum, child in
      sum + child.periods.reduce(0) { $0 + days(from: $1.start, to: $1.end) }
    } / 365.25
  }

  private static func isBreakdown(_ ending: EpisodeEnding) -> Bool {
    ending == .unplanned || ending == .approvalRefused
  }
}
