import Experiments
import SimulationKernel
import Testing

/// The search over portfolios on systems whose best portfolio is known.
struct PortfolioSearchTests {
  /// A made-up plan: levers with gains and costs, some of which are worth less together.
  private struct Plan {
    var gains: [[Double]]
    var costs: [[Double]]
    /// What a pair of levers loses when both are pulled.
    var overlap: (Int, Int, Double) = (0, 0, 0)
    var noise = 1.0

    func gain(_ portfolio: Portfolio) -> Double {
      var sum = 0.0
      for (lever, option) in portfolio.options.enumerated() where option > 0 {
        sum += gains[lever][option - 1]
      }
      let (a, b, loss) = overlap
      return a != b && portfolio.options[a] > 0 && portfolio.options[b] > 0 ? sum - loss : sum
    }

    func cost(_ portfolio: Portfolio) -> Double {
      portfolio.options.enumerated().reduce(0) { sum, item in
        item.element > 0 ? sum + costs[item.offset][item.element - 1] : sum
      }
    }

    /// Objective, cost and a harm that only the last lever does.
    func observe(_ request: ObservationRequest) -> [[Double]] {
      request.replications.map { replication in
        let family = StreamFamily(seed: 3, replication: UInt32(replication))
        var shared = family.stream(purpose: 1, entity: 0)
        var sum = 20 + 5 * shared.standardNormal() - gain(request.portfolio)
        for (lever, option) in request.portfolio.options.enumerated() where option > 0 {
          var own = family.stream(purpose: 2, entity: UInt64(lever))
          sum += noise * own.standardNormal()
        }
        return [sum, cost(request.portfolio), request.portfolio.options.last! > 0 ? 1 : 0]
      }
    }
  }

  /// Six levers; the last does most and harms.
  private static let plan = Plan(
    gains: [[2], [1.9], [1], [0.5, 1.2], [0], [5]], costs: [[4], [4], [3], [1, 4], [1], [1]],
    overlap: (0, 1, 1.5))

  private static func problem(budget: Double, replications: Int = 20_000) -> SearchProblem {
    SearchProblem(
      options: plan.gains.map(\.count), maximises: false, cost: 1,
      limits: [
        SearchLimit(column: 1, baseShare: 1, bound: budget),
        SearchLimit(column: 2, baseShare: 1, bound: 0, rule: .always),
      ], zone: 0.2, replications: replications)
  }

  private static func search(_ problem: SearchProblem) async throws -> SearchOutcome {
    try await PortfolioSearch.run(problem) { $0.map(plan.observe) }
  }

  /// The best by trying all.
  private static func best(budget: Double) -> Portfolio {
    var all = [Portfolio([])]
    for lever in plan.gains {
      all = all.flatMap { some in (0...lever.count).map { Portfolio(some.options + [$0]) } }
    }
    return all.filter { plan.cost($0) <= budget && $0.options[5] == 0 }
      .max { plan.gain($0) < plan.gain($1) }!
  }

  @Test(arguments: [5.0, 8.0, 9.0, 30.0])
  func `the best portfolio within the budget is found, and never one that harms`(
    budget: Double
  ) async throws {
    let outcome = try await Self.search(Self.problem(budget: budget))
    let chosen = outcome.entries[try #require(outcome.chosen)]
    let best = Self.best(budget: budget)
    // Within the zone of the best is as good as the best.
    #expect(
      Self.plan.gain(chosen.portfolio) >= Self.plan.gain(best) - 0.2,
      "\(chosen.portfolio.options) and not \(best.options)")
    #expect(Self.plan.cost(chosen.portfolio) <= budget)
    #expect(chosen.portfolio.options[5] == 0)
    #expect(outcome.isGuaranteed)
    #expect(chosen.isFresh && chosen.replications > 200)
    #expect(outcome.replicationsUsed <= 20_000)
    // The interval of the chosen portfolio's gain holds the true one.
    let difference = chosen.differences[0]
    let gain = -Self.plan.gain(chosen.portfolio)
    #expect((difference.mean - gain).magnitude < 5 * difference.standardError + 1e-9)
  }

  @Test func `the frontier rises in cost and in gain and begins with nothing`() async throws {
    let outcome = try await Self.search(Self.problem(budget: 8))
    let points = outcome.frontier.map { outcome.entries[$0] }
    #expect(points.count > 2)
    #expect(points.first?.portfolio.count == 0)
    for (one, next) in zip(points, points.dropFirst()) {
      #expect(one.differences[1].mean < next.differences[1].mean)
      #expect(one.differences[0].mean > next.differences[0].mean)
      #expect(next.portfolio.options[5] == 0)
    }
  }

  @Test func `requests put together otherwise give the same outcome`() async throws {
    let problem = Self.problem(budget: 8, replications: 9_000)
    let one = try await Self.search(problem)
    let other = try await PortfolioSearch.run(problem) { requests in
      requests.map { request in
        request.replications.flatMap { replication in
          Self.plan.observe(
            ObservationRequest(
              portfolio: request.portfolio, replications: replication...replication))
        }
      }
    }
    #expect(one.entries.map(\.portfolio) == other.entries.map(\.portfolio))
    #expect(one.entries.map(\.differences) == other.entries.map(\.differences))
    #expect(one.chosen == other.chosen)
  }

  @Test func `a small budget of replications is kept to and said`() async throws {
    var problem = Self.problem(budget: 8, replications: 1_000)
    (problem.look, problem.trial, problem.finalists) = (10, 40, 3)
    let outcome = try await Self.search(problem)
    #expect(outcome.isCutShort)
    #expect(outcome.replicationsUsed <= 1_000)
    // What was only thought of was not tried.
    #expect(outcome.entries.allSatisfy { $0.replications > 0 && !$0.levels.isEmpty })
  }

  @Test func `where nothing keeps the limits nothing is chosen`() async throws {
    var problem = Self.problem(budget: 8)
    problem.limits.append(SearchLimit(column: 0, baseShare: 0, bound: 5))
    let outcome = try await Self.search(problem)
    #expect(outcome.chosen == nil)
    #expect(!outcome.isGuaranteed)
  }

  @Test func `an objective without a value is told of`() async throws {
    let error = await #expect(throws: PortfolioSearch.MissingValue.self) {
      try await PortfolioSearch.run(Self.problem(budget: 8)) { requests in
        requests.map { request in request.replications.map { [$0 == 3 ? .nan : 1, 0, 0] } }
      }
    }
    let none = Portfolio.none(levers: 6)
    #expect(
      error == PortfolioSearch.MissingValue(column: 0, portfolio: none, replication: 3))
  }

  @Test(arguments: [SearchLimit.Rule.mean, .share(0.5), .always], [0.0, 1])
  func `a limit on what has no value is told of and never kept`(
    rule: SearchLimit.Rule, baseShare: Double
  ) async throws {
    var problem = Self.problem(budget: 8)
    problem.limits.append(
      SearchLimit(column: 3, isUpper: false, baseShare: baseShare, bound: 500, rule: rule))
    // The fourth lever alone takes the value away, in one replication.
    let error = await #expect(throws: PortfolioSearch.MissingValue.self) {
      try await PortfolioSearch.run(problem) { requests in
        requests.map { request in
          let isHoled = request.portfolio == Portfolio([0, 0, 0, 1, 0, 0])
          return zip(request.replications, Self.plan.observe(request)).map { replication, row in
            row + [isHoled && replication == 7 ? .nan : 900]
          }
        }
      }
    }
    #expect(error?.column == 3)
    #expect(error?.portfolio == Portfolio([0, 0, 0, 1, 0, 0]))
    #expect(error?.replication == 7)
  }

  @Test func `what nothing is chosen by may have no value`() async throws {
    let outcome = try await PortfolioSearch.run(Self.problem(budget: 8)) { requests in
      requests.map { request in Self.plan.observe(request).map { $0 + [.nan] } }
    }
    #expect(outcome.chosen != nil)
    #expect(outcome.entries.allSatisfy { $0.levels[3].mean.isNaN })
  }

  /// A newsboy orders before he knows the demand: bought at 3, sold at 5, nothing back for the rest.
  ///
  /// With demand uniform on 0 to 100 the best order is the critical fractile 0.4, an order of 40.
  @Test func `the order of the newsvendor is its critical fractile`() async throws {
    let orders = [10, 20, 30, 40, 50, 60, 70, 80].map(Double.init)
    let problem = SearchProblem(
      options: [orders.count], maximises: true, cost: nil, limits: [], zone: 4,
      replications: 60_000, look: 40, trial: 200, finalists: 9)
    let outcome = try await PortfolioSearch.run(problem) { requests in
      requests.map { request in
        let order = request.portfolio.options[0] == 0 ? 0 : orders[request.portfolio.options[0] - 1]
        return request.replications.map { replication in
          let family = StreamFamily(seed: 11, replication: UInt32(replication))
          let demand = 100 * family.uniform(purpose: 1, entity: 0)
          return [5 * min(demand, order) - 3 * order]
        }
      }
    }
    let chosen = try #require(outcome.chosen)
    // Profit is 2 q − q² / 40: 40 at the best order, 37.5 at 30 and 50, within the zone of it.
    #expect((30...50).contains(orders[outcome.entries[chosen].portfolio.options[0] - 1]))
    #expect(outcome.isGuaranteed)
  }
}
