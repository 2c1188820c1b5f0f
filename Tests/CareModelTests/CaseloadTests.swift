import CareModel
import Testing
import Verification

/// Whose children they are, as the event log tells it.
struct CaseloadTests {
  /// Who has whom, followed line by line.
  struct Books {
    var worker: [UInt64: String] = [:]

    func cases(_ name: String) -> Int { worker.values.count { $0 == name } }

    mutating func follow(_ record: TraceRecord) {
      guard let child = record.child else { return }
      if record.kind == .workerAllotted { worker[child] = record.detail }
      if record.kind == .ceased { worker[child] = nil }
    }
  }

  static func run(
    workers: Double, share: Double, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    var world = Worlds.busyTown()
    world.parameters.workforce.socialWorkers = workers
    world.parameters.workforce.targetCaseload = 1000
    world.parameters.workforce.delayEffect = [0, 0, 0, 0, 0]
    world.parameters.workforce.turnover = 0.5
    world.parameters.workforce.turnoverResets = share
    change(&world.parameters)
    return CareSimulation.run(world, seed: 5, replication: 1, months: 24, tracing: true)
  }

  @Test func `the worker with the fewest children takes the next`() {
    let outcome = Self.run(workers: 7, share: 0) { $0.workforce.turnover = 0 }
    var books = Books()
    var allotted = 0
    for record in outcome.trace {
      if record.kind == .workerAllotted {
        let all = (1...7).map { books.cases("worker \($0)") }
        #expect(books.cases(record.detail) == all.min())
        allotted += 1
      }
      books.follow(record)
    }
    #expect(allotted > 200)
    expectWhole(outcome)
  }

  @Test(arguments: [0.0, 0.5, 1.0])
  func `plans start again for the children of who leaves and for nobody else`(share: Double) {
    let outcome = Self.run(workers: 7, share: share)
    var books = Books()
    var theirs: Set<UInt64> = []
    var reset = 0
    var candidates = 0
    var leavings = 0
    var planned: Set<UInt64> = []
    for record in outcome.trace {
      switch record.kind {
      case .workerLeft:
        leavings += 1
        theirs = Set(books.worker.filter { $0.value == record.detail }.keys)
        candidates += theirs.intersection(planned).count
        #expect(!theirs.isEmpty)
      case .planReset:
        reset += 1
        #expect(record.child.map(theirs.contains) == true)
      case .permanencePlanned: if let child = record.child { planned.insert(child) }
      default: break
      }
      books.follow(record)
    }
    #expect(leavings > 3)
    if share == 0 { #expect(reset == 0) }
    if share == 1 { #expect(reset >= candidates) }
    if share == 0.5 { #expect(reset > 0) }
    expectWhole(outcome)
  }

  @Test func `a lever changes the number of workers and no child is without one`() throws {
    let row = try #require(
      ModelParameters.definitions.firstIndex { $0.path == "workforce.social_workers" })
    func outcome(_ amounts: [Double]) -> CareOutcome {
      var world = Worlds.busyTown()
      world.parameters.workforce.socialWorkers = 5
      world.parameters.workforce.turnover = 0
      world.changes = amounts.enumerated().map { number, amount in
        PolicyChange(
          lever: "workers", definition: row, row: nil, operation: .set,
          amount: .constant(amount), address: UInt64(number), from: Double(90 * (number + 1)),
          to: nil, ramp: 0)
      }
      return CareSimulation.run(world, seed: 5, replication: 1, months: 24, tracing: true)
    }
    expectWhole(outcome([9]))
    expectWhole(outcome([2]))
    expectWhole(outcome([0, 6]))
  }

  /// The books of the model itself agree, the number of children of each worker among them.
  private func expectWhole(_ outcome: CareOutcome) {
    for row in outcome.identities.rows {
      #expect(abs(row.value) <= row.limit, "\(row.name) is off by \(row.value)")
    }
  }
}
