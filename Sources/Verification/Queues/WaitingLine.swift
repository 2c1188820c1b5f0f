import SimulationKernel

/// Customers in the order of their arrival, any of whom may leave the line.
///
/// Who leaves is marked and passed over later, so that joining, leaving and calling take constant time
/// on average.
struct WaitingLine {
  /// Somebody in the line.
  struct Customer: BitwiseCopyable {
    /// When the customer came.
    var arrivedAt: SimulationTime
    /// The event that ends the customer's patience, if any does.
    var patience: EventHandle
    /// Whether the customer is still in the line.
    var isWaiting = true
  }

  /// The customers whose numbers start at `passed`; those before `front` have been called.
  private var customers: [Customer] = []
  private var front = 0
  private var passed = 0
  /// How many are waiting.
  private(set) var count = 0

  /// The number that the next customer to join will have.
  var nextNumber: Int { passed + customers.count }

  /// Adds a customer at the end.
  mutating func join(arrivedAt time: SimulationTime, patience: EventHandle = .none) {
    customers.append(Customer(arrivedAt: time, patience: patience))
    count += 1
  }

  /// Takes a customer out by number.
  ///
  /// - Precondition: the customer is waiting.
  mutating func leave(_ number: Int) {
    precondition(customers[number - passed].isWaiting, "only who waits can leave the line")
    customers[number - passed].isWaiting = false
    count -= 1
  }

  /// Takes the first of those waiting out of the line, if there is anybody.
  mutating func callFirst() -> Customer? {
    guard count > 0 else { return nil }
    while !customers[front].isWaiting { front += 1 }
    let customer = customers[front]
    front += 1
    count -= 1
    forgetCalled()
    return customer
  }

  /// Drops the customers already called once they are most of the array.
  private mutating func forgetCalled() {
    guard front >= 64 && 2 * front > customers.count else { return }
    customers.removeFirst(front)
    passed += front
    front = 0
  }
}
