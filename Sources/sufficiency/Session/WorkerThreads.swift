import Experiments
import Foundation

extension Workers {
  /// Workers in threads, as many at the same time as there are processors to run them.
  static func threads(_ count: Int) -> Workers {
    count == 1
      ? .one
      : Workers(count: count) { parts, body in
        DispatchQueue.concurrentPerform(iterations: parts) { body($0) }
      }
  }
}
