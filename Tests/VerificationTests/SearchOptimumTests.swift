import Experiments
import SimulationKernel
import Testing
import Verification

/// The search on a simulated queue whose optimum has a formula.
///
/// The seed is fixed.
struct SearchOptimumTests {
  /// The fewest places at which at most 5 % of arrivals are turned away, with a load of 8: 13.
  @Test func `a search finds the fewest places that keep losses within a limit`() async throws {
    #expect(ErlangB.servers(load: 8, blockingAtMost: 0.05) == 13)
    let places = [15, 14, 13, 12, 11]
    let problem = SearchProblem(
      options: [places.count], maximises: false, cost: nil,
      limits: [SearchLimit(column: 1, baseShare: 0, bound: 0.05)], zone: 0.5, replications: 6_000,
      look: 20, trial: 300, finalists: 4)
    let outcome = try await PortfolioSearch.run(problem) { requests in
      requests.map { request in
        let option = request.portfolio.options[0]
        return request.replications.map { replication in
          guard option > 0 else { return [0, 1] }
          // The same arrivals and stays whatever the places are.
          let plan = SimulationPlan(
            seed: UInt64(replication), replications: 2, warmUp: 20, window: 100)
          let queue = LossQueue(
            arrivalRate: 8, stay: .exponential(mean: 1), places: places[option - 1])
          // By Little's law the share lost is what the occupancy lacks of the load.
          return [Double(places[option - 1]), 1 - queue.simulate(plan).taken.mean / 8]
        }
      }
    }
    let chosen = outcome.entries[try #require(outcome.chosen)]
    #expect(places[chosen.portfolio.options[0] - 1] == 13)
    #expect(outcome.isGuaranteed)
    // Twelve places lose 5.1 %: nearly enough is not enough.
    let twelve = try #require(outcome.entries.first { $0.portfolio.options == [4] })
    #expect(twelve.limits[0].judgement != .kept || !twelve.isFresh)
  }
}
