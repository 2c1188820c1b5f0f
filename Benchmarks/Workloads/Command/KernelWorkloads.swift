import BenchmarkWorkloads
import Dispatch

/// Runs one workload and prints a line of JSON, or several.
@main
struct KernelWorkloads {
  static let usage = """
    usage: kernel-workloads WORKLOAD
      hold PENDING [EVENTS]          take the earliest event, schedule another
      hold-structure PENDING [EVENTS]
                                     the same on the calendar's keys alone
      cancel PENDING [EVENTS]        hold, and cancel and schedule another entity's
      mm1 [EVENTS]                   M/M/1, 0.9 against 1
      mmck [EVENTS]                  M/M/200/220, 190 against 1
      draws [COUNT]                  every kind of random draw, each so often
      streams [COUNT]                the same, one line for each
      distributions [COUNT]          draws from every distribution, one line for each
      authority-year                 Cheshire East, one replication of a year
      decade                         one replication of ten years
      replications THREADS [COUNT]   replications of ten years on some threads
    """

  static func main() {
    do {
      guard try run(Array(CommandLine.arguments.dropFirst())) else {
        fail(usage, status: 64)
      }
    } catch {
      fail("kernel-workloads: \(error)", status: 1)
    }
  }

  /// Runs what the arguments ask for, or says that they ask for nothing known.
  static func run(_ arguments: [String]) throws -> Bool {
    let numbers = arguments.dropFirst().compactMap(Int.init).filter { $0 > 0 }
    guard let name = arguments.first, numbers.count == arguments.count - 1 else { return false }
    switch (name, numbers.first, numbers.dropFirst().first) {
    case ("hold", let pending?, let events):
      try report(.hold(pending: pending, events: events ?? 10_000_000))
    case ("hold-structure", let pending?, let events):
      try report(.holdStructure(pending: pending, events: events ?? 10_000_000))
    case ("cancel", let pending?, let events):
      try report(.cancel(pending: pending, events: events ?? 5_000_000))
    case ("mm1", let events, nil):
      try report(.singleServer(events: events ?? 20_000_000))
    case ("mmck", let events, nil):
      try report(.manyServers(events: events ?? 40_000_000))
    case ("draws", let count, nil):
      try report(.draws(count: count ?? 10_000_000))
    case ("streams", let count, nil):
      for draw in RandomDraw.allCases { try report(.draw(draw, count: count ?? 10_000_000)) }
    case ("distributions", let count, nil):
      for workload in Workload.distributions(count: count ?? 1_000_000) { try report(workload) }
    case ("authority-year", nil, nil):
      try report(AuthorityModel().replication(name: name, months: 12))
    case ("decade", nil, nil):
      try report(AuthorityModel().replication(name: name, months: 120))
    case ("replications", let threads?, let count):
      replications(count ?? 100, threads: threads)
    default:
      return false
    }
    return true
  }

  /// Runs replications in parallel.
  ///
  /// The rest stays off the concurrent executor: callgrind does not survive its threads.
  static func replications(_ count: Int, threads: Int) {
    let done = DispatchSemaphore(value: 0)
    Task {
      do {
        report(
          "replications on \(threads)",
          try await AuthorityModel().replications(count, threads: threads))
      } catch {
        fail("kernel-workloads: \(error)", status: 1)
      }
      done.signal()
    }
    done.wait()
  }

  static func report(_ workload: Workload) throws {
    report(workload.name, try workload.countedRun())
  }

  static func report(_ name: String, _ measurement: Measurement) {
    print(
      """
      {"workload": "\(name)", "events": \(measurement.events), \
      "cpu_seconds": \(measurement.processorSeconds), "wall_seconds": \(measurement.wallSeconds), \
      "ns_per_event": \(measurement.nanosecondsPerEvent), "answer": \(measurement.answer)}
      """)
  }
}
