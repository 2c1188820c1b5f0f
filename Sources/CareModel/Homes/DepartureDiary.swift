import SimulationKernel

/// The days on which children of other authorities leave the places they have taken.
///
/// A list for each day of the run; who stays beyond its last day is in none.
struct DepartureDiary: ~Copyable {
  struct Stay: BitwiseCopyable {
    var place: Int32
    var market: SharedMarket
    /// The next stay that ends the same day, or the next that is not in use; -1 at the end.
    var next: Int32
  }

  /// The first stay that ends on each day, or -1.
  private var firsts: FlatBuffer<Int32>
  private var stays: FlatBuffer<Stay>
  private var firstUnused: Int32 = -1
  /// Stays entered and not over.
  private(set) var count = 0

  init(days: Int) {
    firsts = FlatBuffer(repeating: -1, count: days)
    stays = FlatBuffer(minimumCapacity: 1024)
  }

  /// Enters a stay that ends on a day.
  mutating func enter(_ place: Int, in market: SharedMarket, until day: Int) {
    guard day < firsts.count else { return }
    count += 1
    let stay = Stay(place: Int32(place), market: market, next: firsts[day])
    if firstUnused >= 0 {
      let row = Int(firstUnused)
      firstUnused = stays[row].next
      stays[row] = stay
      firsts[day] = Int32(row)
    } else {
      firsts[day] = Int32(stays.append(stay))
    }
  }

  /// Takes out a stay that ends on a day; nil when none is left.
  mutating func takeOut(on day: Int) -> (place: Int, market: SharedMarket)? {
    let row = Int(firsts[day])
    guard row >= 0 else { return nil }
    count -= 1
    let stay = stays[row]
    firsts[day] = stay.next
    stays[row].next = firstUnused
    firstUnused = Int32(row)
    return (Int(stay.place), stay.market)
  }
}
