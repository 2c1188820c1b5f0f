import SimulationKernel

/// A calendar and its reference that do the same things, and the first thing they disagree about.
struct CalendarRehearsal: ~Copyable {
  private var calendar: EventCalendar<Int>
  private var reference = ReferenceCalendar()
  /// Every handle ever given, by the number of its event; most of them are stale in the end.
  private var handles: [EventHandle] = []
  private var given: Set<EventHandle> = []
  private(set) var disagreement: String?

  /// - Parameter spent: how many sequence numbers count as used, to bring their renumbering near.
  init(minimumCapacity: Int, spent: Int = 0) {
    calendar =
      spent == 0
      ? EventCalendar(minimumCapacity: minimumCapacity)
      : EventCalendar(minimumCapacity: minimumCapacity, firstSequence: .init(spent))
  }

  var now: Double { reference.now }
  var count: Int { reference.count }
  var nextTime: Double? { reference.nextTime }
  /// How many events have been scheduled so far.
  var scheduled: Int { handles.count }

  /// The number of a pending event, or of any there ever was.
  func anyEvent(pending: Bool, using stream: inout some RandomSource) -> Int {
    pending && count > 0
      ? reference.entries[stream.integer(below: count)].id : stream.integer(below: handles.count)
  }

  mutating func schedule(at time: Double, priority: UInt8) {
    let id = handles.count
    reference.schedule(id, at: time, priority: priority)
    keep(
      calendar.schedule(
        id, at: SimulationTime(days: time), priority: EventPriority(rawValue: priority)))
  }

  mutating func schedule(after delay: Double) {
    let id = handles.count
    reference.schedule(id, at: now + delay, priority: EventPriority.normal.rawValue)
    keep(calendar.schedule(id, after: delay))
  }

  /// Schedules an event at each of some times.
  mutating func schedule(_ times: [Double]) {
    let priority = EventPriority.normal.rawValue
    reference.schedule(
      times.enumerated().map { (id: handles.count + $0.offset, time: $0.element, priority) })
    for time in times {
      keep(calendar.schedule(handles.count, at: SimulationTime(days: time)))
    }
  }

  mutating func cancel(_ id: Int) {
    let found = calendar.cancel(handles[id])
    if found != reference.cancel(id) { disagree("cancelling \(id) gave \(found)") }
  }

  /// Cancels each of some events.
  mutating func cancel(_ ids: Set<Int>) {
    var cancelled = 0
    for id in ids.sorted() where calendar.cancel(handles[id]) { cancelled += 1 }
    let expected = reference.cancel(ids)
    if cancelled != expected { disagree("cancelled \(cancelled) events, not \(expected)") }
  }

  mutating func reschedule(_ id: Int, to time: Double) {
    let found = calendar.reschedule(handles[id], to: SimulationTime(days: time))
    if found != reference.reschedule(id, to: time) { disagree("moving \(id) gave \(found)") }
  }

  mutating func popNext(until horizon: Double) {
    let event = calendar.popNext(until: SimulationTime(days: horizon))
    let expected = reference.popNext(until: horizon)
    if event != expected {
      disagree("took \(String(describing: event)), not \(String(describing: expected))")
    }
    if let expected, calendar.isPending(handles[expected]) {
      disagree("\(expected) is still pending")
    }
  }

  /// Compares clocks and counts.
  mutating func compareState() {
    if calendar.now.days != now { disagree("the clock shows \(calendar.now.days), not \(now)") }
    if calendar.count != count || calendar.isEmpty != (count == 0) {
      disagree("\(calendar.count) pending events, not \(count)")
    }
  }

  /// Compares the times of the next events.
  ///
  /// Apart from the other comparisons, for looking ahead may put a calendar in order.
  mutating func compareNextTime() {
    let time = calendar.nextTime?.days
    if time != nextTime { disagree("next at \(String(describing: time))") }
  }

  /// Compares whether an event is pending.
  mutating func comparePending(_ id: Int) {
    let isPending = calendar.isPending(handles[id])
    if isPending != reference.isPending(id) { disagree("\(id) is pending: \(isPending)") }
  }

  /// Compares whether each event there ever was is pending.
  mutating func compareAllPending() {
    let pending = Set(reference.entries.map(\.id))
    for id in handles.indices where calendar.isPending(handles[id]) != pending.contains(id) {
      disagree("\(id) is pending: \(calendar.isPending(handles[id]))")
    }
  }

  func checkInvariants() { calendar.checkInvariants() }

  private mutating func keep(_ handle: EventHandle) {
    if !given.insert(handle).inserted { disagree("a handle was given twice") }
    if !calendar.isPending(handle) { disagree("a new event is not pending") }
    handles.append(handle)
  }

  /// Only the first disagreement counts; it is followed by others.
  private mutating func disagree(_ text: String) {
    if disagreement == nil { disagreement = "event \(scheduled), now \(now): \(text)" }
  }
}
