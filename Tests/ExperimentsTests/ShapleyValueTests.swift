import Experiments
import SimulationKernel
import Testing

struct ShapleyValueTests {
  /// What every subset wins, from a rule for the rows of its players.
  private func payoffs(_ players: Int, _ rule: ([Int]) -> Double) -> [Double] {
    (0..<(1 << players)).map { subset in
      rule((0..<players).filter { subset & 1 << $0 != 0 })
    }
  }

  private func isClose(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  /// One has a left glove, two have a right one, and only a pair sells.
  @Test func `the glove game gives two thirds to the only left glove`() {
    let values = ShapleyValue.exact(
      payoffs: payoffs(3) { $0.contains(0) && $0.count > 1 ? 1 : 0 })
    #expect(isClose(values, [2.0 / 3, 1.0 / 6, 1.0 / 6]))
  }

  /// Runways for aircraft that need 1, 2 and 3 of length: Littlechild and Owen 1973 share each stretch
  /// among those who need it.
  @Test func `the airport game shares each stretch among its users`() {
    let values = ShapleyValue.exact(payoffs: payoffs(3) { Double(($0.max() ?? -1) + 1) })
    #expect(isClose(values, [1.0 / 3, 1.0 / 3 + 1.0 / 2, 1.0 / 3 + 1.0 / 2 + 1]))
  }

  @Test func `players who never meet keep what is theirs`() {
    let worth = [3.0, -1, 0, 7]
    let values = ShapleyValue.exact(payoffs: payoffs(4) { $0.reduce(0) { $0 + worth[$1] } })
    #expect(isClose(values, worth))
  }

  @Test(arguments: 0..<20)
  func `shares add up, equals share alike and a null player has nothing`(seed: UInt64) {
    var stream = SequentialStream(seed: seed)
    // Players 0 and 1 are alike, 4 does nothing; everything else is chance.
    var worth: [[Int]: Double] = [:]
    let game = payoffs(5) { players in
      let others = players.filter { $0 == 2 || $0 == 3 }
      let key = [players.count { $0 < 2 }] + others
      if let known = worth[key] { return known }
      worth[key] = key == [0] ? 0 : stream.uniform() * 10 - 5
      return worth[key] ?? 0
    }
    let values = ShapleyValue.exact(payoffs: game)
    #expect(abs(values.reduce(0, +) - (game[31] - game[0])) < 1e-12)
    #expect(abs(values[0] - values[1]) < 1e-12)
    #expect(abs(values[4]) < 1e-12)
  }

  /// The average of what each adds, over some orders.
  private func estimate(_ game: [Double], players: Int, orders: Int) -> [Double] {
    let list = AntitheticOrders.orders(players: players, count: orders)
    let added = list.map { order in
      ShapleyValue.added(
        order: order,
        payoffs: (0...players).map { joined in
          game[order.prefix(joined).reduce(0) { $0 | 1 << $1 }]
        })
    }
    return (0..<players).map { player in
      added.reduce(0) { $0 + $1[player] } / Double(orders)
    }
  }

  @Test func `one pair of orders is exact while players meddle two by two`() {
    var stream = SequentialStream(seed: 3)
    let alone = (0..<6).map { _ in stream.uniform() }
    let pairs = (0..<36).map { _ in stream.uniform() - 0.5 }
    let game = payoffs(6) { players in
      var sum = players.reduce(0) { $0 + alone[$1] }
      for first in players {
        for second in players where second > first { sum += pairs[6 * first + second] }
      }
      return sum
    }
    #expect(isClose(estimate(game, players: 6, orders: 2), ShapleyValue.exact(payoffs: game)))
  }

  @Test func `drawn orders come nearer to the exact shares the more there are`() {
    var stream = SequentialStream(seed: 4)
    var game = (0..<64).map { _ in stream.uniform() }
    game[0] = 0
    let exact = ShapleyValue.exact(payoffs: game)
    func distance(_ orders: Int) -> Double {
      zip(estimate(game, players: 6, orders: orders), exact).map { abs($0 - $1) }.max() ?? 0
    }
    #expect(distance(2_000) < 0.02)
    #expect(distance(2_000) < 0.25 * distance(8))
    #expect(distance(2) > 1e-6)
  }

  @Test func `orders come with their reverses, and more begin with the fewer`() {
    let orders = AntitheticOrders.orders(players: 7, count: 20)
    #expect(orders.count == 20)
    for order in orders { #expect(order.sorted() == Array(0..<7)) }
    for pair in stride(from: 0, to: 20, by: 2) {
      #expect(orders[pair + 1] == Array(orders[pair].reversed()))
    }
    #expect(Array(orders.prefix(6)) == AntitheticOrders.orders(players: 7, count: 6))
    #expect(Set(orders).count == 20)
  }

  /// Each of 24 orders has 1 in 24; six standard errors of 12,000 drawn.
  @Test func `every order is as likely as any other`() {
    var counts: [[Int]: Int] = [:]
    for order in AntitheticOrders.orders(players: 4, count: 24_000) {
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 24)
    for count in counts.values { #expect(abs(count - 1_000) < 280) }
  }
}
