import Foundation

/// Notices Ctrl-C and polite requests to end, so that a run can finish what is in flight.
///
/// The second request ends the process at once; what is committed by then is kept all the same.
final class StopRequest: @unchecked Sendable {
  // The lock guards `isRequested`; the sources are made once and never changed.
  private let lock = NSLock()
  private var requested = false
  private var sources: [any DispatchSourceSignal] = []

  /// Begins to listen.
  init(onFirst notice: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in self?.request(notice) }
      source.resume()
      return source
    }
  }

  /// Whether a run should start nothing more.
  var isRequested: Bool { lock.withLock { requested } }

  private func request(_ notice: () -> Void) {
    let isSecond = lock.withLock {
      defer { requested = true }
      return requested
    }
    if isSecond { exit(CommandCode.tryAgain.rawValue) }
    notice()
  }
}
