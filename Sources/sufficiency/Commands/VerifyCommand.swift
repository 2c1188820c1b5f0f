import ArgumentParser
import ForecastOutput
import Verification

/// `sufficiency verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the simulator against published runs and exact results.",
    discussion: """
      Repeats runs that others published, to the last printed digit, and compares simulations with \
      closed forms. Reads no files. Exits with 1 if a check differs.
      """)

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let text = VerificationText(isColoured: Console.style == .terminal)
    var topics: [VerificationTopicResult] = []
    try await VerificationSuite.run(VerificationSuite.topics, threads: Processors.available) {
      topics.append($0)
      if !json { try Console.output(text.table($0)) }
    }
    let seconds = (clock.now - start) / .seconds(1)
    try Console.output(
      json
        ? JSONText.text(topics.flatMap(\.records)) : text.closing(topics, seconds: seconds))
    let findings = topics.flatMap(\.findings)
    let differing = findings.count { !$0.passed }
    guard differing == 0 else {
      throw CommandFailure(.failed, "error: \(differing) of \(findings.count) checks differ.")
    }
  }
}
