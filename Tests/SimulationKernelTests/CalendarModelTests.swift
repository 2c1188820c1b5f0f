import SimulationKernel
import Testing

/// The calendar against a sorted array, over random sequences of operations.
@Suite struct CalendarModelTests {
  /// Does random things, comparing on the way, and then takes all events.
  private func rehearse(
    _ regime: CalendarRegime, seed: Int, start: Int, target: Int, steps: Int, checks: Int
  ) -> String? {
    var stream = SequentialStream(seed: UInt64(seed))
    // Some start where the sequence numbers run out, so that renumbering happens on the way.
    var rehearsal = CalendarRehearsal(
      minimumCapacity: seed % 7 == 0 ? 0 : seed % 90,
      spent: seed % 3 == 0 ? (1 << 27) - start - 1 - stream.integer(below: steps) : 0)
    rehearsal.schedule((0..<start).map { regime.gap(using: &stream, step: $0) })
    for step in 0..<steps {
      regime.act(on: &rehearsal, target: target, step: step, using: &stream)
      rehearsal.compareState()
      if stream.integer(below: 4) == 0 { rehearsal.compareNextTime() }
      if rehearsal.scheduled > 0 {
        rehearsal.comparePending(rehearsal.anyEvent(pending: false, using: &stream))
      }
      if step % checks == 0 { rehearsal.checkInvariants() }
      if step % (16 * checks) == 0 { rehearsal.compareAllPending() }
      if let found = rehearsal.disagreement {
        return "\(regime), seed \(seed), step \(step), \(found)"
      }
    }
    rehearsal.compareAllPending()
    while rehearsal.count > 0 { rehearsal.popNext(until: .infinity) }
    rehearsal.popNext(until: .infinity)
    rehearsal.compareState()
    rehearsal.compareAllPending()
    rehearsal.checkInvariants()
    return rehearsal.disagreement.map { "\(regime), seed \(seed), at the end, \($0)" }
  }

  @Test(arguments: CalendarRegime.allCases)
  func `short random sequences agree with a sorted array`(regime: CalendarRegime) {
    for seed in 0..<240 {
      let target = [3, 12, 40][seed % 3]
      let found = rehearse(regime, seed: seed, start: 0, target: target, steps: 400, checks: 5)
      #expect(found == nil)
      if found != nil { return }
    }
  }

  @Test(arguments: CalendarRegime.allCases)
  func `sequences with thousands of events agree with a sorted array`(regime: CalendarRegime) {
    for seed in 0..<6 {
      let start = [300, 1_100, 2_500][seed % 3]
      let found = rehearse(
        regime, seed: seed, start: start, target: start, steps: 1_500, checks: 50)
      #expect(found == nil)
      if found != nil { return }
    }
  }

  @Test(arguments: CalendarRegime.allCases)
  func `bursts of fifty thousand events drain in order`(regime: CalendarRegime) {
    var stream = SequentialStream(seed: 9)
    var rehearsal = CalendarRehearsal(minimumCapacity: 64)
    for _ in 0..<2 {
      rehearsal.schedule(
        (0..<50_000).map { rehearsal.now + regime.gap(using: &stream, step: $0) })
      rehearsal.checkInvariants()
      var refills = 0
      while rehearsal.count > 0 {
        // On the way the near future fills up again, twice.
        if rehearsal.count == 30_000 && refills < 2 {
          refills += 1
          let now = rehearsal.now
          rehearsal.schedule((0..<2_000).map { now + regime.gap(using: &stream, step: 100 + $0) })
        }
        rehearsal.popNext(until: .infinity)
        if rehearsal.count % 10_000 == 0 { rehearsal.checkInvariants() }
      }
      rehearsal.compareState()
      rehearsal.compareAllPending()
    }
    #expect(rehearsal.disagreement == nil)
  }

  @Test(arguments: CalendarRegime.allCases)
  func `nine in ten of twenty thousand events are cancelled before they occur`(
    regime: CalendarRegime
  ) {
    var stream = SequentialStream(seed: 11)
    var rehearsal = CalendarRehearsal(minimumCapacity: 64)
    for wave in 0..<4 {
      let now = rehearsal.now
      rehearsal.schedule((0..<20_000).map { now + regime.gap(using: &stream, step: $0) })
      // In portions, so that the rest is put in order several times while some are being taken.
      for portion in 0..<6 {
        let all = wave * 20_000..<(wave + 1) * 20_000
        rehearsal.cancel(Set(all.filter { $0 % 6 == portion && stream.integer(below: 10) > 0 }))
        for _ in 0..<100 { rehearsal.popNext(until: .infinity) }
        rehearsal.compareState()
        rehearsal.checkInvariants()
      }
      rehearsal.compareAllPending()
    }
    while rehearsal.count > 0 { rehearsal.popNext(until: .infinity) }
    #expect(rehearsal.disagreement == nil)
  }

  @Test(arguments: 0..<24)
  func `waves of far and near events agree with a sorted array`(seed: Int) {
    var stream = SequentialStream(seed: UInt64(1_000 + seed))
    var rehearsal = CalendarRehearsal(minimumCapacity: 16)
    for _ in 0..<10 {
      // A calendar that looks ahead of its clock must still take what comes before that.
      let scale = Elementary.pow(10, Double(stream.integer(below: 13) - 4))
      for distance in [scale, 0.5 * scale, 0.1 * scale] {
        let now = rehearsal.now
        let size = [40, 400, 2_000][stream.integer(below: 3)]
        rehearsal.schedule((0..<size).map { _ in now + distance * (1 + stream.uniform()) })
        rehearsal.popNext(until: now + 0.01 * distance * stream.uniform())
        if stream.integer(below: 2) == 0 { rehearsal.compareNextTime() }
        rehearsal.checkInvariants()
      }
      let cancelled = stream.integer(below: 4) == 0 ? rehearsal.count / 2 : 0
      for _ in 0..<min(cancelled, 500) {
        rehearsal.cancel(rehearsal.anyEvent(pending: true, using: &stream))
      }
      for _ in 0..<stream.integer(below: 3_000) {
        rehearsal.popNext(until: stream.integer(below: 9) == 0 ? rehearsal.now : .infinity)
      }
      rehearsal.compareState()
      rehearsal.checkInvariants()
    }
    while rehearsal.count > 0 { rehearsal.popNext(until: .infinity) }
    rehearsal.compareAllPending()
    #expect(rehearsal.disagreement == nil)
  }

  @Test func `a million pending events leave by time and first in, first out`() {
    var stream = SequentialStream(seed: 10)
    var calendar = EventCalendar<Int32>()
    // About five events a time.
    var times: [Double] = []
    for event in 0..<1_000_000 {
      times.append(Double(stream.integer(below: 200_000)) * 0.37)
      calendar.schedule(Int32(event), at: SimulationTime(days: times[event]))
    }
    #expect(calendar.count == 1_000_000)
    calendar.checkInvariants()
    var last: Int?
    var taken = 0
    var isInOrder = true
    while let event = calendar.popNext(until: SimulationTime(days: .infinity)).map(Int.init) {
      isInOrder = isInOrder && calendar.now.days == times[event]
      if let last {
        isInOrder = isInOrder && (times[last], last) < (times[event], event)
      }
      last = event
      taken += 1
    }
    // In strictly rising order no event can have come twice.
    #expect(isInOrder && taken == 1_000_000 && calendar.isEmpty)
  }
}
