import SimulationKernel

/// Simulated queues with places for which nobody waits, or only a few.
enum LossCases {
  static let cases = insensitivity + [overflow, small, large]

  private static let load = 8.0
  private static let places = 12

  /// 100 replications: warm-up 50 mean stays, window 1,000.
  private static func plan(seed: UInt64) -> SimulationPlan {
    SimulationPlan(seed: seed, replications: 100, warmUp: 50, window: 1_000)
  }

  /// The distributions of stays, all of mean 1.
  private static let stays: [(name: String, law: DurationLaw)] = [
    ("all equal", .fixed(1)),
    ("exponential", .exponential(mean: 1)),
    ("Weibull of shape 0.7", .weibull(Weibull(shape: 0.7, scale: 1 / unitWeibull.mean))),
    ("lognormal, sd 1.2", .lognormal(Lognormal(mean: 1, sd: 1.2))),
    ("gamma of shape 0.25", .gamma(Gamma(shape: 0.25, scale: 4))),
  ]
  private static let unitWeibull = Weibull(shape: 0.7, scale: 1)

  /// The same blocking whatever the distribution of stays.
  private static let insensitivity = stays.enumerated().map { number, stay in
    VerificationCase(
      "Loss system M/G/12/12, stays \(stay.name)",
      source: "Erlang B; insensitivity: Sevastyanov 1957"
    ) {
      let queue = LossQueue(arrivalRate: load, stay: stay.law, places: places)
      let estimates = queue.simulate(plan(seed: 5_101 + UInt64(number)))
      return [
        .simulated(
          "blocking", exact: ErlangB.blocking(load: load, servers: places), estimates.blocking),
        .simulated(
          "mean places taken", exact: ErlangB.meanBusy(load: load, servers: places),
          estimates.taken),
        .simulated(
          "mean overflow", exact: Overflow.mean(load: load, servers: places), estimates.overflow),
      ]
    }
  }

  private static let overflow = VerificationCase(
    "Overflow of a loss system, exponential stays", source: "Riordan's formula; Wilkinson 1956"
  ) {
    let queue = LossQueue(arrivalRate: load, stay: .exponential(mean: 1), places: places)
    let estimates = queue.simulate(plan(seed: 5_111))
    let mean = Overflow.mean(load: load, servers: places)
    return [
      .simulated("mean", exact: mean, estimates.overflow),
      .simulated(
        "variance", exact: Overflow.variance(load: load, servers: places),
        estimates.overflowVariance(about: mean)),
    ]
  }

  /// 100 replications: warm-up 20, window 1,000; that is 80 and 4,000 mean services.
  private static let small = VerificationCase(
    "Queue M/M/2/3, λ 3, μ 4", source: "balance of births and deaths"
  ) {
    let queue = ServiceQueue(
      arrivalRate: 3, service: .exponential(mean: 0.25), servers: 2, waitingPlaces: 1)
    let exact = LimitedQueue(load: 0.75, servers: 2, places: 3)
    let estimates = queue.simulate(
      SimulationPlan(seed: 5_121, replications: 100, warmUp: 20, window: 1_000))
    return [
      .simulated("blocking", exact: exact.blocking, estimates.blocking),
      .simulated("mean number", exact: exact.meanNumber, estimates.number),
    ]
  }

  /// 50 replications: warm-up 40 mean services, window 640; six million arrivals are recorded.
  private static let large = VerificationCase(
    "Queue M/M/200/220, λ 190, μ 1", source: "balance of births and deaths"
  ) {
    let queue = ServiceQueue(
      arrivalRate: 190, service: .exponential(mean: 1), servers: 200, waitingPlaces: 20)
    let exact = LimitedQueue(load: 190, servers: 200, places: 220)
    let estimates = queue.simulate(
      SimulationPlan(seed: 5_122, replications: 50, warmUp: 40, window: 640))
    return [
      .simulated("blocking", exact: exact.blocking, estimates.blocking, decimals: 5),
      .simulated("mean number", exact: exact.meanNumber, estimates.number, decimals: 2),
    ]
  }
}
