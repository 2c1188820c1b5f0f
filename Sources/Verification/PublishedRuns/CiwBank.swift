import SimulationKernel

/// The queues of Ciw's documentation, compared by statistics: its numbers need CPython's generator.
enum CiwBank {
  /// One queue: the published plan and what came of it.
  private struct Example: Sendable {
    var title: String
    var source: String
    var design: CiwQueue.Design
    /// Trials of the published average.
    var trials: Int
    var published: String
  }

  private static let examples = [
    Example(
      title: "Ciw, bank with three servers", source: "Ciw 3.2.7, tutorial I, part 4.",
      design: CiwQueue.Design(
        servers: 3, arrivalRate: 0.2, serviceRate: 0.1, warmUp: 100, window: 1_440),
      trials: 10, published: "5.62649"),
    Example(
      title: "Ciw, bank with four servers", source: "Ciw 3.2.7, tutorial I, part 4.",
      design: CiwQueue.Design(
        servers: 4, arrivalRate: 0.2, serviceRate: 0.1, warmUp: 100, window: 1_440),
      trials: 10, published: "0.79868"),
    Example(
      title: "Ciw, M/M/1 queue", source: "Ciw 3.2.7, background, simulation practice.",
      design: CiwQueue.Design(
        servers: 1, arrivalRate: 5, serviceRate: 8, warmUp: 10, window: 40),
      trials: 25, published: "0.201313"),
  ]

  /// A case for each queue.
  static var cases: [VerificationCase] { examples.map(check) }

  private static func check(_ example: Example) -> VerificationCase {
    VerificationCase(
      example.title,
      source: """
        Published: \(example.source) Exact: Erlang C. The published average may differ by its rounding \
        and by four standard errors of \(example.trials) such trials.
        """
    ) {
      // Declared beforehand: 200 long runs, 4,000 trials of the published plan.
      var long = example.design
      long.warmUp *= 20
      long.window *= 14
      let runs = (1...200).map { CiwQueue.run(long, seed: 5, trial: $0) }
      let waits = RatioEstimate.tally(runs.map { ($0.mean * Double($0.count), Double($0.count)) })
      var trials = Tally()
      for trial in 1...UInt32(4_000) {
        trials.add(CiwQueue.run(example.design, seed: 6, trial: trial).mean)
      }
      let error = trials.standardDeviation / Double(example.trials).squareRoot()
      return [
        .simulated("mean wait in the long run", exact: example.design.exactMeanWait, waits),
        .estimate(
          "average of \(example.trials) trials", example.published, standardError: error,
          trials.mean),
      ]
    }
  }
}
