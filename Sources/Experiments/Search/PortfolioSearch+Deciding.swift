/// Deciding: the finalists on fresh replications.
extension PortfolioSearch {
  /// Replications of every survivor between two looks of the program; it decides after each of them.
  private static let chunk = 20

  /// Tries the finalists, selects among them and sums up.
  mutating func decide() async throws -> SearchOutcome {
    record.forgetUnseen()
    let ranked = promising()
    // Doing nothing is always among them, for it may be as good.
    let finalists =
      Array(ranked.filter { $0 != 0 }.prefix(problem.finalists - 1)) + ranked.filter { $0 == 0 }
    let tried = finalists + likelyFrontier(besides: finalists)
    doing("trying \(tried.count) portfolios")
    try await lookAfresh(at: [0] + tried, replications: problem.trial)
    var stages = record.portfolios.map { _ in SearchOutcome.Stage.screened }
    for row in tried { stages[row] = .frontier }
    for row in finalists { stages[row] = .refused }
    // In a tie the cheaper is kept.
    let able = finalists.filter { standings(of: $0).allSatisfy { $0.judgement == .kept } }
      .sorted { (price(of: $0), $0) < (price(of: $1), $1) }
    // Judged on the trial's replications alone, so that the selection owes nothing to them.
    let judged = record.portfolios.indices.map { standings(of: $0) }
    let selection = try await select(among: able)
    for (place, row) in able.enumerated() {
      stages[row] = selection.dropped[place] == nil ? .undecided : .dropped
    }
    if let chosen = selection.chosen { stages[chosen] = .chosen }
    let entries = record.portfolios.indices.map { row in
      entry(
        row, stages[row], judged[row],
        droppedAfter: able.firstIndex(of: row).flatMap { selection.dropped[$0] })
    }
    return SearchOutcome(
      entries: entries, chosen: selection.chosen, isGuaranteed: selection.isDecided,
      selected: able, selectionReplications: selection.replications,
      frontier: frontier(of: entries),
      cheaper: selection.chosen.map { cheaper(than: $0, entries) } ?? [], replicationsUsed: used,
      isCutShort: isCutShort)
  }

  private struct Selected {
    var chosen: Int?
    var isDecided: Bool
    var dropped: [Int?]
    var replications: Int
  }

  private mutating func select(among able: [Int]) async throws -> Selected {
    guard able.count > 1 else {
      return Selected(
        chosen: able.first, isDecided: !able.isEmpty, dropped: able.map { _ in nil },
        replications: 0)
    }
    var selection = SequentialSelection(
      systems: able.count, maximises: problem.maximises,
      firstStage: max(10, problem.trial / 2), zone: problem.zone, confidence: problem.confidence)
    while !selection.isDecided {
      let rows = selection.survivors.map { able[$0] }
      guard left >= (rows.count + 1) * Self.chunk else { break }
      doing("selecting, \(rows.count) of \(able.count) left")
      let from = record.count(0, isFresh: true)
      try await lookAfresh(at: [0] + rows, replications: Self.chunk)
      for step in from..<(from + Self.chunk) where !selection.isDecided {
        selection.add(selection.survivors.map { record.fresh(able[$0], step)[0] })
      }
    }
    return Selected(
      chosen: able[selection.leader], isDecided: selection.isDecided, dropped: selection.dropped,
      replications: selection.observations)
  }

  /// The extra cost of a portfolio on its fresh replications.
  private func price(of row: Int) -> Double {
    guard let cost = problem.cost else { return 0 }
    let (own, base) = record.pairs(row)
    let mean = SearchEstimate(zip(own, base).map { $0[cost] - $1[cost] }).mean
    return mean.isFinite ? mean : 0
  }

  /// Portfolios that cost less than the answer and are shown to be within the zone of it.
  private func cheaper(than chosen: Int, _ entries: [SearchOutcome.Entry]) -> [Int] {
    let rows = entries.indices.filter { row in
      guard row != chosen, entries[row].isFresh, price(of: row) < price(of: chosen),
        entries[row].limits.allSatisfy({ $0.judgement == .kept })
      else { return false }
      let shortfalls = zip(record.pairs(chosen).own, record.pairs(row).own).map {
        problem.worth($0[0]) - problem.worth($1[0])
      }
      let limit = SearchLimit(column: 0, baseShare: 0, bound: problem.zone)
      let standing = LimitStanding(
        limit, excesses: shortfalls.map { limit.excess($0, base: 0) },
        confidence: problem.confidence)
      return standing.judgement == .kept
    }
    return rows.sorted { (price(of: $0), $0) < (price(of: $1), $1) }
  }

  private func entry(
    _ row: Int, _ stage: SearchOutcome.Stage, _ limits: [LimitStanding], droppedAfter: Int?
  ) -> SearchOutcome.Entry {
    let (own, base) = record.pairs(row)
    let columns = (own.first ?? base.first ?? []).indices
    return SearchOutcome.Entry(
      portfolio: record.portfolios[row], stage: stage, replications: own.count,
      isFresh: record.count(row, isFresh: true) > 0,
      levels: columns.map { column in SearchEstimate(own.map { $0[column] }) },
      differences: columns.map { column in
        SearchEstimate(zip(own, base).map { $0[column] - $1[column] })
      }, limits: limits, droppedAfter: droppedAfter)
  }

  // MARK: Frontier

  /// Limits on anything but the price.
  private var otherLimits: [Int] {
    problem.limits.indices.filter { problem.limits[$0].column != problem.cost }
  }

  /// Portfolios that no other screened one seems to beat in both price and objective.
  private func likelyFrontier(besides finalists: [Int]) -> [Int] {
    guard problem.cost != nil else { return [] }
    let points = record.portfolios.indices.compactMap { row -> Point? in
      guard record.count(row, isFresh: false) > 1,
        otherLimits.allSatisfy({ standings(of: row)[$0].excess <= 0 })
      else { return nil }
      return Point(
        row: row, cost: extraCost(of: row, over: 0), gain: gain(of: row, over: 0).mean)
    }
    let rows = Point.front(points).map(\.row).filter { !finalists.contains($0) && $0 != 0 }
    guard rows.count > problem.finalists else { return rows }
    // As many as there may be finalists, spread evenly over the prices.
    return (0..<problem.finalists).map { rows[$0 * rows.count / problem.finalists] }
  }

  private func frontier(of entries: [SearchOutcome.Entry]) -> [Int] {
    guard let cost = problem.cost else { return [] }
    let points = entries.indices.compactMap { row -> Point? in
      let entry = entries[row]
      guard entry.isFresh, otherLimits.allSatisfy({ entry.limits[$0].judgement == .kept }) else {
        return nil
      }
      return Point(
        row: row, cost: entry.differences[cost].mean,
        gain: problem.worth(entry.differences[0].mean))
    }
    return Point.front(points).map(\.row)
  }

  private struct Point {
    var row: Int
    var cost: Double
    var gain: Double

    /// Those that none beats in both, by rising cost.
    static func front(_ points: [Point]) -> [Point] {
      let ordered = points.sorted { ($0.cost, -$0.gain, $0.row) < ($1.cost, -$1.gain, $1.row) }
      var front: [Point] = []
      for point in ordered where point.gain > front.last?.gain ?? -.infinity {
        front.append(point)
      }
      return front
    }
  }
}
