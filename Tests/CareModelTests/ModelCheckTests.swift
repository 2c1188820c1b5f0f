import CareModel
import SimulationKernel
import Testing
import Verification

/// What the model must get right before anyone trusts it, as far as it can be said without fitting: the
/// checks of the conceptual model, one by one.
struct ModelCheckTests {
  // MARK: Constellations

  /// What happens to children, in order; times may differ by rounding, for a household that joins has its
  /// clock wound to the day.
  private static func lives(_ model: ScenarioModel, seed: UInt64) -> [TraceRecord] {
    CareSimulation.run(model, seed: seed, replication: 1, months: 36, tracing: true).trace
      .filter { $0.child != nil }
  }

  /// Own carers take nobody new, so the beds that a hub gives up are no loss.
  private static func lived(unplannedRatio: Double, with constellation: Bool) -> ScenarioModel {
    Worlds.village().with { p in
      for type in [PlacementType.ownFoster, .specialistFoster] {
        p.search.acceptanceStandard[type.index] = 0
        p.search.acceptanceEnhanced[type.index] = 0
        p.search.acceptanceComplex[type.index] = 0
        p.search.bridgingAcceptance[type.index] = 0
      }
      p.carers.transfersInPerYear = 0
      p.carers.transfersOutPerYear = 0
      p.mockingbird.deregistrationRatio = 1
      p.mockingbird.unplannedEndingRatio = unplannedRatio
      p.mockingbird.sleepoverGivesRest = 0
      p.mockingbird.sleepoverNights = 0
      p.mockingbird.hubTakesEmergency = 0
      p.mockingbird.joinDays = 10
      p.constellations = []
      if constellation {
        p.constellations = [
          ConstellationPlan(name: "New", opens: 40, satellites: .constant(8))
        ]
      }
    }
  }

  @Test(arguments: 1...6)
  func `a constellation without effects ends no placement otherwise`(seed: Int) {
    let without = Self.lives(Self.lived(unplannedRatio: 1, with: false), seed: UInt64(seed))
    let with = Self.lives(Self.lived(unplannedRatio: 1, with: true), seed: UInt64(seed))
    #expect(without.count == with.count)
    for (one, other) in zip(without, with) {
      #expect(one.kind == other.kind && one.child == other.child && one.detail == other.detail)
      #expect(abs(one.day - other.day) < 1e-6)
    }
  }

  @Test func `a constellation with an effect ends some otherwise`() {
    let differs = (1...6).contains { seed in
      Self.lives(Self.lived(unplannedRatio: 0.2, with: false), seed: UInt64(seed)).map(\.kind)
        != Self.lives(Self.lived(unplannedRatio: 0.2, with: true), seed: UInt64(seed)).map(\.kind)
    }
    #expect(differs)
  }

  // MARK: Starts

  /// Every period of care ends at home and three in ten are followed by another, so three in ten starts
  /// are returns; the stream of first entries gives way to them.
  @Test(arguments: [[1.0, 0, 0, 0, 0], [0, 1.0, 0, 0, 0], [0.4, 0, 0, 0.6, 0]])
  func `starts meet their target with returns among them, whatever the size of groups`(
    sizes: [Double]
  ) {
    var starts: [Double] = []
    var returns = 0.0
    for replication in 1...30 {
      var p = Worlds.empty()
      p.entries.startsPerYear = [20, 20, 10, 0, 0]
      p.entries.groupSize = sizes
      p.entries.reentryShare = 0.3
      p.entries.reentryMeanDays = 90
      p.entries.reentryOfStarts = 0.3
      p.leaving.scaleDays = 90
      p.carers.households = 60
      p.carers.placesPerHousehold = [0, 0, 1]
      let outcome = CareSimulation.run(
        ScenarioModel(parameters: p), seed: 6, replication: replication, months: 60)
      // After two years the returns have caught up.
      var sum = 0.0
      for month in 25...60 {
        sum += Worlds.value(outcome, "starts", month: month, of: 60)
        returns += Worlds.value(outcome, "returns_to_care", month: month, of: 60)
      }
      starts.append(sum / 3)
    }
    let effect = PairedEffect(differences: starts.map { $0 - 50 })
    #expect(abs(effect.mean) < 6 * effect.standardError, "\(effect)")
    #expect(effect.standardError < 2.5)
    let share = returns / (3 * starts.reduce(0, +))
    #expect(abs(share - 0.3) < 0.04, "\(share)")
  }

  // MARK: Stationary worlds

  /// A town that began empty long ago: its rates never change, so it has come to rest.
  private static func settledTown() -> ScenarioModel {
    Worlds.village().with { p in
      p.startingState.childrenByAge = [0, 0, 0, 0, 0]
      p.startingState.childrenByPlacement = [Double](repeating: 0, count: 10)
      p.startingState.unaccompanied = 0
      p.startingState.locality = [0, 0, 0, 0, 0, 0]
      p.startingState.careLeavers = [0, 0, 0]
      p.entries.annualEffect = 0
      p.entries.trend = 0
      p.entries.reentryOfStarts = 0
      p.population.growth = 0
      p.leaving.annualEffect = 0
      p.leaving.scaleDays = 700
      p.carers.enquiriesPerYear = 60
      p.carers.transfersInPerYear = 0
      p.carers.transfersOutPerYear = 0
      p.market.openings = [0, 0]
      p.market.closures = [0, 0]
      p.market.competingGrowth = [0, 0, 0]
      p.homes = []
      p.constellations = []
    }
  }

  /// The mean of an indicator over a year, so that seasons do not count.
  private static func year(
    _ outcome: CareOutcome, _ key: String, _ breakdown: Breakdown = .total, from month: Int,
    of months: Int
  ) -> Double {
    (month..<(month + 12)).reduce(0.0) {
      $0 + Worlds.value(outcome, key, month: $1, of: months, breakdown)
    } / 12
  }

  @Test func `placement shares hold without levers in a world at rest`() {
    let months = 14 * 12
    let model = Self.settledTown()
    let outcomes = (1...36).map {
      CareSimulation.run(model, seed: 3, replication: $0, months: months)
    }
    for type in PlacementType.allCases {
      let drift = PairedEffect(
        differences: outcomes.map { outcome in
          func share(_ from: Int) -> Double {
            100
              * Self.year(
                outcome, "children_by_placement", .placement(type), from: from, of: months)
              / Self.year(outcome, "children_looked_after", from: from, of: months)
          }
          return share(months - 11) - share(months - 11 - 24)
        })
      #expect(abs(drift.mean) < 6 * drift.standardError || drift.mean == 0, "\(type): \(drift)")
      // Sharp enough to see a drift of six points in two years.
      #expect(drift.standardError < 2, "\(type): \(drift)")
    }
  }

  @Test func `neither stability measure drifts in a world at rest`() {
    let months = 14 * 12
    let model = Self.settledTown()
    let outcomes = (1...24).map {
      CareSimulation.run(model, seed: 4, replication: $0, months: months)
    }
    for key in ["three_or_more_placements", "long_term_stability"] {
      let drift = PairedEffect(
        differences: outcomes.map { outcome in
          Self.year(outcome, key, from: months - 11, of: months)
            - Self.year(outcome, key, from: months - 11 - 36, of: months)
        })
      #expect(abs(drift.mean) < 6 * drift.standardError, "\(key): \(drift)")
      #expect(drift.standardError < 4, "\(key): \(drift)")
    }
  }

  // MARK: The market

  @Test func `new independent beds mostly fill with others' children and own ones do not`() {
    func world(_ home: HomePlan?) -> ScenarioModel {
      LeverMechanismTests.homely(home.map { [$0] } ?? []).with { p in
        p.market.openings = [0, 0]
        p.market.closures = [0, 0]
        p.market.competingSearches[1] = 6
      }
    }
    func home(own: Bool) -> HomePlan {
      HomePlan(
        name: "New", kind: .childrensHome, zone: 0, isOwn: own, places: .constant(12), opens: 75)
    }
    let market = PairedRuns(world(nil), world(home(own: false)), replications: 16)
    let marketOurs = market.effect("home_places", .status("Filled by own children"), over: 13...24)
    let marketOthers = market.effect("home_places", .status("Filled by others"), over: 13...24)
    #expect(marketOthers.isIncrease, "\(marketOthers)")
    #expect(marketOthers.mean > 2 * marketOurs.mean, "\(marketOthers) and \(marketOurs)")
    let own = PairedRuns(world(nil), world(home(own: true)), replications: 16)
    let ownOurs = own.effect("home_places", .status("Filled by own children"), over: 13...24)
    let ownOthers = own.effect("home_places", .status("Filled by others"), over: 13...24)
    #expect(ownOurs.isIncrease, "\(ownOurs)")
    // Others gain no place but those that the authority's children have left.
    #expect(ownOthers.mean >= -6 * ownOthers.standardError, "\(ownOthers)")
    #expect(ownOurs.mean > 2 * marketOurs.mean, "\(ownOurs) and \(marketOurs)")
  }

  // MARK: What pulls against what

  @Test func `more adoption raises the share outside`() {
    func world(_ adopted: Double) -> ScenarioModel {
      Worlds.village().with { p in
        p.entries.startsPerYear = [8, 8, 2, 2, 1]
        p.leaving.scaleDays = 400
        p.search.adoptersInside = 0
        p.permanence.fosterToAdopt = 0
        p.permanence.matchDays = 1
        p.permanence.introductionDays = 1
        p.legal.hearingsPerYear = 0
        p.leaving.reasonUnderOne = [1 - adopted, 0, 0, 0, adopted, 0, 0, 0]
        p.leaving.reasonOneToFour = p.leaving.reasonUnderOne
      }
    }
    let runs = PairedRuns(world(0), world(1))
    let adoptive = runs.effect("children_by_placement", .placement(.adoptive), over: 12...24)
    #expect(adoptive.isIncrease, "\(adoptive)")
    let outside = runs.effect("outside_authority", over: 12...24)
    #expect(outside.isIncrease, "\(outside)")
  }

  @Test func `more step-down raises moves`() {
    let runs = PairedRuns(
      LeverMechanismTests.homely([]).with { p in
        p.endings.stepDownReady = 0
        p.endings.stepDownReviewDays = 60
        p.carers.households = 40
        p.carers.skill = [0, 0, 1]
        p.carers.deregistration = 0
      }, with: [.of("endings.step_down_ready", .set, 1)])
    #expect(runs.effect("step_downs", over: 1...24).isIncrease)
    let moves = runs.effect("moves_per_child_year", over: 12...12)
    #expect(moves.isIncrease, "\(moves)")
    #expect(runs.effect("children_in_homes").isDecrease)
  }

  // MARK: Conservation

  @Test(arguments: 1...6)
  func `every child has one legal status, and the log says which`(seed: Int) {
    let outcome = CareSimulation.run(
      Worlds.busyTown(), seed: UInt64(seed), replication: 1, months: 36, tracing: true)
    for month in 0...36 {
      let sum = LegalStatus.allCases.reduce(0.0) {
        $0
          + Worlds.value(
            outcome, "children_by_legal_status", month: month, of: 36, .legal($1))
      }
      #expect(sum == Worlds.value(outcome, "children_looked_after", month: month, of: 36))
    }
    var status: [UInt64: LegalStatus] = [:]
    var home: [UInt64: PlacementType] = [:]
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if let next = record.legalStatus { status[child] = next }
      switch record.kind {
      case .inCareAtStart, .placed, .bridged, .carerChangedAgency, .carersAdopt:
        home[child] = record.placement
      case .ceased:
        status[child] = nil
        home[child] = nil
      default: break
      }
      // Nobody lives with the parents in care, or with adopters, without an order.
      let isUnderOrder =
        status[child].map { [.interimCareOrder, .careOrder, .placementOrder].contains($0) } ?? true
      if home[child] == .withParents { #expect(isUnderOrder) }
      if home[child] == .adoptive { #expect(status[child] == .placementOrder) }
    }
    for kind in LegalStatus.allCases {
      #expect(
        Double(status.values.count { $0 == kind })
          == Worlds.value(
            outcome, "children_by_legal_status", month: 36, of: 36, .legal(kind)), "\(kind.title)")
    }
  }

  @Test func `plans for adoption end once each`() {
    let outcome = CareSimulation.run(
      Worlds.busyTown().with { $0.leaving.reasonOneToFour = [0, 0, 0, 0, 1, 0, 0, 0] }, seed: 2,
      replication: 1, months: 48, tracing: true)
    var withAdopters: Set<UInt64> = []
    var matched: Set<UInt64> = []
    var adopted = 0
    for record in outcome.trace {
      guard let child = record.child else { continue }
      switch record.kind {
      case .matchedForAdoption: matched.insert(child)
      case .inCareAtStart where record.placement == .adoptive: withAdopters.insert(child)
      case .carersAdopt:
        #expect(matched.contains(child))
        withAdopters.insert(child)
      case .placed:
        if record.placement == .adoptive {
          #expect(matched.contains(child))
          withAdopters.insert(child)
        } else {
          withAdopters.remove(child)
        }
      case .ceased where record.reason == .adopted:
        #expect(withAdopters.contains(child))
        adopted += 1
      default: break
      }
    }
    #expect(adopted > 5)
  }
}
