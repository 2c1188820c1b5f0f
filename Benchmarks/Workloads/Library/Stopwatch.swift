#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Measures from when it is made.
struct Stopwatch {
  private let processor = Self.processorSeconds
  private let wall = ContinuousClock.now

  /// What a workload took until now.
  func measurement(events: Int, answer: Double) -> Measurement {
    let elapsed = wall.duration(to: .now).components
    return Measurement(
      events: events, answer: answer,
      processorSeconds: Self.processorSeconds - processor,
      wallSeconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
  }

  /// Processor time of the process on all its threads.
  ///
  /// Unlike the time on the wall it leaves out waiting for a processor that others use.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
