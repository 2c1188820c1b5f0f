import CareModel
public import Experiments
import Foundation
import GRDB

/// Reads blocks of series out of a store of many replications.
///
/// The store keeps a replication in one piece, and reading a block of its series passes over all of it:
/// dozens of times for a thousand replications. Here a scenario is read once and written, block after
/// block, to a file without a name beside the store, which is gone with the process. Two scenarios are
/// kept so: the base, which is read with every other, and the one asked for last. What the base yields
/// while a run goes on is copied at once and need not be read again.
public final class SampleScratch {
  private let store: ForecastStore
  private let replications: [Int]
  private let blocks: [Range<Int>]
  private let workers: Workers
  private var base: ScratchFile?
  /// Rows of the base that are copied.
  private var copied: Set<Int> = []
  private var other: (scenario: Int, file: ScratchFile)?

  /// Prepares to read some replications.
  ///
  /// - Parameters:
  ///   - store: where they are.
  ///   - replications: which ones, in ascending order.
  ///   - blocks: the series that are asked for together; those of a summary unless a test has others.
  ///   - workers: who share the reading.
  public init(
    of store: ForecastStore, among replications: [Int], blocks: [Range<Int>]? = nil,
    workers: Workers = .one
  ) {
    self.workers = workers
    self.store = store
    self.replications = replications
    var plan = store.plan
    plan.replications = replications.count
    self.blocks = blocks ?? ExperimentSummary.blocks(of: plan)
  }

  /// Copies a result that is on its way into the store, if it is of the base and will be asked for.
  ///
  /// - Throws: `ForecastStoreError.diskFull` when there is no room for the base beside the store.
  public func add(_ result: ReplicationResult) throws(ForecastStoreError) {
    guard blocks.count > 1, result.trial.scenario == 0,
      let row = replications.firstIndex(ofSorted: result.trial.replication)
    else { return }
    let file = if let base { base } else { try ScratchFile(beside: store.path) }
    base = file
    var failure: ForecastStoreError?
    ReplicationRow.withBytes(of: result.values) { bytes in
      do throws(ForecastStoreError) {
        try write(bytes, row: row, to: file)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    copied.insert(row)
  }

  /// The values of neighbouring series in one scenario, sorted by replication.
  ///
  /// - Throws: `ForecastStoreError.missing` when a replication is not stored, `.diskFull` when there is
  ///   no room for the scenario beside the store.
  public func samples(
    of scenario: Int, series: Range<Int>
  ) throws(ForecastStoreError) -> SampleTable {
    // What fits into one block, and what is no block, gains nothing from a copy.
    guard blocks.count > 1, blocks.contains(series) else {
      return try store.samples(of: scenario, series: series, among: replications)
    }
    return SampleTable(
      series: series, months: store.plan.months, replications: replications.count,
      values: try file(scenario).values(
        at: offset(of: series), count: size(of: series), workers: workers))
  }

  private func file(_ scenario: Int) throws(ForecastStoreError) -> ScratchFile {
    if scenario == 0 {
      let file = if let base { base } else { try ScratchFile(beside: store.path) }
      base = file
      try copy(0, to: file, except: copied)
      copied.formUnion(replications.indices)
      return file
    }
    if let other, other.scenario == scenario { return other.file }
    // Written over, for a file of the same size has its room already; and nobody's until it is whole.
    let file = if let other { other.file } else { try ScratchFile(beside: store.path) }
    other = nil
    try copy(scenario, to: file)
    other = (scenario, file)
    return file
  }

  /// Values of some series in all replications.
  private func size(of series: Range<Int>) -> Int {
    series.count * (store.plan.months + 1) * replications.count
  }

  /// Values before a block.
  private func offset(of series: Range<Int>) -> Int { size(of: 0..<series.lowerBound) }

  /// Writes the values of a scenario, but for some rows.
  private func copy(
    _ scenario: Int, to file: ScratchFile, except rows: Set<Int> = []
  ) throws(ForecastStoreError) {
    let missing = replications.indices.filter { !rows.contains($0) }
    guard !missing.isEmpty else { return }
    try store.eachReplication(of: scenario, among: missing.map { replications[$0] }) {
      number, bytes throws(ForecastStoreError) in
      try write(bytes, row: missing[number], to: file)
    }
  }

  /// Writes the values of one replication block by block; in a block they lie replication by replication.
  private func write(
    _ bytes: UnsafeRawBufferPointer, row: Int, to file: ScratchFile
  ) throws(ForecastStoreError) {
    let width = store.plan.months + 1
    for block in blocks {
      let part = bytes[(8 * block.lowerBound * width)..<(8 * block.upperBound * width)]
      let place = offset(of: block) + row * block.count * width
      try file.write(UnsafeRawBufferPointer(rebasing: part), at: place)
    }
  }
}

extension ForecastStore {
  /// Hands over the bytes of the values of some replications of one scenario, each with its row among them.
  fileprivate func eachReplication(
    of scenario: Int, among replications: [Int],
    _ body: (Int, UnsafeRawBufferPointer) throws(ForecastStoreError) -> Void
  ) throws(ForecastStoreError) {
    let size = 8 * IndicatorRegistry.series.count * (plan.months + 1)
    do {
      try database.read { connection in
        var done = 0
        let rows = try Row.fetchCursor(
          connection,
          sql: """
            SELECT number, series_values FROM replication WHERE scenario = ? AND number <= ?
            ORDER BY number
            """,
          arguments: [scenario, replications.last ?? 0])
        while done < replications.count, let row = try rows.next() {
          // Those between the ones wanted are passed over.
          guard row["number"] == replications[done] else { continue }
          try row.withUnsafeData(atIndex: 1) { data in
            guard let data, data.count == size else { return }
            try data.withUnsafeBytes { try body(done, $0) }
            done += 1
          }
        }
        guard done == replications.count else {
          throw ForecastStoreError.missing(
            path: path, scenario: scenario, replication: replications[done])
        }
      }
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }
}

extension [Int] {
  /// The index of a number among ascending ones; nil where it is not there.
  fileprivate func firstIndex(ofSorted number: Int) -> Int? {
    var (first, end) = (startIndex, endIndex)
    while first < end {
      let middle = (first + end) / 2
      if self[middle] < number { first = middle + 1 } else { end = middle }
    }
    return first < count && self[first] == number ? first : nil
  }
}
