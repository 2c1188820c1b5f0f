import SimulationKernel

extension CareSystem {
  /// The share of the entry stream that is in care for the first time.
  ///
  /// Published starts count children who come back too. Those who went home before the start are part
  /// of the stream; as the model's own returns take their place, the stream gives way, so that all
  /// starts together keep to the published level.
  func firstTime(at day: Double) -> Double {
    let entries = base.entries
    guard entries.reentryOfStarts > 0, day > 0 else { return 1 }
    return 1 - entries.reentryOfStarts * -Elementary.expm1(-day / entries.reentryMeanDays)
  }

  /// Decides whether and when a child who has gone home comes back; brothers and sisters who left
  /// together come back together.
  mutating func scheduleReentry(_ c: Int) {
    let child = children[c]
    var draws = family.stream(.reentry, child.groupKey, child.periodCount)
    guard draws.uniform() < parameters.entries.reentryShare else { return }
    let day = now + Exponential(mean: parameters.entries.reentryMeanDays).sample(using: &draws)
    guard day < child.day(ofAge: 18) else { return }
    children[c].returnsAt = day
    schedule(.childReturned(child: Int32(c)), at: day)
  }

  /// A child who went home comes back into care, with the brothers and sisters who come back that day.
  mutating func childReturned(_ c: Int) {
    // Nothing is left to do for one who has come back with a brother or sister a moment ago.
    guard !children[c].isLookedAfter else { return }
    var members = FewRows(c)
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      if !children[sibling].isLookedAfter, children[sibling].returnsAt == children[c].returnsAt {
        members.append(sibling)
      }
      sibling = Int(children[sibling].nextSibling)
    }
    for member in members { comeBack(member) }
    if members.count == 1 || !placeTogether(members) {
      for member in members { placeSameDay(member) }
    }
    for member in members { startLeavingClock(member) }
  }

  private mutating func comeBack(_ c: Int) {
    let enteredAt = children[c].enteredAt
    beginPeriodOfCare(c)
    children[c].earlierPeriod.enteredAt = enteredAt
    children[c].returnsAt = .nan
    children[c].needsParentAndChild = false
    children[c].route = .unplanned
    children[c].leavingCount += 1
    tallies.add(to: Counter.startsByAge + children[c].ageBand(at: now).index)
    tallies.add(to: Counter.startsByRoute + EntryRoute.unplanned.index)
    tallies.add(to: Counter.startsKnown)
    tallies.add(to: Counter.reentries)
    note(.returnedToCare, child: children[c].key)
    beginLegalStatus(c, route: .unplanned)
    annotateEntry(c)
  }
}
