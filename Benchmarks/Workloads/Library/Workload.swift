/// A fixed piece of work that knows its own answer.
///
/// The same bits every time: seeds are fixed, so its instructions can be counted and its answer
/// checked.
public struct Workload: Sendable {
  /// What it does, as the command line calls it.
  public let name: String
  private let work: @Sendable () throws -> Measurement

  /// Makes a workload.
  ///
  /// - Parameters:
  ///   - name: what it does.
  ///   - work: does it, checks the answer and says what it took.
  init(name: String, work: @escaping @Sendable () throws -> Measurement) {
    self.name = name
    self.work = work
  }

  /// Does the work once.
  ///
  /// The instruction gate, `.ci/check-instructions`, counts from here to the return, so that neither
  /// the program's start nor the reading of files matters.
  ///
  /// - Throws: ``WrongAnswer`` when the answer is not what theory or the model's own checks demand.
  @inline(never)
  public func countedRun() throws -> Measurement { try work() }
}

/// What a workload found and what it took.
public struct Measurement: Sendable {
  /// The events that occurred or the draws that were taken.
  public let events: Int
  /// The statistic that was checked.
  public let answer: Double
  /// Processor time of the whole process, preparation left out.
  public let processorSeconds: Double
  /// Time on the wall, preparation left out.
  public let wallSeconds: Double

  /// Nanoseconds of processor time an event.
  public var nanosecondsPerEvent: Double { processorSeconds / Double(events) * 1e9 }
}

/// A workload's answer outside the band in which it must lie.
public struct WrongAnswer: Error, CustomStringConvertible {
  /// What was expected and what came.
  public let description: String
}

/// Throws unless a value lies within a distance of the expected one.
func check(
  _ value: Double, is expected: Double, within tolerance: Double, _ what: String
) throws {
  // Written so that a value that is not a number fails as well.
  guard (value - expected).magnitude <= tolerance else {
    throw WrongAnswer(description: "\(what) is \(value), not within \(tolerance) of \(expected)")
  }
}
