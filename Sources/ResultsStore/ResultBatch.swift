public import Experiments
import Foundation

/// Gathers results and commits them together, while the next ones are worked out.
///
/// A commit waits for the disk, so it has a thread of its own and the trials go on. One commit is under
/// way at a time: results that come faster than the disk takes them wait, and memory stays bounded.
public actor ResultBatch {
  private let store: ForecastStore
  private let size: Int
  private let interval: Duration
  private let queue = DispatchQueue(label: "commits")
  private var waiting: [ReplicationResult] = []
  private var underWay: Task<Result<Void, ForecastStoreError>, Never>?
  private var lastCommit = ContinuousClock.now

  /// Makes an empty batch for a store.
  ///
  /// - Parameters:
  ///   - store: where the results go.
  ///   - size: results that are committed at once, however short the wait.
  ///   - interval: the time after which the next result commits all that wait.
  public init(for store: ForecastStore, size: Int = 20, interval: Duration = .seconds(2)) {
    self.store = store
    self.size = size
    self.interval = interval
  }

  /// Takes one result, and begins a commit when there are enough or the last one is long past.
  ///
  /// - Throws: what went wrong with an earlier commit.
  public func add(_ result: ReplicationResult) async throws(ForecastStoreError) {
    waiting.append(result)
    if waiting.count >= size || ContinuousClock.now - lastCommit >= interval { try await begin() }
  }

  /// Commits what waits, and returns once everything taken is on the disk.
  public func commit() async throws(ForecastStoreError) {
    try await begin()
    try await finish()
  }

  private func begin() async throws(ForecastStoreError) {
    try await finish()
    guard !waiting.isEmpty else { return }
    let (store, queue, results) = (store, queue, waiting)
    waiting.removeAll(keepingCapacity: true)
    lastCommit = .now
    underWay = Task.detached {
      await withCheckedContinuation { continuation in
        queue.async {
          continuation.resume(
            returning: Result { () throws(ForecastStoreError) in try store.insert(results) })
        }
      }
    }
  }

  /// Waits for the commit under way.
  private func finish() async throws(ForecastStoreError) {
    while let commit = underWay {
      let outcome = await commit.value
      // Another caller may have begun the next one in the meantime.
      if underWay == commit { underWay = nil }
      try outcome.get()
    }
  }
}
