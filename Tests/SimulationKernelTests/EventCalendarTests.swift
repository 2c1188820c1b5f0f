import SimulationKernel
import Testing

/// The rules of the calendar one by one; `CalendarModelTests` has random sequences of operations.
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
    let second = calendar.nextTime
    #expect(calendar.now == time(1) && second == time(2) && calendar.count == 2)
    #expect(calendar.popNext(until: time(2)) == 1)
    let third = calendar.nextTime
    #expect(calendar.now == time(2) && third == time(3) && calendar.count == 1)
    #expect(calendar.popNext(until: time(.infinity)) == 2)
    #expect(calendar.popNext(until: time(.infinity)) == nil)
    let none = calendar.nextTime
    #expect(calendar.now == time(3) && none == nil)
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

  @Test func `renumbering in the middle of a tie keeps the order`() {
    for left in 0..<6 {
      var calendar = EventCalendar<Int>(minimumCapacity: 2, firstSequence: (1 << 27) - .init(left))
      var handles: [EventHandle] = []
      for event in 0..<8 {
        let priority: EventPriority = event % 4 == 3 ? .first : .normal
        handles.append(calendar.schedule(event, at: time(1), priority: priority))
      }
      #expect(calendar.cancel(handles[1]) && calendar.reschedule(handles[0], to: time(1)))
      calendar.checkInvariants()
      let order = (0..<8).map { _ in calendar.popNext(until: time(1)) }
      #expect(order == [3, 7, 2, 4, 5, 6, 0, nil])
    }
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
  @Test func `a time that is not finite, a step back and a wrong priority stop the program`() async
  {
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      calendar.schedule(1, at: SimulationTime(days: .infinity))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      let handle = calendar.schedule(1, at: SimulationTime(days: 3))
      _ = calendar.popNext(until: SimulationTime(days: 2))
      calendar.reschedule(handle, to: SimulationTime(days: 1))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      _ = calendar.popNext(until: SimulationTime(days: 2))
      _ = calendar.popNext(until: SimulationTime(days: 1))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      _ = calendar.popNext(until: SimulationTime(days: .nan))
    }
    await #expect(processExitsWith: .failure) {
      _ = EventPriority(rawValue: 16)
    }
  }

  @Test func `a key cannot be taken twice`() async {
    await #expect(processExitsWith: .failure) {
      var queue = KeyQueue()
      queue.insert(1)
      _ = queue.advance()
      queue.removeFirst()
      queue.removeFirst()
    }
  }
}
