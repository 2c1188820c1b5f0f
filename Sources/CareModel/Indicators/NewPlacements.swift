import SimulationKernel

/// The placements that began in the last twelve months, by type: where they are and how far from home.
///
/// Each is counted when it begins and taken off when the window has passed it.
struct NewPlacements: ~Copyable {
  struct Entry: BitwiseCopyable {
    /// The row of the distance from home; negative where it is not known.
    var distance: Int32
    var type: UInt8
    var isOutside: Bool
    var isAtADistance: Bool
    var isFar: Bool
  }

  // By category, in the order of `PlacementType`.
  private(set) var begun = InlineArray<10, Double>(repeating: 0)
  private(set) var outside = InlineArray<10, Double>(repeating: 0)
  private(set) var atADistance = InlineArray<10, Double>(repeating: 0)
  private(set) var far = InlineArray<10, Double>(repeating: 0)
  private(set) var distances = TenthCounts(groups: PlacementType.allCases.count)
  private var entries = FlatBuffer<Entry>(minimumCapacity: 1024)
  private var window = RollingWindow()

  mutating func add(_ placement: Placement) {
    let entry = Entry(
      distance: placement.miles.isNaN ? -1 : Int32(TenthCounts.row(of: placement.miles)),
      type: placement.type.rawValue, isOutside: !placement.isInside,
      isAtADistance: !placement.isInside && placement.isAtADistance,
      isFar: Distance.isFar(placement.miles))
    entries.append(entry)
    count(entry, 1)
  }

  /// Takes off what began before the twelve months that end now.
  mutating func endMonth() {
    for row in window.endMonth(entries.count) { count(entries[row], -1) }
  }

  private mutating func count(_ entry: Entry, _ step: Int) {
    let type = Int(entry.type)
    begun[type] += Double(step)
    if entry.isOutside { outside[type] += Double(step) }
    if entry.isAtADistance { atADistance[type] += Double(step) }
    if entry.isFar { far[type] += Double(step) }
    if entry.distance >= 0 { distances.count(row: Int(entry.distance), in: type, step) }
  }
}

/// Which entries of a growing list belong to the twelve months that end at a month's end.
struct RollingWindow: ~Copyable {
  /// How many entries there were at each month's end after the start.
  private var counts = FlatBuffer<Int32>(minimumCapacity: 128)

  /// Ends a month with so many entries, and says which have left the window.
  mutating func endMonth(_ count: Int) -> Range<Int> {
    counts.append(Int32(count))
    let month = counts.count
    let last = month > 12 ? Int(counts[month - 13]) : 0
    let before = month > 13 ? Int(counts[month - 14]) : 0
    return before..<last
  }
}
