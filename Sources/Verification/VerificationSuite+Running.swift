/// What a case found.
public struct VerificationResult: Hashable, Sendable {
  /// What was checked.
  public let title: String
  /// The authority.
  public let source: String
  /// The lines of the table.
  public let findings: [VerificationFinding]

  /// Makes a result.
  public init(title: String, source: String, findings: [VerificationFinding]) {
    self.title = title
    self.source = source
    self.findings = findings
  }
}

/// What the cases of a topic found.
public struct VerificationTopicResult: Hashable, Sendable {
  /// The heading.
  public let title: String
  /// The results in the topic's order.
  public let results: [VerificationResult]

  /// Makes a topic's results.
  public init(title: String, results: [VerificationResult]) {
    self.title = title
    self.results = results
  }

  /// All findings in order.
  public var findings: [VerificationFinding] { results.flatMap(\.findings) }
}

extension VerificationSuite {
  /// Runs cases on several threads and hands over the topics in their order, each once it is complete.
  ///
  /// - Precondition: there is at least one thread.
  public static func run(
    _ topics: [VerificationTopic], threads: Int, isolation: isolated (any Actor)? = #isolation,
    deliver: (VerificationTopicResult) throws -> Void
  ) async throws {
    precondition(threads > 0, "verification needs a thread")
    var waiting = topics.indices.flatMap { topic in
      topics[topic].cases.indices.map { (topic, $0) }
    }[...]
    var found = topics.map { [VerificationResult?](repeating: nil, count: $0.cases.count) }
    var delivered = 0
    try await withThrowingTaskGroup(of: (Int, Int, [VerificationFinding]).self) { group in
      var inFlight = 0
      repeat {
        while inFlight < threads, let (topic, number) = waiting.popFirst() {
          let check = topics[topic].cases[number]
          group.addTask { (topic, number, check.findings()) }
          inFlight += 1
        }
        if let (topic, number, findings) = try await group.next() {
          inFlight -= 1
          let check = topics[topic].cases[number]
          found[topic][number] = VerificationResult(
            title: check.title, source: check.source, findings: findings)
        }
        while delivered < topics.count, !found[delivered].contains(where: { $0 == nil }) {
          try deliver(
            VerificationTopicResult(
              title: topics[delivered].title, results: found[delivered].compactMap { $0 }))
          delivered += 1
        }
      } while inFlight > 0 || !waiting.isEmpty
    }
  }
}
