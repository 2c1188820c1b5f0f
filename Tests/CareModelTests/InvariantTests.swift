import CareModel
import SimulationKernel
import Testing
import Verification

/// What must hold in every replication, whatever the parameters and the seed.
struct InvariantTests {
  static let months = 48

  @Test func `identities hold over many seeds`() {
    let model = Worlds.busyTown()
    for seed in 1...60 {
      let outcome = CareSimulation.run(
        model, seed: UInt64(seed), replication: 1, months: Self.months)
      for row in outcome.identities.rows {
        #expect(abs(row.value) <= row.limit, "seed \(seed): \(row.name) is off by \(row.value)")
      }
    }
  }

  @Test func `breakdowns add up to their totals`() throws {
    let outcome = CareSimulation.run(
      Worlds.busyTown(), seed: 5, replication: 1, months: Self.months)
    let parts: [(String, String)] = [
      ("children_looked_after", "Age"), ("starts", "Age"), ("starts", "Route"),
      ("ceased", "Reason"), ("children_by_placement", "Placement type"),
      ("children_by_locality", "Distance locality"), ("new_placements", "Distance locality"),
      ("households", "Household type"), ("foster_places", "Place status"),
      ("care_leavers", "Age group"), ("leavers_by_accommodation", "Accommodation"),
      ("sufficiency_gap", "Age"), ("sufficiency_gap", "Need"), ("sufficiency_gap", "Age and need"),
      ("children_by_legal_status", "Legal status"), ("refusals", "Reason"),
      ("temporary_approvals", "Decision"), ("carer_transfers", "Direction"),
      ("home_places", "Place status"), ("agency_places", "Place status"),
      ("supported_places", "Place status"), ("children_by_provider", "Type and provider"),
      ("new_placements", "Placement type"), ("staying_put_by_age", "Age"),
      ("unmet_need", "Age, need and area of home"), ("no_suitable_home", "Situation"),
      ("no_fixed_abode", "Age group"), ("other_settings", "Setting"),
    ]
    for (key, topic) in parts {
      let row = try #require(IndicatorRegistry.indicator(key))
      for month in 1...Self.months {
        var sum = 0.0
        for breakdown in IndicatorRegistry.indicators[row].breakdowns
        where breakdown.topic == topic {
          sum += Worlds.value(outcome, key, month: month, of: Self.months, breakdown)
        }
        #expect(sum == Worlds.value(outcome, key, month: month, of: Self.months))
      }
    }
  }

  @Test func `stock changes by starts less ceased every month`() {
    let outcome = CareSimulation.run(
      Worlds.busyTown(), seed: 8, replication: 3, months: Self.months)
    func value(_ key: String, _ month: Int) -> Double {
      Worlds.value(outcome, key, month: month, of: Self.months)
    }
    for month in 1...Self.months {
      let change = value("children_looked_after", month) - value("children_looked_after", month - 1)
      #expect(change == value("starts", month) - value("ceased", month))
    }
  }

  @Test func `every life course is whole`() {
    let outcome = CareSimulation.run(
      Worlds.busyTown(), seed: 3, replication: 2, months: Self.months, tracing: true)
    var inCare: Set<UInt64> = []
    var placed: Set<UInt64> = []
    var lastDay = 0.0
    for record in outcome.trace {
      #expect(record.day >= lastDay)
      lastDay = record.day
      guard let child = record.child else { continue }
      switch record.kind {
      case .inCareAtStart:
        #expect(inCare.insert(child).inserted)
        placed.insert(child)
      case .entered, .returnedToCare:
        #expect(inCare.insert(child).inserted, "a child entered twice")
      case .placed, .bridged:
        #expect(inCare.contains(child))
        #expect(placed.insert(child).inserted, "a child is in two places")
      case .placementEndedPlanned, .placementEndedUnplanned, .placementEndedByClosure,
        .temporaryApprovalFailed:
        #expect(placed.remove(child) != nil, "a placement ended that was not current")
      case .ceased:
        #expect(inCare.remove(child) != nil)
        placed.remove(child)
      default: break
      }
    }
    #expect(inCare == placed, "a child looked after has no placement")
    #expect(
      Double(inCare.count)
        == Worlds.value(outcome, "children_looked_after", month: Self.months, of: Self.months))
  }

  @Test func `the same arguments give the same bits`() {
    let model = Worlds.busyTown()
    let first = CareSimulation.run(model, seed: 9, replication: 4, months: 24)
    let second = CareSimulation.run(model, seed: 9, replication: 4, months: 24)
    #expect(first.values.map(\.bitPattern) == second.values.map(\.bitPattern))
    let other = CareSimulation.run(model, seed: 9, replication: 5, months: 24)
    #expect(first.values.map(\.bitPattern) != other.values.map(\.bitPattern))
  }

  @Test func `tracing changes nothing`() {
    let model = Worlds.busyTown()
    let plain = CareSimulation.run(model, seed: 2, replication: 1, months: 24)
    let traced = CareSimulation.run(model, seed: 2, replication: 1, months: 24, tracing: true)
    #expect(plain.values.map(\.bitPattern) == traced.values.map(\.bitPattern))
  }

  @Test func `a longer horizon leaves the earlier months as they were`() {
    var model = Worlds.busyTown()
    model.parameters.population.growth = 0.02
    for replication in 1...8 {
      let short = CareSimulation.run(model, seed: 6, replication: replication, months: 18)
      let long = CareSimulation.run(model, seed: 6, replication: replication, months: 70)
      for series in IndicatorRegistry.series.indices {
        for month in 0...18 {
          #expect(
            short.values[series * 19 + month].bitPattern
              == long.values[series * 71 + month].bitPattern)
        }
      }
    }
  }
}
