import CareModel
import Testing
import Verification

/// Ages, time in care and time in placement of the first day, as the log of the children at the start
/// tells them.
struct StartingClockTests {
  /// A child at the start: days of birth, entry and placement before it.
  struct Child {
    var age: Double
    var daysInCare: Double
    var daysInPlacement: Double
    var placement: PlacementType?
  }

  static func children(
    _ replications: ClosedRange<Int>, _ change: (inout ModelParameters) -> Void = { _ in }
  ) -> [Child] {
    var model = Worlds.busyTown()
    change(&model.parameters)
    return replications.flatMap { replication in
      CareSimulation.run(model, seed: 77, replication: replication, months: 0, tracing: true).trace
        .filter { $0.kind == .inCareAtStart }
        .compactMap { record in
          guard let born = record.bornAt, let entered = record.enteredAt,
            let placed = record.placedAt
          else { return nil }
          return Child(
            age: -born / 365.25, daysInCare: -entered, daysInPlacement: -placed,
            placement: record.placement)
        }
    }
  }

  @Test func `single years follow their weights within a band`() {
    func sixteen(_ weights: [Double]) -> Int {
      Self.children(1...2) { $0.startingState.ageWeights = weights }
        .count { $0.age >= 16 && $0.age < 17 }
    }
    var weights = [Double](repeating: 1, count: 18)
    weights[16] = 0
    #expect(sixteen(weights) == 0)
    weights[17] = 0
    weights[16] = 1
    #expect(sixteen(weights) == 100)
  }

  @Test func `no stay in supported accommodation begins before the sixteenth birthday`() {
    let children = Self.children(1...8) {
      // Everybody of that age has been in care for long and would never have moved.
      $0.startingState.placementTimeTwoAndAHalfYears = [1, 0, 0, 0, 0, 0, 0, 0, 0]
      $0.startingState.placementTimeFiveYears = [1, 0, 0, 0, 0, 0, 0, 0, 0]
      $0.startingState.placementTimeLonger = [1, 0, 0, 0, 0, 0, 0, 0, 0]
    }
    let supported = children.filter {
      $0.placement == .supportedAccommodation
    }
    #expect(!supported.isEmpty)
    for child in supported {
      #expect(child.daysInPlacement <= (child.age - 16) * 365.25 + 1e-6)
    }
  }

  @Test func `time in placement follows the table of its time in care`() {
    let children = Self.children(1...8) {
      $0.startingState.threeOrMorePlacements = 0
      $0.startingState.placementTimeTwoAndAHalfYears = [0, 0, 0, 1, 0, 0, 0, 0, 0]
      $0.startingState.placementTimeFiveYears = [1, 0, 0, 0, 0, 0, 0, 3, 0]
    }
    let year = 365.25
    let middle = children.filter {
      $0.placement != .supportedAccommodation && $0.daysInCare > year && $0.daysInCare < 2.5 * year
    }
    #expect(middle.count > 100)
    #expect(middle.allSatisfy { $0.daysInPlacement >= 56 && $0.daysInPlacement <= 182.625 })
    // Of those in care for three to five years, by the part of the band that lies behind them.
    let stable = children.filter {
      $0.daysInCare > 3 * year && $0.daysInCare < 5 * year && $0.daysInPlacement >= 2 * year
    }
    let whole = stable.count { $0.daysInPlacement == $0.daysInCare }
    let expected = stable.reduce(0.0) {
      $0 + 1 / (1 + 3 * min(2 * year, $1.daysInCare - 3 * year) / (2 * year))
    }
    #expect(stable.count > 50)
    #expect(abs(Double(whole) - expected) < 4 * expected.squareRoot())
  }
}
