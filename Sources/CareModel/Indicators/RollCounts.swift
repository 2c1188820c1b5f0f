import SimulationKernel

/// How many children looked after live where and under which status, counted as it changes.
///
/// Birthdays and windows of time change counts on days on which nothing happens; those are left to the
/// ``Census`` of a month's end.
struct RollCounts: ~Copyable {
  // By category, in the order of their rows: `PlacementType`, `DistanceLocality`, `OtherSetting` and
  // `LegalStatus`.
  private(set) var byType = InlineArray<10, Double>(repeating: 0)
  private(set) var outsideByType = InlineArray<10, Double>(repeating: 0)
  private(set) var atADistanceByType = InlineArray<10, Double>(repeating: 0)
  private(set) var farByType = InlineArray<10, Double>(repeating: 0)
  private(set) var byLocality = InlineArray<6, Double>(repeating: 0)
  private(set) var bySetting = InlineArray<4, Double>(repeating: 0)
  private(set) var byLegalStatus = InlineArray<6, Double>(repeating: 0)
  private(set) var outside = 0.0
  private(set) var atADistance = 0.0
  private(set) var far = 0.0
  private(set) var distances = TenthCounts(groups: PlacementType.allCases.count)
  var unaccompanied = 0.0
  var awaitingDischarge = 0.0
  var awaitingHearing = 0.0

  /// Counts a placement that begins, or takes off one that ends.
  mutating func count(_ placement: Placement, _ step: Double) {
    let type = placement.type.index
    byType[type] += step
    byLocality[placement.locality.index] += step
    if placement.type == .other { bySetting[placement.setting.index] += step }
    if !placement.isInside {
      outside += step
      outsideByType[type] += step
      if placement.isAtADistance {
        atADistance += step
        atADistanceByType[type] += step
      }
    }
    if Distance.isFar(placement.miles) {
      far += step
      farByType[type] += step
    }
    if !placement.miles.isNaN { distances.count(placement.miles, in: type, step < 0 ? -1 : 1) }
  }

  mutating func count(_ status: LegalStatus, _ step: Double) {
    byLegalStatus[status.index] += step
  }

  /// The largest difference from other counts of the same children.
  func difference(from other: borrowing RollCounts) -> Double {
    var worst = max(
      abs(outside - other.outside), abs(atADistance - other.atADistance), abs(far - other.far),
      abs(unaccompanied - other.unaccompanied), abs(awaitingDischarge - other.awaitingDischarge),
      abs(awaitingHearing - other.awaitingHearing))
    for row in byType.indices {
      worst = max(
        worst, abs(byType[row] - other.byType[row]),
        abs(outsideByType[row] - other.outsideByType[row]),
        abs(atADistanceByType[row] - other.atADistanceByType[row]),
        abs(farByType[row] - other.farByType[row]),
        Double(abs(distances.total(row) - other.distances.total(row))))
    }
    for row in byLocality.indices {
      worst = max(worst, abs(byLocality[row] - other.byLocality[row]))
    }
    for row in bySetting.indices {
      worst = max(worst, abs(bySetting[row] - other.bySetting[row]))
    }
    for row in byLegalStatus.indices {
      worst = max(worst, abs(byLegalStatus[row] - other.byLegalStatus[row]))
    }
    return worst
  }
}
