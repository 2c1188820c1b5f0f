import Testing
import Verification

/// The table and the order in which topics are handed over.
struct PublishedTableTests {
  static let topic = VerificationTopicResult(
    title: "Examples",
    results: [
      VerificationResult(
        title: "A queue", source: "Published: somewhere, on page one.",
        findings: [
          .printed("average delay", "0.430", 0.43),
          .printed("time ended", "1027.915", 1027.916),
        ]),
      VerificationResult(
        title: "Words", source: "Known answers.",
        findings: [
          .holds(
            "a long text", "6627e8d5 e169c58d bc57ac4c 9b00dbd8",
            got: "6627e8d5 e169c58d bc57ac4c 9b00dbd9", false)
        ]),
    ])

  @Test func `the table of a topic`() {
    #expect(
      VerificationText(isColoured: false).table(Self.topic) == """
        Examples         expected       got

        A queue
          average delay     0.430     0.430  ✓ agrees
          time ended     1027.915  1027.916  ✗ DIFFERS
          Published: somewhere, on page one.

        Words
          a long text
            expected  6627e8d5 e169c58d bc57ac4c 9b00dbd8
            got       6627e8d5 e169c58d bc57ac4c 9b00dbd9  ✗ DIFFERS
          Known answers.


        """)
  }

  @Test func `colour changes nothing but the colour`() {
    let coloured = VerificationText(isColoured: true).table(Self.topic)
    #expect(coloured.contains("\u{1B}[32m✓ agrees\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31m✗ DIFFERS\u{1B}[0m"))
    let stripped = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(stripped == VerificationText(isColoured: false).table(Self.topic))
  }

  @Test func `long measures and sources are broken at a hundred characters`() {
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    let topic = VerificationTopicResult(
      title: "Long",
      results: [
        VerificationResult(
          title: "Case", source: words, findings: [.printed(words, "0.5", 0.5)])
      ])
    let lines = VerificationText(isColoured: false).table(topic).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.count { $0.contains("agrees") } == 1)
    let shown = lines.dropFirst(2).joined(separator: " ").split(separator: " ")
    #expect(shown.count { $0 == "word" } == 80, "no word is lost")
  }

  @Test func `the last line counts and times`() {
    let text = VerificationText(isColoured: false)
    #expect(text.closing([Self.topic], seconds: 3.14) == "2 of 3 checks DIFFER, in 3.1 seconds.\n")
    let good = VerificationTopicResult(
      title: "Good",
      results: [
        VerificationResult(title: "", source: "", findings: [.printed("m", "1", 1)])
      ])
    #expect(text.closing([good], seconds: 0.04) == "1 check agrees in 0.0 seconds.\n")
    #expect(text.closing([good, good], seconds: 12) == "2 checks agree in 12.0 seconds.\n")
  }

  @Test func `a record says everything about its finding`() {
    let records = Self.topic.records
    #expect(records.count == 3)
    #expect(records.map(\.topic) == ["Examples", "Examples", "Examples"])
    #expect(records.map(\.check) == ["A queue", "A queue", "Words"])
    #expect(records[1].measure == "time ended")
    #expect(records[1].expected == "1027.915" && records[1].got == "1027.916")
    #expect(records.map(\.agrees) == [true, false, false])
    #expect(records[0].source == "Published: somewhere, on page one.")
  }

  /// Cases that take unequal time: the first topic is the slowest.
  static func topics() -> [VerificationTopic] {
    (0..<4).map { topic in
      VerificationTopic(
        "topic \(topic)",
        cases: (0..<(topic == 2 ? 0 : 5)).map { number in
          VerificationCase("case \(number)", source: "none") {
            var sum = 0.0
            for step in 0..<((4 - topic) * 100_000) { sum += Double(step) }
            return [.holds("m", "\(topic).\(number)", got: "\(topic).\(number)", sum > 0)]
          }
        })
    }
  }

  @Test(arguments: [1, 2, 7, 100])
  func `topics and cases come in their order on any number of threads`(threads: Int) async throws {
    var delivered: [VerificationTopicResult] = []
    try await VerificationSuite.run(Self.topics(), threads: threads) { delivered.append($0) }
    #expect(delivered.map(\.title) == (0..<4).map { "topic \($0)" })
    #expect(
      delivered.flatMap(\.findings).map(\.got)
        == [0, 1, 3].flatMap { topic in (0..<5).map { "\(topic).\($0)" } })
    #expect(delivered[2].results.isEmpty)
  }

  @Test func `nothing to check is no trouble`() async throws {
    var count = 0
    try await VerificationSuite.run([], threads: 2) { _ in count += 1 }
    #expect(count == 0)
  }

  @Test func `what goes wrong with the output ends the run`() async {
    struct Full: Error {}
    await #expect(throws: Full.self) {
      try await VerificationSuite.run(Self.topics(), threads: 2) { _ in throw Full() }
    }
  }

  @Test func `the suite holds the topics`() {
    let titles = VerificationSuite.topics.map(\.title)
    #expect(titles.contains("Published runs") && titles.contains("Random numbers"))
    #expect(Set(titles).count == titles.count)
  }
}
