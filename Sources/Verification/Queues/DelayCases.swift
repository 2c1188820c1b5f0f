/// Simulated queues M/M/c: everybody waits.
enum DelayCases {
  static let cases = designs.map(check)

  /// A queue and how it is simulated.
  ///
  /// The warm-up is some sixteen times 1 / (√(cμ) − √λ)², which the queue needs to forget its start.
  private struct Design: Sendable {
    var arrivalRate: Double
    var serviceRate = 1.0
    var servers: Int
    var plan: SimulationPlan
  }

  private static let designs = [
    Design(
      arrivalRate: 5, serviceRate: 8, servers: 1,
      plan: SimulationPlan(seed: 5_201, replications: 100, warmUp: 50, window: 1_000)),
    Design(
      arrivalRate: 0.2, serviceRate: 0.1, servers: 3,
      plan: SimulationPlan(seed: 5_202, replications: 100, warmUp: 1_600, window: 20_000)),
    Design(
      arrivalRate: 0.2, serviceRate: 0.1, servers: 4,
      plan: SimulationPlan(seed: 5_203, replications: 100, warmUp: 500, window: 20_000)),
    Design(
      arrivalRate: 8, servers: 10,
      plan: SimulationPlan(seed: 5_204, replications: 100, warmUp: 150, window: 1_000)),
    Design(
      arrivalRate: 18, servers: 20,
      plan: SimulationPlan(seed: 5_205, replications: 100, warmUp: 300, window: 800)),
    Design(
      arrivalRate: 90, servers: 100,
      plan: SimulationPlan(seed: 5_206, replications: 100, warmUp: 60, window: 150)),
  ]

  private static func check(_ design: Design) -> VerificationCase {
    let arrivalRate = design.arrivalRate
    let serviceRate = design.serviceRate
    let servers = design.servers
    let rates = "λ \(shortest(arrivalRate)), μ \(shortest(serviceRate))"
    return VerificationCase("Queue M/M/\(servers), \(rates)", source: "Erlang C") {
      let queue = ServiceQueue(
        arrivalRate: arrivalRate, service: .exponential(mean: 1 / serviceRate), servers: servers)
      let estimates = queue.simulate(design.plan)
      let wait = ErlangC.meanWait(
        arrivalRate: arrivalRate, serviceRate: serviceRate, servers: servers)
      return [
        .simulated(
          "share who wait",
          exact: ErlangC.delay(load: arrivalRate / serviceRate, servers: servers),
          estimates.delay),
        .simulated("mean wait", exact: wait, estimates.wait),
        .simulated("mean time in system", exact: wait + 1 / serviceRate, estimates.timeInSystem),
        .simulated("mean queue", exact: arrivalRate * wait, estimates.queue),
      ]
    }
  }

  /// A rate without decimals that say nothing.
  private static func shortest(_ rate: Double) -> String {
    DecimalText.fixed(rate, decimals: rate == rate.rounded() ? 0 : 1)
  }
}
