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
  // By age group.
  var withoutAbode = InlineArray<3, Double>(repeating: 0)
  // By age: 18, 19 and 20.
  var stayingPut = InlineArray<3, Double>(repeating: 0)
  var fostered = InlineArray<3, Double>(repeating: 0)
  var fosteredStayingPut = InlineArray<3, Double>(repeating: 0)
  /// Of any age.
  var allStayingPut = 0.0
  var remaining = 0.0
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
    let inFoyer = foyer < 0 ? 0 : Double(homes[foyer].filled)
    let leaversInFoyer = Double(leaverPlaces.filled(.foyer))
    put(inFoyer + leaversInFoyer, Rows.foyerResidents, month)
    put(inFoyer, Rows.foyerResidents + 1, month)
    put(leaversInFoyer, Rows.foyerResidents + 2, month)
    put(census.waiting, Rows.waiting, month)
    let withoutAbode = census.withoutAbode[0] + census.withoutAbode[1] + census.withoutAbode[2]
    put(census.withoutAbode, reported: withoutAbode, Rows.noFixedAbode, month)
    put(census.inEmergency, Rows.noSuitableHome, month)
    put(census.inEmergency - withoutAbode, Rows.noSuitableHome + 1, month)
    put(withoutAbode, Rows.noSuitableHome + 2, month)
    recordStayingPut(census, month)
    put(census.allStayingPut + census.remaining, Rows.withFormerCarers, month)
    put(census.allStayingPut, Rows.withFormerCarers + 1, month)
    put(census.remaining, Rows.withFormerCarers + 2, month)
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
      if leavers[row].remainsWithCarers { census.remaining += 1 }
      if accommodation == .emergency {
        census.inEmergency += 1
        if leavers[row].hasNoAbode { census.withoutAbode[group.index] += 1 }
      }
      let staysPut = accommodation == .stayingPut
      if staysPut { census.allStayingPut += 1 }
      if staysPut || leavers[row].wasFostered, now < leavers[row].day(ofAge: 21) {
        let age =
          (now < leavers[row].day(ofAge: 19) ? 0 : 1) + (now < leavers[row].day(ofAge: 20) ? 0 : 1)
        if staysPut { census.stayingPut[age] += 1 }
        if leavers[row].wasFostered {
          census.fostered[age] += 1
          if staysPut { census.fosteredStayingPut[age] += 1 }
        }
      }
    }
    return census
  }

  /// Staying Put at 18, 19 and 20, apart.
  private mutating func recordStayingPut(_ census: LeaverCensus, _ month: Int) {
    put(census.stayingPut[1] + census.stayingPut[2], Rows.stayingPut19, month)
    put(
      census.stayingPut[0] + census.stayingPut[1] + census.stayingPut[2], Rows.stayingPutByAge,
      month)
    for age in 0..<3 {
      put(census.stayingPut[age], Rows.stayingPutByAge + 1 + age, month)
      // Of older young people the model does not know where they lived on their 18th birthday. A day's
      // grace, for month ends fall a fraction of a day before whole years.
      guard now + 1 >= Double(age + 1) * Days.perYear else { continue }
      putShare(
        census.fosteredStayingPut[age], of: census.fostered[age], Rows.stayingPutShare + 1 + age,
        month)
    }
    guard now + 1 >= 3 * Days.perYear else { return }
    putShare(
      census.fosteredStayingPut[0] + census.fosteredStayingPut[1] + census.fosteredStayingPut[2],
      of: census.fostered[0] + census.fostered[1] + census.fostered[2], Rows.stayingPutShare, month)
  }

  /// A count with its age groups.
  private mutating func put(
    _ counts: InlineArray<3, Double>, reported total: Double, _ series: Int, _ month: Int
  ) {
    put(total, series, month)
    for group in LeaverAge.allCases { put(counts[group.index], series + 1 + group.index, month) }
  }
}
