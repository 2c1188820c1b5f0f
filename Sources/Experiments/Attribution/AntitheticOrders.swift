import SimulationKernel

/// Orders in which levers may join, drawn in pairs: each order and its reverse.
///
/// Who is early in the one is late in the other. The average over a pair is the exact share wherever levers
/// meddle with each other two by two and no more, whatever the order drawn, so a few pairs go far.
public enum AntitheticOrders {
  /// Some orders of so many players, each drawn one followed by its reverse.
  ///
  /// They depend on nothing but the number of players: more orders begin with the fewer.
  ///
  /// - Precondition: the number of orders is even.
  public static func orders(players: Int, count: Int) -> [[Int]] {
    precondition(count.isMultiple(of: 2), "each order comes with its reverse")
    let family = StreamFamily(seed: StableHash("antithetic orders").value, replication: 0)
    return (0..<(count / 2)).flatMap { pair in
      var stream = family.stream(purpose: 0, entity: UInt64(pair), index: UInt32(players))
      var order = Array(0..<players)
      for last in order.indices.dropFirst().reversed() {
        order.swapAt(last, stream.integer(below: last + 1))
      }
      return [order, order.reversed()]
    }
  }
}
