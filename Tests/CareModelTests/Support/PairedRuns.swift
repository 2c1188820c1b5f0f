import CareModel
import Verification

/// Two worlds run side by side on the same seeds: what a change does to each replication.
///
/// Both worlds see the same children, carers and draws, so a difference comes from the change alone.
struct PairedRuns {
  let months: Int
  private let base: [CareOutcome]
  private let changed: [CareOutcome]

  init(
    _ base: ScenarioModel, _ changed: ScenarioModel, replications: Int = 36, months: Int = 24,
    seed: UInt64 = 2027
  ) {
    self.months = months
    self.base = (1...replications).map {
      CareSimulation.run(base, seed: seed, replication: $0, months: months)
    }
    self.changed = (1...replications).map {
      CareSimulation.run(changed, seed: seed, replication: $0, months: months)
    }
  }

  /// A world beside itself with dated changes.
  init(
    _ world: ScenarioModel, with changes: [PolicyChange], replications: Int = 36, months: Int = 24
  ) {
    var changed = world
    changed.changes = changes
    self.init(world, changed, replications: replications, months: months)
  }

  /// The change in an indicator summed over some months, the last one unless said otherwise.
  func effect(
    _ key: String, _ breakdown: Breakdown = .total, over span: ClosedRange<Int>? = nil
  ) -> PairedEffect {
    let span = span ?? months...months
    return PairedEffect(
      differences: zip(base, changed).map { base, changed in
        span.reduce(0.0) { sum, month in
          sum + Worlds.value(changed, key, month: month, of: months, breakdown)
            - Worlds.value(base, key, month: month, of: months, breakdown)
        }
      })
  }

  /// The first month at whose end any replication of the two worlds differs in an indicator.
  func firstDifference(_ key: String, _ breakdown: Breakdown = .total) -> Int {
    for month in 0...months {
      for (base, changed) in zip(base, changed) {
        let before = Worlds.value(base, key, month: month, of: months, breakdown)
        let after = Worlds.value(changed, key, month: month, of: months, breakdown)
        if before.bitPattern != after.bitPattern { return month }
      }
    }
    return .max
  }

  /// Values of both worlds that differ in any bit, all replications together.
  var differingValues: Int {
    zip(base, changed).reduce(0) { sum, pair in
      sum
        + zip(pair.0.values, pair.1.values).count { $0.bitPattern != $1.bitPattern }
    }
  }

  /// Whether every replication of both worlds kept its identities.
  var identitiesHold: Bool { (base + changed).allSatisfy(\.identities.holds) }
}

/// The differences that a change makes, one for each replication; those without a value left out.
struct PairedEffect: CustomStringConvertible {
  let mean: Double
  let standardError: Double

  init(differences: [Double]) {
    let known = differences.filter { !$0.isNaN }
    let count = Double(known.count)
    let mean = count > 0 ? known.reduce(0, +) / count : .nan
    let squares = known.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    standardError = count > 1 ? (squares / (count - 1) / count).squareRoot() : .nan
  }

  /// Five standard errors on the wrong side happen to a change without effect less than once in a million
  /// times; a t-distribution of 35 degrees of freedom is allowed for by six.
  var isIncrease: Bool { mean > 6 * standardError && mean > 0 }
  var isDecrease: Bool { mean < -6 * standardError && mean < 0 }

  var description: String {
    let ratio = standardError > 0 ? mean / standardError : .infinity
    return "\(mean) with a standard error of \(standardError), \(ratio) of them"
  }
}

extension PolicyChange {
  /// A change of known size from a day on.
  ///
  /// - Precondition: the model has a parameter of that path.
  static func of(
    _ path: String, _ operation: Operation, _ amount: Double, row: (any CodedCategory)? = nil,
    from: Double = 75, ramp: Double = 0
  ) -> PolicyChange {
    guard let definition = ModelParameters.definitions.firstIndex(where: { $0.path == path }) else {
      preconditionFailure("no parameter \(path)")
    }
    return PolicyChange(
      lever: "test", definition: definition, row: row.map { Int($0.index) }, operation: operation,
      amount: .constant(amount), address: 1, from: from, to: nil, ramp: ramp)
  }
}

extension Breakdown {
  static func placement(_ type: PlacementType) -> Breakdown {
    Breakdown(topic: "Placement type", item: type.title)
  }
  static func accommodation(_ kind: LeaverAccommodation) -> Breakdown {
    Breakdown(topic: "Accommodation", item: kind.title)
  }
  static func route(_ route: EntryRoute) -> Breakdown {
    Breakdown(topic: "Route", item: route.title)
  }
  static func reason(_ reason: ReasonCeased) -> Breakdown {
    Breakdown(topic: "Reason", item: reason.title)
  }
  static func legal(_ status: LegalStatus) -> Breakdown {
    Breakdown(topic: "Legal status", item: status.title)
  }
  static func refused(_ reason: RefusalReason) -> Breakdown {
    Breakdown(topic: "Reason", item: reason.title)
  }
  static func status(_ item: String) -> Breakdown {
    Breakdown(topic: "Place status", item: item)
  }
  static func heading(_ item: String) -> Breakdown { Breakdown(topic: "Heading", item: item) }
  static let specialists = Breakdown(topic: "Household type", item: "Specialist step-down")
}
