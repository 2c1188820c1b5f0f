/// What is reported of the care leavers at a month's end.
private struct LeaverReport {
  // By age group.
  var all = InlineArray<3, Double>(repeating: 0)
  var suitable = InlineArray<3, Double>(repeating: 0)
  var unsuitable = InlineArray<3, Double>(repeating: 0)
  var notKnown = InlineArray<3, Double>(repeating: 0)
  var withoutAbode = InlineArray<3, Double>(repeating: 0)
  /// Ages 17 to 21, in the order of `LeaverAccommodation`.
  var byAccommodation = InlineArray<12, Double>(repeating: 0)
  var waiting = 0.0
  var inEmergency = 0.0
  // By age: 18, 19 and 20.
  var stayingPut = InlineArray<3, Double>(repeating: 0)
  var fostered = InlineArray<3, Double>(repeating: 0)
  var fosteredStayingPut = InlineArray<3, Double>(repeating: 0)
  /// Of any age.
  var allStayingPut = 0.0
  var remaining = 0.0

  init(_ census: borrowing LeaverCensus) {
    for age in 0..<LeaverCensus.ages {
      let group = (age + 2) / 3
      for accommodation in LeaverAccommodation.allCases {
        let count = census.count(accommodation, age: age)
        all[group] += count
        if accommodation.isSuitable {
          suitable[group] += count
        } else if accommodation == .notKnown {
          notKnown[group] += count
        } else {
          unsuitable[group] += count
        }
        if group < 2 { byAccommodation[accommodation.index] += count }
      }
      inEmergency += census.count(LeaverAccommodation.emergency, age: age)
      allStayingPut += census.count(LeaverAccommodation.stayingPut, age: age)
      withoutAbode[group] += census.count(LeaverMembership.hasNoAbode, age: age)
      waiting += census.count(LeaverMembership.isWaiting, age: age)
      remaining += census.count(LeaverMembership.remainsWithCarers, age: age)
    }
    for age in 0..<3 {
      stayingPut[age] = census.count(LeaverAccommodation.stayingPut, age: age)
      fostered[age] = census.count(LeaverMembership.wasFostered, age: age)
      fosteredStayingPut[age] = census.count([.wasFostered, .staysPut], age: age)
    }
  }
}

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  mutating func recordCareLeavers(_ month: Int) {
    leavers.followBirthdays(to: now)
    let census = LeaverReport(leavers.census)
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

  /// Staying Put at 18, 19 and 20, apart.
  private mutating func recordStayingPut(_ census: LeaverReport, _ month: Int) {
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
