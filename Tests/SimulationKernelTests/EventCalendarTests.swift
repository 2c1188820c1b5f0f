import SimulationKernel
import Testing

/// A calendar kept as a plain array, slow and obvious, to compare the real one with.
private struct ModelCalendar {
  struct Entry {
    var time: Double
    var priority: UInt8
    var sequence: Int
    var event: Int
    var handle: EventHandle
  }

  var entries: [Entry] = []
  var sequence = 0
  var now = 0.0

  var firstIndex: Int? {
    entries.indices.min {
      let (a, b) = (entries[$0], entries[$1])
      return (a.time, a.priority, a.sequence) < (b.time, b.priority, b.sequence)
    }
  }

  mutating func nextSequence() -> Int {
    sequence += 1
    return sequence
  }
}

@Suite struct EventCalendarTests {
  private func time(_ days: Double) -> SimulationTime { SimulationTime(days: days) }

  @Test func `ties leave first in, first out`() {
    var calendar = EventCalendar<Int>()
    for event in 0..<1_000 { calendar.schedule(event, at: time(event % 2 == 0 ? 0.0 : -0.0)) }
    for event in 0..<1_000 { #expect(calendar.popNext(until: time(0)) == event) }
    #expect(calendar.count == 0)
  }

  @Test func `a lower priority value occurs first at the same time only`() {
    var calendar = EventCalendar<Int>()
    calendar.schedule(1, at: time(1), priority: .last)
    calendar.schedule(2, at: time(1))
    calendar.schedule(3, at: time(1), priority: .first)
    calendar.schedule(4, at: time(0.5), priority: .last)
    let order = (0..<4).map { _ in calendar.popNext(until: time(9)) }
    #expect(order == [4, 3, 2, 1])
  }

  @Test func `the clock stops at the horizon and an event at the horizon occurs`() {
    var calendar = EventCalendar<Int>()
    calendar.schedule(1, at: time(2))
    calendar.schedule(2, after: 3)
    #expect(calendar.popNext(until: time(1)) == nil)
    #expect(calendar.now == time(1) && calendar.nextTime == time(2) && calendar.count == 2)
    #expect(calendar.popNext(until: time(2)) == 1)
    #expect(calendar.now == time(2) && calendar.nextTime == time(3) && calendar.count == 1)
    #expect(calendar.popNext(until: time(.infinity)) == 2)
    #expect(calendar.popNext(until: time(.infinity)) == nil)
    #expect(calendar.now == time(3) && calendar.nextTime == nil)
    #expect(calendar.popNext(until: time(8)) == nil && calendar.now == time(8))
  }

  @Test func `a handle outlives its event without touching the next in its place`() {
    var calendar = EventCalendar<Int>(minimumCapacity: 0)
    let first = calendar.schedule(1, at: time(1))
    #expect(calendar.isPending(first) && !calendar.isPending(.none))
    #expect(calendar.popNext(until: time(1)) == 1)
    let second = calendar.schedule(2, at: time(2))
    #expect(!calendar.isPending(first) && calendar.isPending(second))
    #expect(!calendar.cancel(first) && !calendar.reschedule(first, to: time(5)))
    #expect(!calendar.cancel(.none) && !calendar.reschedule(.none, to: time(5)))
    #expect(calendar.cancel(second) && !calendar.cancel(second) && calendar.isEmpty)
    calendar.checkInvariants()
  }

  @Test func `moving an event keeps its handle and priority and gives up its turn`() {
    var calendar = EventCalendar<Int>()
    let moved = calendar.schedule(1, at: time(1))
    calendar.schedule(2, at: time(4))
    let urgent = calendar.schedule(3, at: time(1), priority: .first)
    #expect(calendar.reschedule(moved, to: time(4)) && calendar.isPending(moved))
    #expect(calendar.reschedule(urgent, to: time(4)) == true)
    let order = (0..<3).map { _ in calendar.popNext(until: time(9)) }
    #expect(order == [3, 2, 1])
  }

  @Test(arguments: 0..<24) func `random operations agree with a sorted array`(seed: Int) {
    var stream = StreamFamily(seed: UInt64(seed), replication: 0).stream(purpose: 1, entity: 1)
    // Some start where the sequence numbers run out, so that renumbering happens on the way.
    var calendar = EventCalendar<Int>(
      minimumCapacity: seed % 5, firstSequence: seed % 3 == 0 ? (1 << 27) - 700 : 0)
    var model = ModelCalendar()
    var handles: [EventHandle] = []
    let growth = 2 + seed % 4
    for step in 0..<3_000 {
      // Few distinct times and priorities make many ties.
      let at = model.now + Double(stream.integer(below: 6)) * 0.25
      switch stream.integer(below: 4 + growth) {
      case 0, 1:
        let horizon = at
        let popped = calendar.popNext(until: time(horizon))
        if let first = model.firstIndex, model.entries[first].time <= horizon {
          let entry = model.entries.remove(at: first)
          #expect(popped == entry.event && !calendar.isPending(entry.handle))
          model.now = entry.time
        } else {
          #expect(popped == nil)
          model.now = horizon
        }
      case 2 where !handles.isEmpty:
        let handle = handles[stream.integer(below: handles.count)]
        let index = model.entries.firstIndex { $0.handle == handle }
        #expect(calendar.cancel(handle) == (index != nil))
        if let index { model.entries.remove(at: index) }
      case 3 where !handles.isEmpty:
        let handle = handles[stream.integer(below: handles.count)]
        let index = model.entries.firstIndex { $0.handle == handle }
        #expect(calendar.reschedule(handle, to: time(at)) == (index != nil))
        if let index {
          model.entries[index].time = at
          model.entries[index].sequence = model.nextSequence()
        }
      default:
        let priority = EventPriority(rawValue: UInt8(stream.integer(below: 3)) * 7)
        let handle = calendar.schedule(step, at: time(at), priority: priority)
        handles.append(handle)
        model.entries.append(
          .init(
            time: at, priority: priority.rawValue, sequence: model.nextSequence(), event: step,
            handle: handle))
      }
      #expect(calendar.count == model.entries.count && calendar.now.days == model.now)
      #expect(calendar.nextTime?.days == model.firstIndex.map { model.entries[$0].time })
      if step % 16 == 0 { calendar.checkInvariants() }
    }
    calendar.checkInvariants()
    while let first = model.firstIndex {
      let entry = model.entries.remove(at: first)
      #expect(calendar.popNext(until: time(.infinity)) == entry.event)
    }
    #expect(calendar.count == 0)
  }

  @Test func `ten thousand events leave in the order of their times`() {
    var stream = StreamFamily(seed: 3, replication: 0).stream(purpose: 1, entity: 1)
    var calendar = EventCalendar<Double>(minimumCapacity: 1)
    for _ in 0..<10_000 {
      let at = stream.uniform() * 1_000
      calendar.schedule(at, at: time(at))
    }
    calendar.checkInvariants()
    var last = 0.0
    while let at = calendar.popNext(until: time(1_000)) {
      #expect(at >= last)
      last = at
    }
    #expect(calendar.count == 0)
  }

  @Test func `an event before now stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      _ = calendar.popNext(until: SimulationTime(days: 2))
      calendar.schedule(1, at: SimulationTime(days: 1))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      calendar.schedule(1, after: .nan)
    }
  }
}
