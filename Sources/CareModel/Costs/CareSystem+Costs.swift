import SimulationKernel

extension CareSystem {
  /// Moves the levels by which placements are paid.
  mutating func countCost(_ placement: Placement, _ step: Double) {
    if placement.isOwnHome {
      tallies.change(Level.inOwnHomes + placement.type.index, by: step, at: now)
      return
    }
    if placement.isSpot {
      tallies.change(Level.spot + placement.type.index, by: step, at: now)
    }
    let hasPremium =
      placement.type == .childrensHome || placement.type == .supportedAccommodation
    if placement.isComplex, hasPremium {
      tallies.change(Level.complex + placement.type.index, by: step, at: now)
    }
  }

  /// Follows the yearly cost of the actions in force.
  mutating func followActionCosts(_ before: ModelParameters) {
    let step = parameters.costs.actions - before.costs.actions
    if step != 0 { tallies.change(Level.actions, by: step, at: now) }
    let workers =
      parameters.workforce.socialWorkers * parameters.costs.socialWorker
      - before.workforce.socialWorkers * before.costs.socialWorker
    if workers != 0 { tallies.change(Level.workers, by: workers, at: now) }
  }

  /// What the month that ends now cost, by heading, at the prices of its middle.
  func costs(after last: Int, to month: Int) -> CostStatement {
    let costs = base.costs
    let middle = (monthEnds[last] + monthEnds[month]) / 2
    let prices = Elementary.pow(1 + costs.inflation, middle / Days.perYear)
    func weeks(_ level: Int) -> Double { tallies.days(level, after: last, to: month) / 7 * prices }
    func years(_ level: Int) -> Double {
      tallies.days(level, after: last, to: month) / Days.perYear * prices
    }
    func events(_ counter: Int) -> Double {
      tallies.counted(counter, after: last, to: month) * prices
    }
    var statement = CostStatement()
    for type in PlacementType.allCases {
      let row = type.index
      // Two sums of the same stays may differ in their last bits.
      let paid = max(0, weeks(Level.placements + row) - weeks(Level.inOwnHomes + row))
      let premium =
        weeks(Level.spot + row) * (costs.spotRatio - 1)
        + weeks(Level.complex + row) * (costs.complexRatio - 1)
      statement.placements[row] = costs.placement[row] * (paid + premium)
    }
    for kind in MarketHome.allCases {
      statement.ownHomes += weeks(Level.ownHomePlaces + kind.index) * costs.ownHomePlace[kind.index]
    }
    statement.carers =
      weeks(Level.ownHouseholds) * costs.household + events(Counter.approvals) * costs.approval
    statement.constellations = years(Level.constellations) * costs.constellation
    for accommodation in LeaverAccommodation.allCases {
      statement.leavers +=
        weeks(Level.leavers + accommodation.index) * costs.leaver[accommodation.index]
    }
    // Nobody pays for a bed that is not there.
    let unpaid = weeks(Level.noFixedAbode) * costs.leaver[LeaverAccommodation.emergency.index]
    statement.leavers = max(0, statement.leavers - unpaid)
    statement.actions = years(Level.actions)
    statement.meetings = events(Counter.familyMeetings) * costs.familyMeeting
    statement.workers = years(Level.workers)
    return statement
  }
}

/// What a month cost, in pounds, by heading.
struct CostStatement {
  /// By placement type; homes of the authority apart.
  var placements = InlineArray<10, Double>(repeating: 0)
  /// Homes and supported accommodation of the authority, filled or not.
  var ownHomes = 0.0
  /// Support, recruitment and assessment of the authority's carers.
  var carers = 0.0
  var constellations = 0.0
  var leavers = 0.0
  /// What levers and scenario state as the yearly cost of actions.
  var actions = 0.0
  var meetings = 0.0
  var workers = 0.0

  /// The headings in the order of the indicator.
  var headings: InlineArray<17, Double> {
    let others =
      [ownHomes, carers, constellations, leavers, actions, meetings, workers]
      as InlineArray<7, Double>
    return InlineArray { $0 < placements.count ? placements[$0] : others[$0 - placements.count] }
  }
}
