import CareModel
import Experiments
import SimulationKernel

/// What must hold when a run is cut short, made longer, repeated more often or in another order.
enum RunLimits {
  private static var towns: [ScenarioModel] { [Worlds.village(), Worlds.busyTown()] }

  static let noTime = VerificationCase("A horizon of no months", source: "Starting position") {
    var differences = 0
    var events = 0
    var children = 0.0
    for replication in 1...10 {
      let start = CareSimulation.run(
        Worlds.village(), seed: 89, replication: replication, months: 0)
      let year = CareSimulation.run(
        Worlds.village(), seed: 89, replication: replication, months: 12)
      differences += Worlds.differences(start, months: 0, year, months: 12)
      events += start.events
      children += Worlds.value(start, "children_looked_after", month: 0, of: 0)
    }
    let stated = Worlds.village().parameters.startingState.childrenByAge.reduce(0, +)
    return [
      .count(
        "children, 10 replications: those that the starting tables state", 10 * stated, children),
      .count("values that differ from month 0 of a longer run", 0, differences),
      .count("events that occurred", 0, events),
    ]
  }

  static let longer = VerificationCase("A longer horizon", source: "Reproduction, to the bit") {
    var model = Worlds.village()
    model.parameters.population.growth = 0.02
    var differences = 0
    for replication in 1...8 {
      let short = CareSimulation.run(model, seed: 6, replication: replication, months: 18)
      let long = CareSimulation.run(model, seed: 6, replication: replication, months: 70)
      differences += Worlds.differences(short, months: 18, long, months: 70)
    }
    return [.count("values of months 0 to 18 that differ when 70 months are run", 0, differences)]
  }

  static let moreReplications = VerificationCase(
    "More replications", source: "Reproduction, to the bit"
  ) {
    let few = Worlds.plan(towns, seed: 89, replications: 3, months: 12)
    var many = few
    many.replications = 6
    let first = few.trials.map { TrialRunner.simulate($0, of: few) }
    let all = many.trials.map { TrialRunner.simulate($0, of: many) }
    let changed = zip(first, all).count { !isSame($0, $1) }
    return [
      .count("trials", 12, all.count),
      .count("of the first 6 trials, those that differ", 0, changed),
    ]
  }

  static let order = VerificationCase(
    "Replications in another order", source: "Reproduction, to the bit"
  ) {
    let plan = Worlds.plan(towns, seed: 89, replications: 4, months: 12)
    let forwards = plan.trials.map { TrialRunner.simulate($0, of: plan) }
    let backwards = plan.trials.reversed().map { TrialRunner.simulate($0, of: plan) }
    // The even before the odd ones, as two machines might deliver them.
    let apart = [0, 1].flatMap { side in
      plan.trials.enumerated().filter { $0.offset % 2 == side }.map {
        TrialRunner.simulate($0.element, of: plan)
      }
    }
    func changed(_ results: [ReplicationResult]) -> Int {
      forwards.count { one in
        !(results.first { $0.trial == one.trial }.map { isSame(one, $0) } ?? false)
      }
    }
    return [
      .count("trials that differ when the last runs first", 0, changed(backwards)),
      .count("trials that differ when every other one runs first", 0, changed(apart)),
    ]
  }

  /// Whether two results are the same in every bit, values that are not a number included.
  static func isSame(_ one: ReplicationResult, _ other: ReplicationResult) -> Bool {
    one.trial == other.trial && one.months == other.months && one.events == other.events
      && one.identities == other.identities
      && one.values.map(\.bitPattern) == other.values.map(\.bitPattern)
  }

  /// A level and its stays, recorded after a warm-up of some days of a run of a hundred.
  private static func recorded(after warmUp: Double) -> (days: Double, area: Double, stays: Int) {
    var calendar = EventCalendar<Bool>()
    var level = 0.0
    var record = TimeWeighted(level: 0, at: SimulationTime(days: 0))
    var stays = Tally()
    calendar.schedule(true, at: SimulationTime(days: 0.25))
    while let arrives = calendar.popNext(until: SimulationTime(days: 100)) {
      if calendar.now.days >= warmUp, record.start.days < warmUp {
        record = TimeWeighted(level: level, at: SimulationTime(days: warmUp))
      }
      level += arrives ? 1 : -1
      record.set(level, at: calendar.now)
      if arrives {
        calendar.schedule(true, after: 1)
        calendar.schedule(false, after: 0.5)
      } else if calendar.now.days >= warmUp {
        stays.add(0.5)
      }
    }
    let end = SimulationTime(days: 100)
    if record.start.days < warmUp {
      record = TimeWeighted(level: level, at: SimulationTime(days: warmUp))
    }
    return (end - record.start, record.integral(at: end), stays.count)
  }

  static let warmUp = VerificationCase(
    "A warm-up as long as the run", source: "TECH-VER, nothing recorded"
  ) {
    let none = recorded(after: 100)
    let half = recorded(after: 50)
    return [
      .count("stays recorded", 0, none.stays),
      .count("days recorded", 0, none.days),
      .count("level summed over them", 0, none.area),
      // One arrival a day, each for half a day.
      .count("stays recorded after half the run", 50, half.stays),
      .count("level summed over the 50 days left", 25, half.area),
    ]
  }
}
