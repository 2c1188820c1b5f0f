/// The fair shares of what several players win together.
///
/// A player's share is what it adds when it joins, averaged over all orders in which the players may join.
/// The shares add up to the whole, equal players have equal shares, and who never adds anything has none.
/// Source: Shapley 1953, "A value for n-person games", Contributions to the Theory of Games II.
public enum ShapleyValue {
  /// The share of each player, from what every subset of them wins.
  ///
  /// - Parameter payoffs: what each subset wins; a player belongs to a subset when the bit of its row is
  ///   set in the subset's number. The empty subset comes first.
  /// - Precondition: the number of subsets is a power of two.
  /// - Complexity: players times subsets.
  public static func exact(payoffs: [Double]) -> [Double] {
    precondition(payoffs.count.nonzeroBitCount == 1, "a payoff for every subset")
    let players = payoffs.count.trailingZeroBitCount
    let weights = weights(players: players)
    return (0..<players).map { player in
      let bit = 1 << player
      return payoffs.indices.reduce(0) { sum, subset in
        guard subset & bit == 0 else { return sum }
        let added = payoffs[subset | bit] - payoffs[subset]
        return sum + weights[subset.nonzeroBitCount] * added
      }
    }
  }

  /// What each player adds when they join in one order.
  ///
  /// - Parameters:
  ///   - order: the players in the order in which they join.
  ///   - payoffs: what is won before anybody has joined, by the first, by the first two, and so on.
  public static func added(order: [Int], payoffs: [Double]) -> [Double] {
    precondition(payoffs.count == order.count + 1, "a payoff before anybody and after each")
    var added = [Double](repeating: 0, count: order.count)
    for (place, player) in order.enumerated() {
      added[player] = payoffs[place + 1] - payoffs[place]
    }
    return added
  }

  /// How much one joining counts, by how many have joined before: s! (n − s − 1)! / n!.
  private static func weights(players: Int) -> [Double] {
    var weights: [Double] = []
    var choices = 1.0
    for before in 0..<players {
      weights.append(1 / (Double(players) * choices))
      choices *= Double(players - 1 - before) / Double(before + 1)
    }
    return weights
  }
}
