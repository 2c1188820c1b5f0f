import Foundation

/// The processors of this machine as far as this process may use them.
enum Processors {
  /// How many there are: a batch system or container may allow fewer than the machine has.
  static var available: Int {
    let limits = [
      mask(of: text("/proc/self/status")), quota(of: text("/sys/fs/cgroup/cpu.max")),
      task(ProcessInfo.processInfo.environment["SLURM_CPUS_PER_TASK"]),
    ].compactMap(\.self)
    return limits.min() ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The processors in the mask that Linux keeps for each process; nil where there is no such mask.
  private static func mask(of status: String?) -> Int? {
    let line = status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
    let count = line?.dropFirst("Cpus_allowed:".count).compactMap(\.hexDigitValue)
      .reduce(0) { $0 + $1.nonzeroBitCount }
    return positive(count)
  }

  /// The processors' worth of time that a container may use, rounded up; nil where there is no limit.
  ///
  /// The file holds microseconds of time and the period for which they are meant.
  private static func quota(of limit: String?) -> Int? {
    let parts = limit?.split { $0 == " " || $0 == "\n" }.map { Int($0) } ?? []
    guard parts.count == 2, let time = parts[0], let period = parts[1], period > 0 else {
      return nil
    }
    return positive((time + period - 1) / period)
  }

  /// What Slurm gives a task; it may confine it by nothing but this variable.
  private static func task(_ text: String?) -> Int? { positive(text.flatMap { Int($0) }) }

  private static func positive(_ count: Int?) -> Int? { count.flatMap { $0 > 0 ? $0 : nil } }

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
