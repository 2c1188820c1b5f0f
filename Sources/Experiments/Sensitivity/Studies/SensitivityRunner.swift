/// Runs the trials of a study in parallel; the answers do not depend on the number of threads.
public struct SensitivityRunner: Sendable {
  /// Trials in flight at most.
  public let threads: Int
  private let simulate: @Sendable (SensitivityTrial) -> SensitivityAnswer

  /// Makes a runner.
  ///
  /// - Precondition: there is at least one thread.
  public init(
    threads: Int, simulate: @escaping @Sendable (SensitivityTrial) -> SensitivityAnswer
  ) {
    precondition(threads > 0, "a run needs a thread")
    self.threads = threads
    self.simulate = simulate
  }

  /// The answers of every trial in order; nil if it was stopped.
  ///
  /// - Parameters:
  ///   - study: what to run.
  ///   - shouldStop: asked before each trial is started; those in flight are finished.
  ///   - progress: called after each trial.
  public func run(
    _ study: some SensitivityStudy,
    isolation: isolated (any Actor)? = #isolation,
    shouldStop: @Sendable () -> Bool = { false },
    progress: () -> Void = {}
  ) async -> [SensitivityAnswer]? {
    var answers = [SensitivityAnswer?](repeating: nil, count: study.count)
    let simulate = simulate
    await withTaskGroup(of: (Int, SensitivityAnswer).self) { group in
      var (next, inFlight) = (0, 0)
      while true {
        while inFlight < threads, next < answers.count, !shouldStop() {
          let number = next
          group.addTask { (number, simulate(study.trial(number))) }
          next += 1
          inFlight += 1
        }
        guard let (number, answer) = await group.next() else { break }
        inFlight -= 1
        answers[number] = answer
        progress()
      }
    }
    let finished = answers.compactMap(\.self)
    return finished.count == answers.count ? finished : nil
  }
}
