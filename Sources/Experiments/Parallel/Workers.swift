/// Does independent parts of one task at the same time, and puts the answers in order.
///
/// The answers are those of one worker, whatever their number: no part sees another.
public struct Workers: Sendable {
  /// One worker, in the caller's thread.
  public static let one = Workers(count: 1) { count, body in
    for index in 0..<count { body(index) }
  }

  /// Parts done at the same time at most.
  public let count: Int
  private let perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Makes workers.
  ///
  /// - Parameters:
  ///   - count: parts done at the same time at most.
  ///   - perform: calls its second argument with each number below its first, at the same time or one
  ///     after the other, and returns when all calls have returned.
  ///
  /// - Precondition: there is at least one worker.
  public init(
    count: Int, perform: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void
  ) {
    precondition(count > 0, "a task needs a worker")
    self.count = count
    self.perform = perform
  }

  /// Deals neighbouring numbers to the workers and joins what they make of theirs, in order.
  ///
  /// Each has several parts, for parts differ in their work and nobody should wait for the longest.
  public func map<Value: Sendable>(
    _ numbers: Range<Int>, _ body: @Sendable (Range<Int>) -> [Value]
  ) -> [Value] {
    let parts = count == 1 ? 1 : min(4 * count, numbers.count)
    guard parts > 1 else { return body(numbers) }
    var answers = [[Value]](repeating: [], count: parts)
    answers.withUnsafeMutableBufferPointer { buffer in
      // Each call writes to a place of its own.
      nonisolated(unsafe) let places = buffer
      perform(parts) { part in
        let first = numbers.lowerBound + numbers.count * part / parts
        let end = numbers.lowerBound + numbers.count * (part + 1) / parts
        places[part] = body(first..<end)
      }
    }
    return answers.flatMap(\.self)
  }
}
