import Benchmark
import BenchmarkWorkloads

/// The whole model's benchmarks, on Cheshire East's baseline.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident, .eachReplication],
    units: [.eachReplication: .count], warmupIterations: 1, maxDuration: .seconds(2),
    maxIterations: 20)

  for (name, months) in [("one year", 12), ("ten years", 120)] {
    measure("CareSimulation \(name)", replications: 1) { model in
      try model.replication(name: name, months: months).countedRun()
    }
  }
  for threads in [1, 2] {
    measure("TrialRunner 30 replications of ten years, threads: \(threads)", replications: 30) {
      try await $0.replications(30, threads: threads)
    }
  }
}

/// Registers some replications.
private func measure(
  _ name: String, replications: Int,
  _ run: @escaping @Sendable (AuthorityModel) async throws -> Measurement
) {
  Benchmark(name) { benchmark, model in
    do {
      let measurement = try await run(model)
      let each = measurement.processorSeconds / Double(replications)
      benchmark.measurement(.eachReplication, Int(each * 1e6))
    } catch {
      // An error thrown would be printed and the run would end well.
      fatalError("\(name): \(error)")
    }
  } setup: {
    try AuthorityModel()
  }
}

extension BenchmarkMetric {
  /// Processor time a replication; the package's own comes in ticks of 10 ms.
  static var eachReplication: BenchmarkMetric { .custom("CPU time a replication (μs)") }
}
