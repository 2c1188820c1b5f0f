import Dispatch
import Experiments
import Foundation

extension Workers {
  /// Workers in threads, as many at the same time as there are processors to run them.
  static func threads(_ count: Int) -> Workers {
    count == 1
      ? .one
      : Workers(count: count) { parts, body in
        let queue = PartQueue(parts)
        DispatchQueue.concurrentPerform(iterations: min(count, parts)) { _ in
          while let part = queue.next() { body(part) }
        }
      }
  }
}

/// The parts that nobody has begun.
private final class PartQueue: @unchecked Sendable {
  private let lock = NSLock()
  private var parts: Range<Int>

  init(_ count: Int) { parts = 0..<count }

  func next() -> Int? { lock.withLock { parts.popFirst() } }
}
