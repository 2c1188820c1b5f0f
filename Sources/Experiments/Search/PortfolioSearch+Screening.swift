/// Screening: which portfolios are worth a closer look.
extension PortfolioSearch {
  /// Which neighbours of a portfolio a climb may go to.
  enum Moves { case adding, dropping, any }
  /// What a climb follows.
  enum Aim { case gainPerCost, gain }

  /// Looks at every option alone, at all levers, at all but each, and climbs from there.
  mutating func screen() async throws {
    let levers = problem.options.count
    let none = Portfolio.none(levers: levers)
    let all = Portfolio(problem.options.map { min(1, $0) })
    let base = record.row(of: none)
    guard try await look(at: [base], replications: problem.screeningLimit) else { return }
    doing("each lever alone, all, all but each")
    let first =
      neighbours(of: none, .adding) + [all]
      + (0..<levers).map { all.with($0, 0) }
    guard try await look(at: rows(first), replications: problem.look) else { return }
    doing("adding by gain for cost")
    _ = try await climb(from: none, .adding, by: .gainPerCost)
    doing("adding by gain")
    _ = try await climb(from: none, .adding, by: .gain)
    doing("dropping from all")
    _ = try await climb(from: all, .dropping, by: .gain)
    doing("changing the best")
    while let best = promising().first {
      let start = record.portfolios[best]
      guard try await climb(from: start, .any, by: .gain) != start, !isCutShort else { break }
    }
    doing("second look at the best")
    _ = try await look(
      at: Array(promising().prefix(4 * problem.finalists)), replications: problem.screeningLimit)
  }

  /// Portfolios that seem to keep every limit, the one with the surest gain over the base first.
  ///
  /// The mean alone would favour those that were lucky in few replications.
  func promising() -> [Int] {
    let seen = record.portfolios.indices.filter {
      record.count($0, isFresh: false) > 1 && violation(of: $0) == 0
    }
    let sure = seen.map { row -> (row: Int, gain: Double) in
      let gain = gain(of: row, over: 0)
      return (row, gain.mean - gain.standardError)
    }
    return sure.sorted { ($0.gain, $1.row) > ($1.gain, $0.row) }.map(\.row)
  }

  private mutating func rows(_ portfolios: [Portfolio]) -> [Int] {
    portfolios.map { record.row(of: $0) }.unique
  }

  private func neighbours(of portfolio: Portfolio, _ moves: Moves) -> [Portfolio] {
    problem.options.indices.flatMap { lever -> [Portfolio] in
      let now = portfolio.options[lever]
      let others = (0...problem.options[lever]).filter { $0 != now }
      return others.filter { option in
        switch moves {
        case .adding: option > 0
        case .dropping: now > 0
        case .any: true
        }
      }.map { portfolio.with(lever, $0) }
    }
  }

  /// Goes from neighbour to neighbour as long as that is better; gives where it ends.
  private mutating func climb(
    from start: Portfolio, _ moves: Moves, by aim: Aim
  ) async throws -> Portfolio {
    var current = record.row(of: start)
    var visited: Set<Int> = [current]
    while true {
      let near = rows(neighbours(of: record.portfolios[current], moves))
      // Nothing is left to add, or to drop.
      guard !near.isEmpty,
        try await look(at: [current], replications: problem.screeningLimit),
        try await look(at: near, replications: problem.look),
        try await lookCloser(at: near, than: current),
        let next = best(of: near.filter { !visited.contains($0) }, after: current, by: aim)
      else { return record.portfolios[current] }
      visited.insert(next)
      current = next
    }
  }

  /// Spreads further replications over the neighbours that may be best.
  private mutating func lookCloser(at near: [Int], than current: Int) async throws -> Bool {
    let gains = near.map { gain(of: $0, over: current) }
    let counts = near.map { Double(record.count($0, isFresh: false)) }
    let shares = OptimalAllocation.shares(
      means: gains.map(\.mean),
      standardDeviations: zip(gains, counts).map { $0.standardError * $1.squareRoot() },
      maximises: true)
    let extra = Double(near.count * problem.look / 2)
    return try await look(
      zip(near, shares).map { row, share in
        let wanted = record.count(row, isFresh: false) + Int(share * extra)
        return (row, min(wanted, problem.screeningLimit))
      })
  }

  /// The neighbour to go to; nil where none is better.
  private func best(of near: [Int], after current: Int, by aim: Aim) -> Int? {
    let beyond = violation(of: current)
    var best: (row: Int, score: Double, tie: Double)?
    for row in near {
      let gain = gain(of: row, over: current)
      let excess = violation(of: row)
      var score: Double
      var tie = gain.mean
      if beyond > 0 {
        // Back within the limits first, by what that loses.
        guard excess < beyond else { continue }
        score = -max(0, -gain.mean) / (beyond - excess)
        tie = beyond - excess
      } else {
        // A gain within its own noise is none to follow.
        guard excess == 0, gain.mean > gain.standardError else { continue }
        score = gain.mean
        if case .gainPerCost = aim {
          let cost = extraCost(of: row, over: current)
          score = cost > 0 ? gain.mean / cost : .infinity
        }
      }
      if let found = best, (found.score, found.tie) >= (score, tie) { continue }
      best = (row, score, tie)
    }
    return best?.row
  }
}
