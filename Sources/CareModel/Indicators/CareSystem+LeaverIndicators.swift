/// What one pass over the care leavers counts at a month's end, by age group.
private struct LeaverCensus {
  var all = InlineArray<3, Double>(repeating: 0)
  var suitable = InlineArray<3, Double>(repeating: 0)
  var unsuitable = InlineArray<3, Double>(repeating: 0)
  var notKnown = InlineArray<3, Double>(repeating: 0)
  /// Ages 17 to 21, in the order of `LeaverAccommodation`.
  var byAccommodation = InlineArray<12, Double>(repeating: 0)
  var waiting = 0.0
  var inEmergency = 0.0
  var stayingPutPastNineteen = 0.0
}

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  mutating func recordCareLeavers(_ month: Int) {
    let census = leaverCensus()
    put(
      census.all, reported: census.all[0] + census.all[1] + census.all[2], Rows.careLeavers, month)
    put(
      census.unsuitable, reported: census.unsuitable[0] + census.unsuitable[1], Rows.unsuitable,
      month)
    put(census.notKnown, reported: census.notKnown[0] + census.notKnown[1], Rows.notKnown, month)
    putShare(
      census.suitable[0] + census.suitable[1], of: census.all[0] + census.all[1], Rows.suitable,
      month)
    for group in LeaverAge.allCases {
      putShare(
        census.suitable[group.index], of: census.all[group.index],
        Rows.suitable + 1 + group.index, month)
    }
    put(census.all[0] + census.all[1], Rows.byAccommodation, month)
    for kind in LeaverAccommodation.allCases {
      put(census.byAccommodation[kind.index], Rows.byAccommodation + 1 + kind.index, month)
    }
    put(census.waiting, Rows.waiting, month)
    put(census.inEmergency, Rows.noSuitableHome, month)
    put(census.stayingPutPastNineteen, Rows.stayingPut19, month)
  }

  private func leaverCensus() -> LeaverCensus {
    var census = LeaverCensus()
    for index in 0..<leavers.active.count {
      let row = leavers.active[index]
      let accommodation = leavers[row].accommodation
      let group = leavers[row].ageGroup(at: now)
      census.all[group.index] += 1
      if accommodation.isSuitable {
        census.suitable[group.index] += 1
      } else if accommodation == .notKnown {
        census.notKnown[group.index] += 1
      } else {
        census.unsuitable[group.index] += 1
      }
      if group != .twentyTwoToTwentyFive { census.byAccommodation[accommodation.index] += 1 }
      if leavers[row].isWaiting { census.waiting += 1 }
      if accommodation == .emergency { census.inEmergency += 1 }
      if accommodation == .stayingPut, now >= leavers[row].day(ofAge: 19),
        now < leavers[row].day(ofAge: 21)
      {
        census.stayingPutPastNineteen += 1
      }
    }
    return census
  }

  /// A count with its age groups.
  private mutating func put(
    _ counts: InlineArray<3, Double>, reported total: Double, _ series: Int, _ month: Int
  ) {
    put(total, series, month)
    for group in LeaverAge.allCases { put(counts[group.index], series + 1 + group.index, month) }
  }
}
