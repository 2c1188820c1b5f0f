/// A calendar kept as a sorted array, slow and obvious, to compare the real one with.
///
/// Events are known by numbers that the caller gives. Nothing is searched but from one end to the
/// other, and there are no handles, no records and no places to use again.
struct ReferenceCalendar {
  struct Entry {
    var time: Double
    var priority: UInt8
    /// Counts the schedulings and moves: of equals the one with the lower order occurs first.
    var order: Int
    var id: Int

    func occurs(before other: Entry) -> Bool {
      (time, priority, order) < (other.time, other.priority, other.order)
    }
  }

  /// The pending events, the next one last, where an array can take it off.
  private(set) var entries: [Entry] = []
  private(set) var now = 0.0
  private var order = 0

  var count: Int { entries.count }
  var nextTime: Double? { entries.last?.time }

  func isPending(_ id: Int) -> Bool { entries.contains { $0.id == id } }

  mutating func schedule(_ id: Int, at time: Double, priority: UInt8) {
    let entry = Entry(time: time, priority: priority, order: nextOrder(), id: id)
    entries.insert(entry, at: entries.firstIndex { $0.occurs(before: entry) } ?? entries.count)
  }

  /// Schedules many events at once, in the order of their numbers.
  mutating func schedule(_ times: [(id: Int, time: Double, priority: UInt8)]) {
    for (id, time, priority) in times {
      entries.append(Entry(time: time, priority: priority, order: nextOrder(), id: id))
    }
    entries.sort { $1.occurs(before: $0) }
  }

  mutating func cancel(_ id: Int) -> Bool {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return false }
    entries.remove(at: place)
    return true
  }

  /// Cancels many events at once and says how many were pending.
  mutating func cancel(_ ids: Set<Int>) -> Int {
    let before = count
    entries.removeAll { ids.contains($0.id) }
    return before - count
  }

  mutating func reschedule(_ id: Int, to time: Double) -> Bool {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return false }
    let entry = entries.remove(at: place)
    schedule(id, at: time, priority: entry.priority)
    return true
  }

  mutating func popNext(until horizon: Double) -> Int? {
    guard let next = entries.last, next.time <= horizon else {
      if horizon < .infinity { now = horizon }
      return nil
    }
    entries.removeLast()
    now = next.time
    return next.id
  }

  private mutating func nextOrder() -> Int {
    order += 1
    return order
  }
}
