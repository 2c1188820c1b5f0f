import CareModel
public import Experiments
import Foundation
import GRDB

/// Reads blocks of series out of a store of many replications.
///
/// The store keeps a replication in one piece, and reading a block of its series passes over all of it:
/// dozens of times for a thousand replications. Here a scenario is read once and written, block after
/// block, to a file without a name beside the store, which is gone with the process. Two scenarios are
/// kept so: the base, which is read with every other, and the one asked for last.
public final class SampleScratch {
  private let store: ForecastStore
  private let replications: [Int]
  private let blocks: [Range<Int>]
  private var base: ScratchFile?
  private var other: (scenario: Int, file: ScratchFile)?

  /// Prepares to read some replications.
  ///
  /// - Parameters:
  ///   - store: where they are.
  ///   - replications: which ones, in ascending order.
  ///   - blocks: the series that are asked for together; those of a summary unless a test has others.
  public init(of store: ForecastStore, among replications: [Int], blocks: [Range<Int>]? = nil) {
    self.store = store
    self.replications = replications
    var plan = store.plan
    plan.replications = replications.count
    self.blocks = blocks ?? ExperimentSummary.blocks(of: plan)
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
      values: try file(scenario).values(at: offset(of: series), count: size(of: series)))
  }

  private func file(_ scenario: Int) throws(ForecastStoreError) -> ScratchFile {
    if scenario == 0 {
      let file = if let base { base } else { try copy(0) }
      base = file
      return file
    }
    if let other, other.scenario == scenario { return other.file }
    other = nil
    let file = try copy(scenario)
    other = (scenario, file)
    return file
  }

  /// Values of some series in all replications.
  private func size(of series: Range<Int>) -> Int {
    series.count * (store.plan.months + 1) * replications.count
  }

  /// Values before a block.
  private func offset(of series: Range<Int>) -> Int { size(of: 0..<series.lowerBound) }

  /// Writes the values of a scenario block by block, and in a block replication by replication.
  private func copy(_ scenario: Int) throws(ForecastStoreError) -> ScratchFile {
    let file = try ScratchFile(beside: store.path)
    let width = store.plan.months + 1
    try store.eachReplication(of: scenario, among: replications) {
      row, bytes throws(ForecastStoreError) in
      for block in blocks {
        let part = bytes[(8 * block.lowerBound * width)..<(8 * block.upperBound * width)]
        let place = offset(of: block) + row * block.count * width
        try file.write(UnsafeRawBufferPointer(rebasing: part), at: place)
      }
    }
    return file
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
