import Foundation

/// The processors of this machine as far as this process may use them.
enum Processors {
  /// How many there are: a batch system or container may allow fewer than the machine has.
  static var available: Int { allowed ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The processors in the mask that Linux keeps for each process; nil where there is no such mask.
  private static var allowed: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    let mask = lines.first { $0.hasPrefix("Cpus_allowed:") }?.dropFirst("Cpus_allowed:".count)
    let count = mask?.compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount } ?? 0
    return count > 0 ? count : nil
  }
}
