/// Replications of one portfolio that a search wants to see.
public struct ObservationRequest: Sendable, Equatable {
  /// The portfolio.
  public var portfolio: Portfolio
  /// Numbers of the replications, from 1.
  public var replications: ClosedRange<Int>

  /// Names a portfolio and replications.
  public init(portfolio: Portfolio, replications: ClosedRange<Int>) {
    self.portfolio = portfolio
    self.replications = replications
  }
}

/// Chooses a portfolio of levers: many are screened on few replications, the best are tried on fresh
/// ones, and the rule of ``KimNelson`` selects among those that are shown to keep every limit.
///
/// What it does depends on the problem and the observations only. Screening decides which portfolios are
/// compared, never what is said of them: no number of a finalist comes from a replication that helped to
/// make it a finalist. The choice among the finalists is made on a part of the replications behind their
/// numbers, which can flatter the one that is chosen slightly. The guarantee is about the finalists; no
/// method but trying all can give one about portfolios that were not tried.
public struct PortfolioSearch {
  /// Gives the observations that are asked for: by request, by replication, by column.
  ///
  /// The objective comes first. They must not depend on how requests are put together.
  public typealias Observe = ([ObservationRequest]) async throws -> [[[Double]]]

  /// The objective, or what a limit is on, has no value somewhere, so that nothing can be chosen by it.
  ///
  /// To leave such replications out would judge a portfolio by the futures that happen to suit the measure.
  public struct MissingValue: Error, Equatable {
    /// The column of the observations: 0 for the objective.
    public let column: Int
    /// The portfolio.
    public let portfolio: Portfolio
    /// The replication.
    public let replication: Int

    /// Names an observation that has no value.
    public init(column: Int, portfolio: Portfolio, replication: Int) {
      self.column = column
      self.portfolio = portfolio
      self.replication = replication
    }
  }

  let problem: SearchProblem
  /// Told what is being done, in words.
  let doing: (String) -> Void
  private let observe: Observe
  var record = SearchRecord()
  private(set) var used = 0
  private(set) var isCutShort = false

  /// Searches.
  public static func run(
    _ problem: SearchProblem, doing: @escaping (String) -> Void = { _ in },
    observe: @escaping Observe
  ) async throws -> SearchOutcome {
    var search = PortfolioSearch(problem: problem, doing: doing, observe: observe)
    try await search.screen()
    return try await search.decide()
  }

  private init(
    problem: SearchProblem, doing: @escaping (String) -> Void, observe: @escaping Observe
  ) {
    self.problem = problem
    self.doing = doing
    self.observe = observe
  }

  // MARK: Observations

  /// Replications that are left.
  var left: Int { problem.replications - used }

  /// Brings portfolios up to a number of replications each; false, and nothing is done, where screening
  /// has no budget for it.
  mutating func look(at rows: [Int], replications: Int) async throws -> Bool {
    try await look(rows.unique.map { ($0, replications) })
  }

  /// Brings each portfolio up to replications of its own.
  mutating func look(_ wanted: [(row: Int, replications: Int)]) async throws -> Bool {
    let requests = wanted.compactMap { row, replications -> (Int, ClosedRange<Int>)? in
      let seen = record.count(row, isFresh: false)
      return seen < replications ? (row, (seen + 1)...replications) : nil
    }
    // Half of the budget is kept for fresh replications.
    guard used + requests.reduce(0, { $0 + $1.1.count }) <= problem.replications / 2 else {
      isCutShort = true
      return false
    }
    try await take(requests, isFresh: false)
    return true
  }

  /// Runs further fresh replications of some portfolios.
  mutating func lookAfresh(at rows: [Int], replications: Int) async throws {
    let requests = rows.unique.map { row in
      let first = problem.screeningLimit + record.count(row, isFresh: true) + 1
      return (row, first...(first + replications - 1))
    }
    try await take(requests, isFresh: true)
  }

  private mutating func take(_ requests: [(Int, ClosedRange<Int>)], isFresh: Bool) async throws {
    guard !requests.isEmpty else { return }
    let asked = requests.map {
      ObservationRequest(portfolio: record.portfolios[$0.0], replications: $0.1)
    }
    let observations = try await observe(asked)
    precondition(observations.count == asked.count, "an answer a request")
    for (request, rows) in zip(asked, observations) {
      precondition(rows.count == request.replications.count, "a row a replication")
      try check(rows, of: request)
      record.add(rows, to: record.row(of: request.portfolio), isFresh: isFresh)
      used += rows.count
    }
  }

  /// Everything that portfolios are chosen by must have a value.
  private func check(_ rows: [[Double]], of request: ObservationRequest) throws {
    let columns = [0] + problem.limits.map(\.column)
    for (replication, row) in zip(request.replications, rows) {
      guard let column = columns.first(where: { !row[$0].isFinite }) else { continue }
      throw MissingValue(
        column: column, portfolio: request.portfolio, replication: replication)
    }
  }

  // MARK: What was seen

  /// By limit, how a portfolio stands on the best observations there are of it.
  func standings(of row: Int) -> [LimitStanding] {
    let (own, base) = record.pairs(row)
    return problem.limits.map { limit in
      LimitStanding(
        limit,
        excesses: zip(own, base).map { limit.excess($0[limit.column], base: $1[limit.column]) },
        confidence: problem.confidence)
    }
  }

  /// How much better a portfolio's objective is than another's while both were screened.
  func gain(of row: Int, over other: Int) -> SearchEstimate {
    let (own, base) = record.screenedPairs(row, other)
    return SearchEstimate(
      zip(own, base).map { problem.worth($0[0]) - problem.worth($1[0]) })
  }

  /// How much dearer a portfolio is than another, 0 where nothing is paid.
  func extraCost(of row: Int, over other: Int) -> Double {
    guard let cost = problem.cost else { return 0 }
    let (own, base) = record.screenedPairs(row, other)
    let mean = SearchEstimate(zip(own, base).map { $0[cost] - $1[cost] }).mean
    return mean.isFinite ? mean : 0
  }

  /// How far a portfolio seems to go beyond its limits, in standard deviations; 0 for within all.
  func violation(of row: Int) -> Double {
    let (own, base) = record.screenedPairs(row, 0)
    return problem.limits.reduce(0) { sum, limit in
      let excesses = zip(own, base).map {
        limit.excess($0[limit.column], base: $1[limit.column])
      }
      let standing = LimitStanding(limit, excesses: excesses, confidence: problem.confidence)
      guard standing.excess > 0 else { return sum }
      if case .share = limit.rule { return sum + standing.excess }
      let spread = SearchEstimate(excesses).standardError * Double(excesses.count).squareRoot()
      let scale = spread > 0 ? spread : max(1, limit.bound.magnitude)
      return sum + standing.excess / scale
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, each where it was first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
