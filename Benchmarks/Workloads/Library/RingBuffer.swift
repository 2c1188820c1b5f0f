import SimulationKernel

/// A queue of numbers, first in first out, that grows by doubling and then allocates nothing.
struct RingBuffer: ~Copyable {
  private var slots = FlatBuffer<Double>(repeating: 0, count: 16)
  private var first = 0
  /// How many numbers wait.
  private(set) var count = 0

  /// Adds a number at the end.
  mutating func append(_ value: Double) {
    if count == slots.count { grow() }
    // The number of slots is a power of two.
    slots[(first &+ count) & (slots.count &- 1)] = value
    count += 1
  }

  /// Takes the number at the front.
  ///
  /// - Precondition: there is one.
  mutating func removeFirst() -> Double {
    precondition(count > 0, "nothing waits")
    let value = slots[first]
    first = (first &+ 1) & (slots.count &- 1)
    count -= 1
    return value
  }

  @inline(never)
  private mutating func grow() {
    var larger = FlatBuffer<Double>(repeating: 0, count: 2 * slots.count)
    for index in 0..<count { larger[index] = slots[(first + index) & (slots.count - 1)] }
    slots = larger
    first = 0
  }
}
