import SimulationKernel

/// What one lever states as the yearly cost of its actions, in one replication.
public struct ActionCost: Sendable, Equatable {
  /// The lever.
  public let lever: String
  /// Whether the lever states a cost at all.
  public let isStated: Bool
  /// Pounds in each month from the first one simulated, at the prices of its middle.
  public let months: [Double]
}

/// The cost of each action by itself.
///
/// It depends on dates and drawn amounts alone, so nothing has to be simulated. The levers of a scenario
/// add up to the *Actions* of ``CostStatement`` less what the scenario itself states: where several change
/// the same cost, each is charged with what it adds to those before it.
public enum ActionCosts {
  /// The cost of every lever in force, in the order in which levers first appear.
  ///
  /// - Parameters:
  ///   - model: what the scenario means.
  ///   - seed: the seed of the experiment.
  ///   - replication: the number of the replication, from 1.
  ///   - months: months simulated after the start.
  public static func of(
    _ model: ScenarioModel, seed: UInt64, replication: Int, months: Int
  ) -> [ActionCost] {
    let levers = model.changes.reduce(into: [String]()) { names, change in
      if !names.contains(change.lever) { names.append(change.lever) }
    }
    guard !levers.isEmpty else { return [] }
    let family = StreamFamily(seed: seed, replication: UInt32(replication))
    let base = model.parameters(drawnWith: family)
    let clock = CivilClock(start: base.start)
    let ends = (0...months).map {
      $0 == 0 ? 0 : clock.time(of: base.start.monthEnd(after: $0)).days
    }
    let drawn = DrawnPolicy.draw(model.changes, with: family)
    let policies = drawn.filter {
      ModelParameters.definitions[$0.change.definition].path == "costs.actions"
    }
    // Whenever any change takes another size, all take the size of the day.
    let steps = ([0] + drawn.flatMap { $0.days(until: ends[months]) }).sorted()
    var costs = [[Double]](
      repeating: [Double](repeating: 0, count: months), count: levers.count)
    var first = 0
    for (row, from) in steps.enumerated() {
      let to = row + 1 < steps.count ? steps[row + 1] : ends[months]
      guard to > from else { continue }
      while ends[first + 1] <= from { first += 1 }
      var value = base.costs.actions
      for policy in policies {
        let weight = policy.weight(at: from)
        guard weight > 0, let lever = levers.firstIndex(of: policy.change.lever) else { continue }
        let range = ModelParameters.definitions[policy.change.definition].range
        let next = clamped(policy.apply(to: value, weight: weight), to: range)
        for month in first..<months {
          let days = min(to, ends[month + 1]) - max(from, ends[month])
          guard days > 0 else { break }
          costs[lever][month] += (next - value) * days / Days.perYear
        }
        value = next
      }
    }
    let prices = (0..<months).map {
      Elementary.pow(1 + base.costs.inflation, (ends[$0] + ends[$0 + 1]) / 2 / Days.perYear)
    }
    return levers.enumerated().map { row, lever in
      ActionCost(
        lever: lever, isStated: policies.contains { $0.change.lever == lever },
        months: zip(costs[row], prices).map { $0 * $1 })
    }
  }
}
