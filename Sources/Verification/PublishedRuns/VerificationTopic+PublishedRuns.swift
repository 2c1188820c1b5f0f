import SimulationKernel

extension VerificationTopic {
  /// Runs that others published, repeated with their generators to the last printed digit.
  public static var publishedRuns: VerificationTopic {
    VerificationTopic(
      "Published runs",
      cases: [lawQueue, lawInventory, ssjQueue, ssjInventory, independentRuns, commonRuns]
        + CiwBank.cases)
  }

  private static var lawQueue: VerificationCase {
    VerificationCase(
      "Law, single-server queue",
      source: """
        Published: A. M. Law, Simulation Modeling and Analysis, single-server queueing system; \
        generator PMMLCG, stream 1.
        """
    ) {
      var random = PMMLCG()
      let run = LawQueue.run(using: &random)
      return [
        .printed("average delay in queue", "0.430", run.averageDelay),
        .printed("average number in queue", "0.418", run.averageNumberInQueue),
        .printed("server utilisation", "0.460", run.utilisation),
        .printed("time the simulation ended", "1027.915", run.end),
      ]
    }
  }

  private static var lawInventory: VerificationCase {
    VerificationCase(
      "Law, (s, S) inventory",
      source: """
        Computed from the definition in A. M. Law, Simulation Modeling and Analysis, inventory system, \
        and not yet compared with the book's printed table; generator PMMLCG, stream 1, running on from \
        policy to policy.
        """
    ) {
      let expected = [
        ["126.607770", "99.258333", "9.247082", "18.102354"],
        ["122.742190", "90.516667", "17.393264", "14.832259"],
        ["123.863701", "87.358333", "26.244462", "10.260906"],
        ["125.320169", "81.366667", "36.003747", "7.949756"],
        ["126.370346", "98.425000", "25.992155", "1.953191"],
        ["125.460261", "88.400000", "35.915946", "1.144315"],
        ["132.341109", "84.625000", "46.420456", "1.295654"],
        ["150.024581", "105.691667", "44.020359", "0.312556"],
        ["143.198898", "89.050000", "53.908696", "0.240202"],
      ]
      var random = PMMLCG()
      return zip(LawInventory.policies, expected).flatMap { policy, line in
        let costs = LawInventory.run(policy, using: &random)
        let name = "(\(policy.reorderLevel), \(policy.orderUpTo))"
        return [
          .printed("\(name) total cost a month", line[0], costs.total),
          .printed("\(name) ordering", line[1], costs.ordering),
          .printed("\(name) holding", line[2], costs.holding),
          .printed("\(name) shortage", line[3], costs.shortage),
        ] as [VerificationFinding]
      }
    }
  }

  private static var ssjQueue: VerificationCase {
    VerificationCase(
      "SSJ, M/M/1 queue by events",
      source: "Published: SSJ, tutorial/QueueEv.res; generator MRG32k3a, two streams."
    ) {
      let run = SSJQueue.run(gaps: MRG32k3a.stream(1), services: MRG32k3a.stream(2))
      return [
        .printed("waits: observations", "1037", Double(run.waits.count)),
        .printed("waits: minimum", "0.000", run.waits.minimum),
        .printed("waits: maximum", "6.262", run.waits.maximum),
        .printed("waits: average", "0.495", run.waits.mean),
        .printed("waits: variance", "0.697", run.waits.variance),
        .printed("waits: standard deviation", "0.835", run.waits.standardDeviation),
        .printed("queue size: minimum", "0.000", run.queueLengths.minimum),
        .printed("queue size: maximum", "10.000", run.queueLengths.maximum),
        .printed("queue size: time average", "0.513", run.averageQueueLength),
      ]
    }
  }

  private static var ssjInventory: VerificationCase {
    VerificationCase(
      "SSJ, inventory with lost sales",
      source: "Published: SSJ, tutorial/Inventory.res; generator MRG32k3a, two streams."
    ) {
      var streams = SSJInventory.Streams()
      let profits = SSJInventory.profits(.init(80, 200), runs: 500, using: &streams)
      return report(
        profits, ["500", "83.969", "85.753", "84.961", "0.105", "0.324", "84.938", "84.985"])
    }
  }

  private static var independentRuns: VerificationCase {
    VerificationCase(
      "SSJ, S = 200 less S = 198, independent random numbers",
      source: "Published: SSJ, tutorial/InventoryCRN.res; generator MRG32k3a, streams running on."
    ) {
      report(
        SSJComparison.independent,
        ["500", "-1.032", "1.822", "0.320", "0.233", "0.483", "0.285", "0.356"])
    }
  }

  private static var commonRuns: VerificationCase {
    VerificationCase(
      "SSJ, S = 200 less S = 198, common random numbers",
      source: "Published: SSJ, tutorial/InventoryCRN.res; generator MRG32k3a, a substream a pair."
    ) {
      report(
        SSJComparison.common,
        ["500", "-0.017", "0.649", "0.308", "0.012", "0.108", "0.300", "0.316"])
        + [
          .printed(
            "variance of independent over common", "19.95",
            SSJComparison.independent.variance / SSJComparison.common.variance)
        ]
    }
  }

  /// The lines of SSJ's report of a tally.
  private static func report(
    _ tally: Tally, _ expected: [String]
  ) -> [VerificationFinding] {
    let interval = ConfidenceInterval(tally, confidence: 0.9)
    return [
      .printed("observations", expected[0], Double(tally.count)),
      .printed("minimum", expected[1], tally.minimum),
      .printed("maximum", expected[2], tally.maximum),
      .printed("average", expected[3], tally.mean),
      .printed("variance", expected[4], tally.variance),
      .printed("standard deviation", expected[5], tally.standardDeviation),
      .printed("90% interval, lower end", expected[6], interval.lower),
      .printed("90% interval, upper end", expected[7], interval.upper),
    ]
  }
}

/// The two ways to compare SSJ's inventory policies, each worked out once for the cases that need it.
private enum SSJComparison {
  static let independent: Tally = {
    var streams = SSJInventory.Streams()
    return SSJInventory.independentDifferences(
      .init(80, 198), .init(80, 200), pairs: 500, using: &streams)
  }()

  static let common: Tally = {
    var streams = SSJInventory.Streams()
    return SSJInventory.commonDifferences(
      .init(80, 198), .init(80, 200), pairs: 500, using: &streams)
  }()
}
