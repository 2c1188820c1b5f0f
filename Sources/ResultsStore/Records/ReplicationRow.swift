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

  init(_ result: ReplicationResult) {
    events = result.events
    identities = result.identities.rows.map { "\($0.value)" }.joined(separator: " ")
    // A closure, for a key path of two steps is looked up anew for each of some sixty thousand values;
    // and one copy where the processor has the least significant byte first anyway.
    values =
      UInt64(1).littleEndian == 1
      ? result.values.withUnsafeBytes { Data($0) }
      : result.values.map { $0.bitPattern.littleEndian }.withUnsafeBytes { Data($0) }
    checksum = Self.checksum(values: values, identities: identities, events: events)
  }

  /// Fingerprints what is stored, so that damage is noticed.
  static func checksum(values: Data, identities: String, events: Int) -> String {
    var hash = StableHash()
    values.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
        hash.combine(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      }
    }
    hash.combine(identities)
    hash.combine(UInt64(bitPattern: Int64(events)))
    return hash.digits
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
