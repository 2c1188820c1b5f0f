import SimulationKernel

/// When the court has time for the next final hearing.
struct CourtDiary: BitwiseCopyable {
  /// The first day with a hearing that nobody has taken.
  private var nextHearing = -Double.infinity
  /// The case booked last: brothers and sisters ready on one day are heard together.
  private var lastGroup = UInt64.max
  private var lastReadyAt = -Double.infinity
  private var lastHearing = -Double.infinity

  /// The day of the hearing of a case that is ready today, in the order in which cases are ready.
  mutating func book(_ group: UInt64, at day: Double, hearingsPerYear: Double) -> Double {
    if group == lastGroup, day == lastReadyAt { return lastHearing }
    lastGroup = group
    lastReadyAt = day
    lastHearing = max(day, nextHearing)
    nextHearing = lastHearing + Days.perYear / hearingsPerYear
    return lastHearing
  }
}

extension CareSystem {
  // MARK: Ways out that wait

  /// Whether a child's way out of care waits for the final hearing: proceedings are under way, and it is
  /// one of those that the court decides on.
  func awaitsHearing(_ c: Int, reason: ReasonCeased) -> Bool {
    guard children[c].isInProceedings, let row = ReasonCeased.decidedInCourt.firstIndex(of: reason)
    else { return false }
    let share = parameters.legal.leavesDuringProceedings[row]
    guard share < 1 else { return false }
    return family.uniform(.legal, children[c].groupKey, children[c].leavingCount | 6 << 20) >= share
  }

  mutating func awaitHearing(_ c: Int, reason: ReasonCeased) {
    children[c].awaitedReason = reason
    roll.awaitingHearing += 1
    note(.hearingAwaited, child: children[c].key, reason.title)
  }

  /// Forgets the way out that a child waited for.
  mutating func endHearingWait(_ c: Int) {
    guard children[c].awaitedReason != nil else { return }
    children[c].awaitedReason = nil
    roll.awaitingHearing -= 1
  }

  // MARK: The hearing

  /// A case is ready for its final hearing: it is heard today, or when the court has time.
  mutating func readyForHearing(_ c: Int) {
    let hearings = parameters.legal.hearingsPerYear
    guard hearings > 0 else {
      holdFinalHearing(c)
      return
    }
    let day = court.book(children[c].groupKey, at: now, hearingsPerYear: hearings)
    tallies.add(to: Counter.hearingsBooked)
    tallies.add(day - now, to: Counter.hearingDelayDays)
    if day > now {
      schedule(.bookedHearing, of: c, after: day - now)
    } else {
      holdFinalHearing(c)
    }
  }

  /// The court decides: for adopters, for the way out that waited for it, or for care.
  mutating func holdFinalHearing(_ c: Int) {
    if children[c].isAdoptionPlanned {
      makePlacementOrder(c)
    } else if let reason = children[c].awaitedReason {
      cease(c, reason: reason)
    } else {
      setLegalStatus(c, to: .careOrder)
    }
  }
}
