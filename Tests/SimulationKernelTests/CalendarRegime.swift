import SimulationKernel

/// How a random sequence of operations on a calendar spaces its events and what it does most.
enum CalendarRegime: String, CaseIterable {
  case uniform, exponential, bimodal, heavyTailed, everyMagnitude, fewTimes, allAtOnce, farThenNear
  case cancelHeavy, rescheduleHeavy

  /// A length of time from now to an event.
  func gap(using stream: inout SequentialStream, step: Int) -> Double {
    let u = stream.uniform()
    switch self {
    case .uniform, .rescheduleHeavy: return 2 * u
    case .exponential, .cancelHeavy: return -Elementary.log(u)
    case .bimodal: return stream.integer(below: 2) == 0 ? 1e-9 * u : 1e6 * u
    case .heavyTailed: return Elementary.pow(u, -1 / 1.1) - 1
    // Down to the smallest numbers, which end where the clock has moved on by a larger one.
    case .everyMagnitude: return Elementary.pow(2, 1_070 * (u - 1)) * (step < 300 ? 0x1p-600 : 1)
    case .fewTimes: return 0.25 * (6 * u).rounded(.down)
    case .allAtOnce: return 0
    case .farThenNear: return step % 200 < 100 ? 1e3 + 1e9 * u : u
    }
  }

  /// Of a hundred operations other than scheduling and taking, how many cancel and how many move.
  private var changes: (cancel: Int, move: Int) {
    switch self {
    case .cancelHeavy: (45, 5)
    case .rescheduleHeavy: (5, 45)
    default: (10, 10)
    }
  }

  /// Does something to a rehearsal that keeps about a number of events pending.
  func act(
    on rehearsal: inout CalendarRehearsal, target: Int, step: Int,
    using stream: inout SequentialStream
  ) {
    let (cancel, move) = changes
    let choice = stream.integer(below: 100)
    if choice < cancel + move, rehearsal.scheduled > 0 {
      let id = rehearsal.anyEvent(pending: stream.integer(below: 5) > 0, using: &stream)
      if choice < cancel {
        rehearsal.cancel(id)
      } else {
        rehearsal.reschedule(id, to: time(in: rehearsal, step: step, using: &stream))
      }
      return
    }
    // One more event is scheduled than goes, and one fewer, as the number pending asks for it.
    let wanted = rehearsal.count < target ? 75 : 25
    if stream.integer(below: 100) < wanted {
      if stream.integer(below: 3) == 0 {
        rehearsal.schedule(after: gap(using: &stream, step: step))
      } else {
        let priority: UInt8 = stream.integer(below: 2) == 0 ? 8 : UInt8(stream.integer(below: 16))
        rehearsal.schedule(
          at: time(in: rehearsal, step: step, using: &stream), priority: priority)
      }
    } else {
      rehearsal.popNext(until: horizon(in: rehearsal, step: step, using: &stream))
    }
  }

  /// A time for an event: after a gap, now, or that of a pending event.
  private func time(
    in rehearsal: borrowing CalendarRehearsal, step: Int, using stream: inout SequentialStream
  ) -> Double {
    switch stream.integer(below: 8) {
    case 0: rehearsal.now
    case 1: rehearsal.nextTime ?? rehearsal.now
    default: rehearsal.now + gap(using: &stream, step: step)
    }
  }

  /// A horizon: none, after a gap, now, at the next event or just before it.
  private func horizon(
    in rehearsal: borrowing CalendarRehearsal, step: Int, using stream: inout SequentialStream
  ) -> Double {
    switch stream.integer(below: 10) {
    case 0: rehearsal.now
    case 1: rehearsal.nextTime ?? rehearsal.now
    case 2: max(rehearsal.now, (rehearsal.nextTime ?? 0).nextDown)
    case 3: rehearsal.now + gap(using: &stream, step: step)
    default: .infinity
    }
  }
}
