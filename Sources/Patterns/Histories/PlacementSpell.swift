public import CareModel
public import CareReturns

/// One child's stay in one placement: the episodes between two changes of placement.
///
/// A change of legal status does not end it. A change of the placement's kind with the same carer does,
/// as in the statutory return, and the next stay remembers since when the child has had that carer.
public struct PlacementSpell: Sendable, Equatable {
  /// Where the child lives.
  public var type: PlacementType
  /// On which side of the boundary and how far from home, where the trace says so.
  public var locality: DistanceLocality?
  /// When it began, days since the start of the simulation; negative before it.
  public var start: Double
  /// When it ended; infinity for a stay under way at the horizon.
  public var end: Double
  /// How it ended.
  public var ending: EpisodeEnding
  /// Whether the period of care began with it.
  public var isFirst: Bool
  /// Since when the child has lived with the same carer or in the same home without a break.
  public var carerSince: Double

  /// Whether the carer or home is that of the stay before.
  public var isSameCarer: Bool { carerSince < start }

  /// Whether the stay is under way at the end of a day.
  public func isOpen(at day: Double) -> Bool { start <= day && end > day }
}

extension PlacementSpell {
  /// The stays of a period of care, in order.
  static func spells(of period: PeriodOfCare) -> [PlacementSpell] {
    var spells: [PlacementSpell] = []
    var continues = false
    for episode in period.episodes {
      let end = episode.ending == .open ? .infinity : episode.endDay
      if continues, var last = spells.popLast() {
        last.end = end
        last.ending = episode.ending
        spells.append(last)
      } else {
        let before = spells.last
        spells.append(
          PlacementSpell(
            type: episode.placement, locality: episode.locality, start: episode.startDay, end: end,
            ending: episode.ending, isFirst: before == nil && !period.hasEarlierPlacements,
            carerSince: before?.ending == .sameCarer
              ? before?.carerSince ?? episode.startDay : episode.startDay))
      }
      continues = episode.ending == .statusOnly
    }
    return spells
  }
}
