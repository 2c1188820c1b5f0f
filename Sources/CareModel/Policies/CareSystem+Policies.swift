import SimulationKernel

/// A dated change with its size drawn for this replication.
struct DrawnPolicy {
  var change: PolicyChange
  var amount: Double

  static func draw(
    _ changes: [PolicyChange], with family: StreamFamily, holding held: HeldLevels = .none
  ) -> [DrawnPolicy] {
    changes.map { change in
      var stream = family.stream(.policy, change.address)
      let amount = held.value(change.amount, at: change.address)
      return DrawnPolicy(change: change, amount: amount ?? change.amount.sample(using: &stream))
    }
  }

  /// How much of the change is in force: 0 to its size, which is 1 as stated.
  func weight(at day: Double) -> Double {
    guard day >= change.from else { return 0 }
    if let to = change.to, day > to { return 0 }
    guard change.ramp > 0 else { return change.size }
    return change.size * min(1, (day - change.from) / change.ramp)
  }

  /// The value after the change.
  func apply(to value: Double, weight: Double) -> Double {
    switch change.operation {
    case .set: value + weight * (amount - value)
    case .add: value + weight * amount
    case .multiply: value * (1 + weight * (amount - 1))
    }
  }
}

/// Which clocks of children and carers run differently under new parameters; the others must not be
/// touched, for rounding and order would change what nothing has changed.
struct ClockChanges {
  var unplanned: Bool
  var planned: Bool
  var leaving: Bool
  var deregistration: Bool

  /// Whether any clock of a child changes.
  var anyOfChildren: Bool { unplanned || planned || leaving }

  // Borrowed, and read field by field: parameters are hundreds of arrays, and a copy counts them all.
  init(from before: borrowing ModelParameters, to next: borrowing ModelParameters) {
    unplanned =
      before.endings.unplannedHazard != next.endings.unplannedHazard
      || before.endings.ageEffect != next.endings.ageEffect
      || before.endings.typeEffect != next.endings.typeEffect
      || before.endings.poorMatchEffect != next.endings.poorMatchEffect
      || before.endings.over20MilesEffect != next.endings.over20MilesEffect
      || before.endings.siblingsApartEffect != next.endings.siblingsApartEffect
      || before.endings.bridgingEffect != next.endings.bridgingEffect
      || before.endings.frailtyVariance != next.endings.frailtyVariance
      || before.search.poorMatchBelow != next.search.poorMatchBelow
      || before.mockingbird.unplannedEndingRatio != next.mockingbird.unplannedEndingRatio
    planned =
      before.endings.plannedMoveHazard != next.endings.plannedMoveHazard
      || before.endings.plannedTypeEffect != next.endings.plannedTypeEffect
    leaving = before.leaving != next.leaving
    deregistration =
      before.carers.deregistration != next.carers.deregistration
      || before.mockingbird.deregistrationRatio != next.mockingbird.deregistrationRatio
  }
}

extension DrawnPolicy {
  /// The days up to a horizon on which the change takes another size; a ramp is followed week by week.
  func days(until horizon: Double) -> [Double] {
    let step = 7.0
    var days = [change.from]
    var day = change.from + step
    while change.ramp > 0, day < change.from + change.ramp, day <= horizon {
      days.append(day)
      day += step
    }
    if change.ramp > 0 { days.append(change.from + change.ramp) }
    // The day after the last day on which it holds.
    if let to = change.to { days.append(to + 1) }
    return days.filter { $0 <= horizon }.map { max(0, $0) }
  }
}

extension CareSystem {
  /// Schedules the days on which parameters change.
  mutating func schedulePolicies() {
    for policy in policies {
      for day in policy.days(until: horizon) {
        calendar.schedule(.policyChanged, at: SimulationTime(days: day), priority: .first)
      }
    }
  }

  /// Puts the parameters of today in force and moves every clock whose rate they change.
  mutating func policyChanged() {
    let next = parametersToday()
    note(.policyChanged)
    let changes = ClockChanges(from: parameters, to: next)
    // Clocks use up their level at the old rates first.
    if changes.anyOfChildren { useChildClocks(changes) }
    if changes.deregistration { useDeregistrations() }
    let before = putInForce(next)
    if changes.anyOfChildren { followChildClocks(changes) }
    if changes.deregistration { followDeregistrations() }
    followRateClocks()
    followCompetition()
    followActionCosts(before)
    if before.workforce.socialWorkers != parameters.workforce.socialWorkers { followPosts() }
    if before.carers.assessmentsAtOnce != parameters.carers.assessmentsAtOnce {
      startWaitingAssessments()
    }
    if before.carers.emergencyShare != parameters.carers.emergencyShare { followEmergencyShare() }
    if before.leavers.plannedEarly != parameters.leavers.plannedEarly
      || before.leavers.planningDays != parameters.leavers.planningDays
    {
      followLeaverPlanning()
    }
    if before.leavers.stayEnds != parameters.leavers.stayEnds {
      followStays(before.leavers.stayEnds)
    }
    followLeaverPlaces(before)
    startRepatriation()
  }

  /// Exchanges the parameters, which are too large to copy, and returns those before.
  private mutating func putInForce(_ next: consuming ModelParameters) -> ModelParameters {
    swap(&parameters, &next)
    return next
  }

  private func parametersToday() -> ModelParameters {
    var today = base
    for policy in policies {
      let weight = policy.weight(at: now)
      guard weight > 0 else { continue }
      let definition = ModelParameters.definitions[policy.change.definition]
      let rows = policy.change.row.map { $0..<($0 + 1) } ?? 0..<max(1, definition.categories.count)
      for row in rows {
        today.change(definition, row: row) { value in
          value = clamped(policy.apply(to: value, weight: weight), to: definition.range)
        }
      }
      if case .sumsToOne = definition.rule { today.rescale(definition, keeping: policy.change.row) }
    }
    return today
  }
}
