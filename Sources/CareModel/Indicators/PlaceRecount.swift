import SimulationKernel

/// The places filled and held by row, counted anew at the end of each year.
struct PlaceRecount: ~Copyable {
  struct Count: BitwiseCopyable {
    var filled: UInt8 = 0
    var complex: UInt8 = 0
    var held: UInt8 = 0
  }

  private(set) var households = FlatBuffer<Count>()
  private(set) var homes = FlatBuffer<Count>()

  /// Sets every count to zero.
  mutating func begin(households rows: Int, homes homeRows: Int) {
    Self.clear(&households, rows)
    Self.clear(&homes, homeRows)
  }

  private static func clear(_ counts: inout FlatBuffer<Count>, _ rows: Int) {
    counts.removeAll(keepingCapacity: true)
    for _ in 0..<rows { counts.append(Count()) }
  }

  mutating func fill(_ placement: Placement) {
    let place = placement.place
    let complex: UInt8 = placement.isComplex ? 1 : 0
    switch place.kind {
    case .none, .beyond: break
    case .household:
      households[Int(place.row)].filled += 1
      households[Int(place.row)].complex += complex
    case .home:
      homes[Int(place.row)].filled += 1
      homes[Int(place.row)].complex += complex
    }
  }

  mutating func hold(_ place: PlaceReference, by count: UInt8) {
    switch place.kind {
    case .none, .beyond: break
    case .household: households[Int(place.row)].held += count
    case .home: homes[Int(place.row)].held += count
    }
  }
}
