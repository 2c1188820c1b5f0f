/// The formulas that the simulated queues are held against, in digits worked out independently.
enum QueueFormulas {
  static let cases = [loss, overflow, limited, delay, abandonment, singleServer, network]

  private static let loss = VerificationCase(
    "Loss system M/G/c/c, formula", source: "Erlang B, by recursion in the servers"
  ) {
    let table = [
      (1.0, 1, "0.5"), (8, 12, "0.0514063877"), (8, 13, "0.0306646336"),
      (10, 10, "0.2145823431"), (20, 20, "0.1588919615"), (45, 50, "0.0541044722"),
      (100, 100, "0.0757004527"), (450, 460, "0.0240759940"),
    ]
    let blocking = table.map { load, servers, digits in
      VerificationFinding.printed(
        "blocking, load \(DecimalText.fixed(load, decimals: 0)), \(servers) places", digits,
        ErlangB.blocking(load: load, servers: servers))
    }
    let fewest = ErlangB.servers(load: 8, blockingAtMost: 0.05)
    return blocking + [
      .printed("fewest places for load 8 and at most 5% blocked", "13", Double(fewest)),
      .printed(
        "mean places taken, load 8, 12 places", "7.588749", ErlangB.meanBusy(load: 8, servers: 12)),
    ]
  }

  private static let overflow = VerificationCase(
    "Overflow of a loss system, formula", source: "Riordan's formula; Wilkinson 1956"
  ) {
    [
      .printed("mean, load 8, 12 places", "0.411251", Overflow.mean(load: 8, servers: 12)),
      .printed("variance", "0.850118", Overflow.variance(load: 8, servers: 12)),
      .printed("variance over mean", "2.0672", Overflow.peakedness(load: 8, servers: 12)),
    ]
  }

  private static let limited = VerificationCase(
    "Queue M/M/c/K, formula", source: "balance of births and deaths"
  ) {
    let small = LimitedQueue(load: 0.75, servers: 2, places: 3)
    let large = LimitedQueue(load: 190, servers: 200, places: 220)
    return [
      .printed("blocking, M/M/2/3 with load 0.75", "0.0493601", small.blocking),
      .printed("mean number", "0.7623400", small.meanNumber),
      .printed("blocking, M/M/200/220 with load 190", "0.0074772", large.blocking),
    ]
  }

  private static let delay = VerificationCase("Queue M/M/c, formula", source: "Erlang C") {
    let table = [
      (2.0, 3, "0.4444444"), (8, 10, "0.4091801508"), (18, 20, "0.5507690048"),
      (90, 100, "0.2169404809"),
    ]
    let delays = table.map { load, servers, digits in
      VerificationFinding.printed(
        "share who wait, load \(DecimalText.fixed(load, decimals: 0)), \(servers) servers", digits,
        ErlangC.delay(load: load, servers: servers))
    }
    return delays + [
      .printed(
        "mean wait, M/M/3 with λ 0.2, μ 0.1", "4.4444",
        ErlangC.meanWait(arrivalRate: 0.2, serviceRate: 0.1, servers: 3)),
      .printed(
        "mean queue", "0.8889", ErlangC.meanQueue(arrivalRate: 0.2, serviceRate: 0.1, servers: 3)),
      .printed(
        "mean wait, M/M/4 with λ 0.2, μ 0.1", "0.8695652",
        ErlangC.meanWait(arrivalRate: 0.2, serviceRate: 0.1, servers: 4)),
    ]
  }

  private static let abandonment = VerificationCase(
    "Queue with abandonment M/M/c + M, formula", source: "Erlang A; Palm 1957"
  ) {
    let queue = ErlangA(arrivalRate: 10, serviceRate: 1, patienceRate: 0.5, servers: 10)
    return [
      .printed("share who wait, λ 10, μ 1, θ 0.5, 10 servers", "0.619655", queue.delay),
      .printed("mean queue", "2.078264", queue.meanQueue),
      .printed("share who give up", "0.103913", queue.abandonment),
    ]
  }

  private static let singleServer = VerificationCase(
    "Single server M/G/1, formula", source: "Pollaczek–Khinchine"
  ) {
    let wait = { (squaredVariation: Double) in
      PollaczekKhinchine.meanWait(
        arrivalRate: 0.8, meanService: 1, squaredVariation: squaredVariation)
    }
    let exponential = PollaczekKhinchine.meanWait(
      arrivalRate: 5, meanService: 0.125, squaredVariation: 1)
    return [
      .printed("mean wait, λ 0.8, services all of length 1", "2", wait(0)),
      .printed("mean wait, uniform on 0 to 2", "2.6667", wait(1.0 / 3)),
      .printed("mean wait, exponential", "4", wait(1)),
      .printed("mean wait, squared coefficient of variation 4", "10", wait(4)),
      .printed("mean wait, M/M/1 with λ 5, μ 8", "0.2083333", exponential),
      .printed("mean time in system", "0.3333333", exponential + 0.125),
    ]
  }

  private static let network = VerificationCase(
    "Open network of two queues, formula", source: "Jackson 1957"
  ) {
    let network = JacksonNetwork.example
    return [
      .printed("flow through node 1", "1.142857", network.flows[0]),
      .printed("flow through node 2", "0.571429", network.flows[1]),
      .printed("mean number at node 1", "1.333333", network.meanNumbers[0]),
      .printed("mean number at node 2", "0.615385", network.meanNumbers[1]),
      .printed("mean time in the network", "1.948718", network.meanTime),
    ]
  }
}

extension JacksonNetwork {
  /// The network of the checks: one arrival in a unit of time at node 1, half go on to node 2, of whom
  /// a quarter come back.
  static let example = JacksonNetwork(
    arrivalRates: [1, 0], serviceRates: [2, 1.5], routing: [[0, 0.5], [0.25, 0]])
}
