import CareModel

/// The most children that a place, and the most places that children, had at any instant of some event
/// logs.
struct Occupancy {
  /// The most children in one place.
  private(set) var inOnePlace = 0
  /// The most places with a child in them.
  private(set) var places = 0

  /// Goes through the log of a replication, which states events in the order of time.
  mutating func follow(_ trace: [TraceRecord]) {
    var children: [UInt64: Int] = [:]
    var place: [UInt64: UInt64] = [:]
    for record in trace {
      guard let child = record.child else { continue }
      switch record.kind {
      case .placed, .bridged:
        guard let key = record.place else { break }
        place[child] = key
        children[key, default: 0] += 1
        inOnePlace = max(inOnePlace, children[key] ?? 0)
        places = max(places, children.values.count { $0 > 0 })
      case .placementEndedPlanned, .placementEndedUnplanned, .ceased:
        if let key = place.removeValue(forKey: child) { children[key, default: 0] -= 1 }
      default:
        break
      }
    }
  }
}
