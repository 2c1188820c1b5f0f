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
    if day < child.day(ofAge: 18) { schedule(.childReturned(child: Int32(c)), at: day) }
  }

  /// A child who went home comes back into care.
  mutating func childReturned(_ c: Int) {
    let enteredAt = children[c].enteredAt
    beginPeriodOfCare(c)
    children[c].earlierPeriod.enteredAt = enteredAt
    tallies.add(to: Counter.startsByAge + children[c].ageBand(at: now).index)
    tallies.add(to: Counter.startsByRoute + EntryRoute.unplanned.index)
    tallies.add(to: Counter.reentries)
    children[c].route = .unplanned
    children[c].leavingCount += 1
    note(.returnedToCare, child: children[c].key)
    beginLegalStatus(c, route: .unplanned)
    annotateEntry(c)
    placeSameDay(c)
    startLeavingClock(c)
  }
}
