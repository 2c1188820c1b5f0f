import SimulationKernel

/// Simulated queues with impatience, with other services than exponential, and in a network.
enum OtherQueueCases {
  static let cases = [abandonment, fixedPatience] + singleServers + [network]

  /// 100 replications: warm-up 40 mean services, window 4,000.
  private static let abandonment = VerificationCase(
    "Queue with abandonment M/M/10 + M, λ 10, μ 1, θ 0.5", source: "Erlang A; Palm 1957"
  ) {
    let queue = ServiceQueue(
      arrivalRate: 10, service: .exponential(mean: 1), servers: 10,
      patience: .exponential(mean: 2))
    let exact = ErlangA(arrivalRate: 10, serviceRate: 1, patienceRate: 0.5, servers: 10)
    let estimates = queue.simulate(
      SimulationPlan(seed: 5_301, replications: 100, warmUp: 40, window: 4_000))
    return [
      .simulated("share who wait", exact: exact.delay, estimates.delay),
      .simulated("mean queue", exact: exact.meanQueue, estimates.queue),
      .simulated("share who give up", exact: exact.abandonment, estimates.abandonment),
    ]
  }

  /// 100 replications: warm-up 100 mean services, window 4,000.
  private static let fixedPatience = VerificationCase(
    "Queue with fixed patience M/M/1 + D, λ 0.8, μ 1, patience 2",
    source: "Barrer 1957; first come, first served"
  ) {
    let queue = ServiceQueue(
      arrivalRate: 0.8, service: .exponential(mean: 1), servers: 1, patience: .fixed(2))
    let estimates = queue.simulate(
      SimulationPlan(seed: 5_302, replications: 100, warmUp: 100, window: 4_000))
    return [
      .simulated(
        "share who give up",
        exact: FixedPatience.abandonment(arrivalRate: 0.8, serviceRate: 1, patience: 2),
        estimates.abandonment)
    ]
  }

  /// Services of mean 1 and their squared coefficients of variation.
  private static let services: [(name: String, law: DurationLaw, squaredVariation: Double)] = [
    ("all equal", .fixed(1), 0),
    ("uniform on 0 to 2", .uniform(Uniform(from: 0, to: 2)), 1.0 / 3),
    ("exponential", .exponential(mean: 1), 1),
    ("gamma of shape 0.25", .gamma(Gamma(shape: 0.25, scale: 4)), 4),
  ]

  /// 100 replications: warm-up 3,000 mean services, window 12,000.
  private static let singleServers = services.enumerated().map { number, service in
    VerificationCase(
      "Single server M/G/1, λ 0.8, services \(service.name)", source: "Pollaczek–Khinchine"
    ) {
      let queue = ServiceQueue(arrivalRate: 0.8, service: service.law, servers: 1)
      let estimates = queue.simulate(
        SimulationPlan(
          seed: 5_311 + UInt64(number), replications: 100, warmUp: 3_000, window: 12_000))
      let wait = PollaczekKhinchine.meanWait(
        arrivalRate: 0.8, meanService: 1, squaredVariation: service.squaredVariation)
      return [
        .simulated("mean wait", exact: wait, estimates.wait),
        .simulated("mean queue", exact: 0.8 * wait, estimates.queue),
        .simulated("share who wait", exact: 0.8, estimates.delay),
      ]
    }
  }

  /// 100 replications: warm-up 200, window 4,000; node 1 forgets its start at a rate of 0.12.
  private static let network = VerificationCase(
    "Open network of two queues", source: "Jackson 1957"
  ) {
    let network = JacksonNetwork.example
    let estimates = network.simulate(
      SimulationPlan(seed: 5_321, replications: 100, warmUp: 200, window: 4_000))
    return [
      .simulated("mean number at node 1", exact: network.meanNumbers[0], estimates.number(at: 0)),
      .simulated("mean number at node 2", exact: network.meanNumbers[1], estimates.number(at: 1)),
      .simulated("mean time in the network", exact: network.meanTime, estimates.time),
    ]
  }
}
