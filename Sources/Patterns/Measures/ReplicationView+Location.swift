import CareModel

/// Where placements stand.
extension ReplicationView {
  /// Of children looked after at the end of the counted years, the share for whom something holds of
  /// the place where they live, row by row; a child may count in several rows.
  func locationShares(
    rows: Int, rowsOf: (PlacementType) -> [Int], holds: (DistanceLocality) -> Bool
  ) -> [Double] {
    var counting = ShareCounting(rows)
    for day in censuses {
      for child in children {
        guard let spell = child.period(at: day)?.spell(at: day), let locality = spell.locality
        else { continue }
        for row in rowsOf(spell.type) { counting.add(row, isPart: holds(locality)) }
      }
    }
    return counting.shares
  }

  /// Percentages of the placements that began: inside near and far, outside near and far, distance not
  /// known.
  func newLocalities(_ group: PlacementGroup?) -> [Double] {
    var counting = Counting(5)
    for spell in children.lazy.flatMap(\.periods).flatMap(\.spells) {
      guard counts(spell.start), let locality = spell.locality,
        group == nil || PlacementGroup(spell.type) == group
      else { continue }
      counting.add(min(4, locality.index))
    }
    return counting.shares
  }
}

extension DistanceLocality {
  /// Whether the place is outside the authority.
  var isOutside: Bool { [.outsideNear, .outsideFar, .outsideUnknown].contains(self) }
  /// Whether the place is known to be over 20 miles from home.
  var isFar: Bool { [.insideFar, .outsideFar].contains(self) }
}
