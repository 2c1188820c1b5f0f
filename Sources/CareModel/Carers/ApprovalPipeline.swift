import SimulationKernel

/// What limits the way to approval: assessors, and what a panel can consider.
struct ApprovalPipeline: ~Copyable {
  /// Assessments under way.
  var underWay = 0
  /// Enquiries that wait for an assessor, in the order in which they came.
  var waiting = FlatBuffer<Int32>(minimumCapacity: 64)
  /// The first of `waiting` that still waits.
  var firstWaiting = 0
  /// Cases booked for each panel, by its number since the start.
  var booked = FlatBuffer<UInt8>(minimumCapacity: 256)

  var waitingCount: Int { waiting.count - firstWaiting }

  /// Takes the enquiry that has waited longest.
  mutating func takeWaiting() -> Int? {
    guard firstWaiting < waiting.count else { return nil }
    firstWaiting += 1
    return Int(waiting[firstWaiting - 1])
  }

  /// Books a case for the first panel from the given one on that has room.
  mutating func book(from panel: Int, cases: Int) -> Int {
    var panel = panel
    while true {
      while booked.count <= panel { booked.append(0) }
      if cases == 0 || Int(booked[panel]) < cases {
        if booked[panel] < .max { booked[panel] += 1 }
        return panel
      }
      panel += 1
    }
  }
}
