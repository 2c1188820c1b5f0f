import Benchmark
import BenchmarkWorkloads

/// The kernel's benchmarks: calendar, queues and random numbers.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident, .eachEvent],
    units: [.eachEvent: .count], warmupIterations: 1, maxDuration: .seconds(1), maxIterations: 20)

  for (size, pending) in [("100", 100), ("10k", 10_000), ("1M", 1_000_000)] {
    measure(
      "EventCalendar hold, \(size) pending", .hold(pending: pending, events: 2_000_000))
    measure(
      "KeyQueue hold, \(size) pending", .holdStructure(pending: pending, events: 2_000_000))
  }
  measure("EventCalendar hold and cancel, 10k pending", .cancel(pending: 10_000, events: 500_000))

  measure("Queue M/M/1", .singleServer(events: 2_000_000))
  measure("Queue M/M/200/220", .manyServers(events: 2_000_000))

  for draw in RandomDraw.allCases {
    measure("RandomStream \(draw.rawValue)", .draw(draw, count: 2_000_000))
  }
  for workload in Workload.distributions(count: 1_000_000) {
    measure("Distribution \(workload.name)", workload)
  }
}

/// Registers a workload.
private func measure(_ name: String, _ workload: Workload) {
  Benchmark(name) { benchmark in
    do {
      let measurement = try workload.countedRun()
      benchmark.measurement(.eachEvent, Int(measurement.nanosecondsPerEvent * 1_000))
    } catch {
      // An error thrown would be printed and the run would end well.
      fatalError("\(name): \(error)")
    }
  }
}

extension BenchmarkMetric {
  /// Processor time an event or draw, without the workload's preparation.
  ///
  /// In picoseconds, because the package counts in whole numbers. The package's own processor time
  /// comes in ticks of 10 ms.
  static var eachEvent: BenchmarkMetric { .custom("CPU time an event (ps)") }
}
