import CareModel
import Experiments
import Foundation
import SimulationKernel

/// One replication as the store keeps it.
struct ReplicationRow {
  var events: Int
  /// The violations in the order of `IdentityReport.rows`, as text that reads back exactly.
  var identities: String
  /// The bits of the values, the least significant byte first.
  var values: Data
  var checksum: String

  /// Makes the row of a result whose values have a fingerprint.
  init(_ result: ReplicationResult, _ fingerprint: StableHash) {
    events = result.events
    identities = result.identities.rows.map { "\($0.value)" }.joined(separator: " ")
    values = Self.withBytes(of: result.values) { Data($0) }
    checksum = Self.checksum(fingerprint, identities: identities, events: events)
  }

  /// Lends the bits of values, the least significant byte first.
  static func withBytes<Value>(
    of values: [Double], _ body: (UnsafeRawBufferPointer) -> Value
  ) -> Value {
    // As they are where the processor has that byte first anyway; and a closure, for a key path of two
    // steps is looked up anew for each of some sixty thousand values.
    UInt64(1).littleEndian == 1
      ? values.withUnsafeBytes(body)
      : values.map { $0.bitPattern.littleEndian }.withUnsafeBytes(body)
  }

  /// Fingerprints what is stored, so that damage is noticed.
  static func checksum(values: Data, identities: String, events: Int) -> String {
    var hash = StableHash()
    values.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
        hash.combine(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      }
    }
    return checksum(hash, identities: identities, events: events)
  }

  private static func checksum(
    _ values: StableHash, identities: String, events: Int
  ) -> String {
    var hash = values
    hash.combine(identities)
    hash.combine(UInt64(bitPattern: Int64(events)))
    return hash.digits
  }

  /// Fingerprints of the values of results, four of them side by side: the multiplications of one wait for
  /// each other, and those of its neighbours do not.
  static func fingerprints(of results: [ReplicationResult]) -> [StableHash] {
    var hashes = [StableHash](repeating: StableHash(), count: results.count)
    for first in stride(from: 0, to: results.count, by: 4) {
      let group = results[first..<min(first + 4, results.count)].map(\.values)
      guard group.count == 4, Set(group.map(\.count)).count == 1 else {
        for (row, values) in group.enumerated() {
          for value in values { hashes[first + row].combine(value.bitPattern) }
        }
        continue
      }
      let (one, two, three, four) = (group[0], group[1], group[2], group[3])
      var side = InlineArray<4, StableHash>(repeating: StableHash())
      for index in one.indices {
        side[0].combine(one[index].bitPattern)
        side[1].combine(two[index].bitPattern)
        side[2].combine(three[index].bitPattern)
        side[3].combine(four[index].bitPattern)
      }
      for row in 0..<4 { hashes[first + row] = side[row] }
    }
    return hashes
  }

  /// Reads values back.
  static func doubles(_ data: Data) -> [Double] {
    data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - 7, by: 8).map { offset in
        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        return Double(bitPattern: UInt64(littleEndian: bits))
      }
    }
  }

  /// Reads identities back; nil when the text is not theirs.
  static func identities(_ text: String) -> IdentityReport? {
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    let paths: [WritableKeyPath<IdentityReport, Double>] = [
      \.childrenConservation, \.carersConservation, \.placementsConservation, \.placesOverfilled,
      \.littlesLaw, \.bedNights, \.concordance, \.entriesClipped,
      \.eventsInThePast,
    ]
    guard numbers.count == paths.count else { return nil }
    var report = IdentityReport()
    for (path, number) in zip(paths, numbers) { report[keyPath: path] = number }
    return report
  }
}
