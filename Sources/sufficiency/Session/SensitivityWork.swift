import Experiments
import Foundation

/// Runs studies one after the other: says what each costs before, and shows how far it has come.
struct SensitivityWork {
  let question: SensitivityQuestion
  let threads: Int
  let isShown: Bool
  /// Trials of each study by the first word of what it is called.
  private(set) var trials: [String: Int] = [:]
  /// The checks of every trial.
  private(set) var identities = IdentitySummary()

  init(question: SensitivityQuestion, threads: Int, isShown: Bool) {
    self.question = question
    self.threads = threads
    self.isShown = isShown
  }

  /// The answers of a study; a study that is stopped ends the command.
  mutating func run(
    _ study: some SensitivityStudy, _ title: String
  ) async throws -> [SensitivityAnswer] {
    announce(study, title)
    let stop = StopRequest {
      Console.message((Console.canUpdateLine ? "\n" : "") + "Finishing the trials in flight…")
    }
    var progress = ProgressLine(total: study.count, isShown: isShown)
    let runner = SensitivityRunner(threads: threads, simulate: question.simulate)
    let answers = await runner.run(
      study, shouldStop: { stop.isRequested }, progress: { progress.advance() })
    progress.finish()
    guard let answers else {
      throw CommandFailure(
        .tryAgain,
        "Stopped: nothing was written. Run the same command again to start from the beginning.")
    }
    for answer in answers { identities.add(answer.identities) }
    trials[String(title.prefix { $0 != ":" })] = answers.count
    return answers
  }

  /// Says how many trials there will be and, from the time that the first one takes, how long they last.
  private func announce(_ study: some SensitivityStudy, _ title: String) {
    guard isShown, study.count > 0 else { return }
    let time = ContinuousClock().measure { _ = question.simulate(study.trial(0)) }
    let seconds = time / .seconds(1) * Double(study.count) / Double(threads)
    Console.message(
      "\(title): \(study.count) trials of \(question.months) months, about "
        + "\(ProgressLine.clock(seconds)) on \(threads) thread\(threads == 1 ? "" : "s")")
  }
}
