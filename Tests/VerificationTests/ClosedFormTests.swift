import SimulationKernel
import Testing
import Verification

/// Formulas against each other: each is worked out in a second way that shares no code with the first.
struct ClosedFormTests {
  static func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(left - right) <= tolerance * max(1, abs(right))
  }

  @Test(arguments: [(0.5, 1), (8.0, 12), (190.0, 200), (20.0, 5)])
  func `Erlang B is the share of time at the top of a birth–death process`(
    load: Double, servers: Int
  ) {
    let number = LimitedQueue(load: load, servers: servers, places: servers)
    #expect(Self.close(ErlangB.blocking(load: load, servers: servers), number.blocking))
    #expect(Self.close(ErlangB.meanBusy(load: load, servers: servers), number.meanNumber))
  }

  @Test func `without servers everything is blocked, without load nothing`() {
    #expect(ErlangB.blocking(load: 3, servers: 0) == 1)
    #expect(ErlangB.blocking(load: 0, servers: 3) == 0)
    #expect(ErlangB.servers(load: 0, blockingAtMost: 0.01) == 1)
    #expect(ErlangB.servers(load: 8, blockingAtMost: 1) == 0)
  }

  @Test(arguments: [0.5, 0.2, 0.05, 0.01, 1e-6])
  func `the fewest places are just enough`(limit: Double) {
    let servers = ErlangB.servers(load: 8, blockingAtMost: limit)
    #expect(ErlangB.blocking(load: 8, servers: servers) <= limit)
    #expect(ErlangB.blocking(load: 8, servers: servers - 1) > limit)
  }

  /// The two groups as a Markov chain in two dimensions, its balance found by repeated sweeps.
  @Test func `Riordan's variance agrees with the balance of both groups`() {
    let (load, places, top) = (2.0, 3, 40)
    var share = Array(repeating: Array(repeating: 1.0, count: top + 1), count: places + 1)
    for _ in 0..<1_000 {
      for n in 0...places {
        for m in 0...top {
          let into =
            (n > 0 ? load * share[n - 1][m] : 0)
            + (n == places && m > 0 ? load * share[n][m - 1] : 0)
            + (n < places ? Double(n + 1) * share[n + 1][m] : 0)
            + (m < top ? Double(m + 1) * share[n][m + 1] : 0)
          let arrivals = n < places || m < top ? load : 0
          share[n][m] = into / (arrivals + Double(n + m))
        }
      }
      let total = share.joined().reduce(0, +)
      for n in 0...places { for m in 0...top { share[n][m] /= total } }
    }
    let overflow = (0...top).map { m in (0...places).reduce(0) { $0 + share[$1][m] } }
    let mean = overflow.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let square = overflow.enumerated().reduce(0) {
      $0 + Double($1.offset * $1.offset) * $1.element
    }
    #expect(Self.close(Overflow.mean(load: load, servers: places), mean, 1e-9))
    #expect(
      Self.close(Overflow.variance(load: load, servers: places), square - mean * mean, 1e-9))
  }

  @Test(arguments: [(2.0, 3), (0.5, 1), (8.0, 10)])
  func `Erlang C is the limit of many waiting places`(load: Double, servers: Int) {
    let number = LimitedQueue(load: load, servers: servers, places: servers + 400)
    let queue = ErlangC.meanQueue(arrivalRate: load, serviceRate: 1, servers: servers)
    #expect(Self.close(queue + load, number.meanNumber, 1e-10))
  }

  @Test func `Erlang C with one server is Pollaczek and Khinchine with exponential services`() {
    let c = ErlangC.meanWait(arrivalRate: 0.7, serviceRate: 1, servers: 1)
    let p = PollaczekKhinchine.meanWait(arrivalRate: 0.7, meanService: 1, squaredVariation: 1)
    #expect(Self.close(c, p))
  }

  /// Who waits then leaves at the same rate as who is served, so that servers make no difference.
  @Test func `Erlang A with patience as long as service is Poisson`() {
    let queue = ErlangA(arrivalRate: 10, serviceRate: 1, patienceRate: 1, servers: 10)
    let below = PoissonLaw.probabilities(upTo: 200, mean: 10)
    #expect(Self.close(queue.delay, below[10...].reduce(0, +)))
    let waiting = (10...200).reduce(0) { $0 + Double($1 - 10) * below[$1] }
    #expect(Self.close(queue.meanQueue, waiting))
  }

  @Test func `Erlang A with hardly any patience is Erlang B, with endless patience Erlang C`() {
    let hasty = ErlangA(arrivalRate: 8, serviceRate: 1, patienceRate: 1e9, servers: 12)
    #expect(Self.close(hasty.abandonment, ErlangB.blocking(load: 8, servers: 12), 1e-7))
    let patient = ErlangA(arrivalRate: 8, serviceRate: 1, patienceRate: 1e-4, servers: 10)
    #expect(Self.close(patient.delay, ErlangC.delay(load: 8, servers: 10), 1e-2))
  }

  @Test func `fixed patience turns into Erlang B without patience and M/M/1 with endless`() {
    let none = FixedPatience.abandonment(arrivalRate: 0.8, serviceRate: 1, patience: 0)
    #expect(Self.close(none, ErlangB.blocking(load: 0.8, servers: 1)))
    #expect(FixedPatience.abandonment(arrivalRate: 0.8, serviceRate: 1, patience: 400) < 1e-30)
  }

  @Test func `a network whose nodes are not connected is separate queues`() {
    let network = JacksonNetwork(
      arrivalRates: [0.5, 0.2], serviceRates: [1, 1], routing: [[0, 0], [0, 0]])
    #expect(network.flows == [0.5, 0.2])
    #expect(Self.close(network.meanNumbers[0], 1))
    #expect(Self.close(network.meanNumbers[1], 0.25))
  }

  @Test func `the flows of a network balance`() {
    let network = JacksonNetwork(
      arrivalRates: [1, 0.3, 0], serviceRates: [9, 9, 9],
      routing: [[0.2, 0.5, 0.1], [0.25, 0, 0.7], [0.4, 0.4, 0.1]])
    for node in 0..<3 {
      let into = (0..<3).reduce(network.arrivalRates[node]) {
        $0 + network.flows[$1] * network.routing[$1][node]
      }
      #expect(Self.close(network.flows[node], into))
    }
  }

  @Test(arguments: [0.0, 0.01, 0.4, 1, 3.3, 20])
  func `exponential stays have their mean number in closed form`(time: Double) {
    let rate = SeasonalRate(mean: 12, swing: 4)
    let present = InfiniteServers.meanPresent(at: time, rate: { rate($0) }) {
      Elementary.exp(-2 * $0)
    }
    // The season's part solves m' = swing · sin ωt − 2 m from 0.
    let omega = 2 * Double.pi
    let season =
      4 / (4 + omega * omega)
      * (2 * Elementary.sin(omega * time) - omega * Elementary.cos(omega * time)
        + omega * Elementary.exp(-2 * time))
    #expect(Self.close(present, 6 * (1 - Elementary.exp(-2 * time)) + season, 1e-8))
  }

  @Test func `immigration and death from nobody is an open stock with exponential stays`() {
    let carers = ImmigrationDeath(recruitment: 30, attrition: 0.12, atStart: 0)
    let present = InfiniteServers.meanPresent(at: 3, rate: { _ in 30 }) {
      Elementary.exp(-0.12 * $0)
    }
    #expect(Self.close(carers.mean(at: 3), present, 1e-9))
    #expect(Self.close(carers.variance(at: 3), present, 1e-9))
    #expect(Self.close(carers.mean(at: 1_000), 250))
  }

  @Test func `the number entering is the integral of the rate`() {
    let rate = SeasonalRate(mean: 10, swing: -5)
    let present = InfiniteServers.meanPresent(at: 1.7, rate: { rate($0) }) { _ in 1 }
    #expect(Self.close(rate.meanCount(until: 1.7), present, 1e-8))
    #expect(rate.bound == 15)
  }

  /// A renewal is every second event of a Poisson process.
  @Test(arguments: [0.001, 0.3, 1, 5, 40])
  func `the renewal function is half the stages, rounded down`(time: Double) {
    let renewals = ErlangRenewals(meanGap: 1)
    let stages = PoissonLaw.probabilities(upTo: 400, mean: 2 * time)
    let count = stages.enumerated().reduce(0) { $0 + Double($1.offset / 2) * $1.element }
    #expect(Self.close(renewals.meanCount(by: time), count, 1e-13))
  }

  @Test func `the mean residual starts at a mean gap and settles at three quarters`() {
    let renewals = ErlangRenewals(meanGap: 1)
    #expect(renewals.meanResidual(at: 0) == 1)
    #expect(Self.close(renewals.meanResidual(at: 100), renewals.limitOfMeanResidual))
  }

  @Test func `survival to an age and a time beyond it is survival to their sum`() {
    let stay = Weibull(shape: 0.7, scale: 1.3)
    for age in [0.0, 0.2, 1, 4] {
      let product = stay.survivor(age) * stay.survivor(0.9, elapsed: age)
      #expect(Self.close(product, stay.survivor(age + 0.9)))
    }
    #expect(Self.close(stay.survivor(stay.median), 0.5))
  }

  @Test func `the rates of moving are the inverses of the measures`() {
    for rate in [0.05, 0.3, 1.7] {
      let three = MemorylessMoves.threeOrMorePlacements(rate: rate)
      #expect(Self.close(MemorylessMoves.rate(forThreeOrMore: three), rate, 1e-10))
      let same = MemorylessMoves.twoYearsInSamePlacement(rate: rate)
      #expect(Self.close(MemorylessMoves.rate(forTwoYearsInSame: same), rate, 1e-13))
    }
  }

  @Test func `three or more placements is at least two moves of a Poisson number`() {
    let moves = PoissonLaw.probabilities(upTo: 60, mean: 0.8)
    #expect(
      Self.close(MemorylessMoves.threeOrMorePlacements(rate: 0.8), moves[2...].reduce(0, +)))
  }

  @Test(arguments: [
    (3, "4.302653"), (5, "2.776445"), (10, "2.262157"), (30, "2.045230"), (100, "1.984217"),
  ])
  func `Student's t for a two-sided 95% has the tabled digits`(count: Int, digits: String) {
    let t = StudentT.quantile(0.975, degreesOfFreedom: count - 1)
    #expect(VerificationFinding.printed("t", digits, t).passed)
  }
}
