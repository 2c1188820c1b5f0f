public import Experiments

/// Gathers results and commits them together: a commit waits for the disk.
public actor ResultBatch {
  private let store: ForecastStore
  private let size: Int
  private let interval: Duration
  private var waiting: [ReplicationResult] = []
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

  /// Takes one result, and commits when there are enough of them or the last commit is long past.
  public func add(_ result: ReplicationResult) throws(ForecastStoreError) {
    waiting.append(result)
    if waiting.count >= size || ContinuousClock.now - lastCommit >= interval { try commit() }
  }

  /// Commits what waits.
  public func commit() throws(ForecastStoreError) {
    try store.insert(waiting)
    waiting.removeAll(keepingCapacity: true)
    lastCommit = .now
  }
}
