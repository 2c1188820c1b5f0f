public import SimulationKernel

/// One uncertain value of a scenario, found by the address of its draws.
///
/// What several authorities take from one statement, and what a lever states for two periods, share an
/// address and count once.
public struct UncertainDraw: Sendable, Equatable {
  /// The address of the draws.
  public let address: UInt64
  /// Row of `ModelParameters.definitions`.
  public let definition: Int
  /// The lever that states it; nil for the scenario itself.
  public let lever: String?
  /// What is drawn.
  public let value: UncertainValue
  /// What each draw is for, row by row of a table whose rows are drawn apart; empty where there is one.
  public let rows: [String]

  /// Draws that a replication makes.
  public var count: Int { max(1, rows.count) }

  /// The numbers that a replication draws.
  public func draws(with family: StreamFamily) -> [Double] {
    var stream = family.stream(
      purpose: (lever == nil ? Purpose.parameter : .policy).rawValue, entity: address)
    return (0..<count).map { _ in value.sample(using: &stream) }
  }
}

extension ScenarioModel {
  /// Every uncertain value, of parameters and then of levers, each address once and in order.
  public var uncertainDraws: [UncertainDraw] {
    var seen: Set<UInt64> = []
    let models = [self] + neighbours
    let parameters = models.flatMap(\.uncertain).compactMap { item -> UncertainDraw? in
      guard item.value.isUncertain, seen.insert(item.address).inserted else { return nil }
      let definition = ModelParameters.definitions[item.definition]
      let isApart = definition.isRelative && item.row == nil && definition.categories.count > 1
      return UncertainDraw(
        address: item.address, definition: item.definition, lever: nil, value: item.value,
        rows: isApart ? definition.categories : [])
    }
    let amounts = models.flatMap(\.changes).compactMap { change -> UncertainDraw? in
      guard change.amount.isUncertain, seen.insert(change.address).inserted else { return nil }
      return UncertainDraw(
        address: change.address, definition: change.definition, lever: change.lever,
        value: change.amount, rows: [])
    }
    return parameters + amounts
  }
}
