import SimulationKernel

/// The two stroke units, simulated with as many beds as patients need.
///
/// The study's own plan: three years of warm-up, then five of records. What it calls the probability of
/// delay with c beds is the share of time with c patients among the time with at most c.
struct StrokeSimulation: ~Copyable {
  /// What can happen.
  enum Event: BitwiseCopyable {
    case admission(StrokeUnits.Unit, StrokeUnits.Patient)
    case transfer(StrokeUnits.Patient)
    case discharge(StrokeUnits.Unit)
    case endOfWarmUp
  }

  /// How long each number of patients was present, in days: acute, rehabilitation, both.
  ///
  /// The last place stands for its number and all greater ones, far beyond any number of beds.
  struct Occupancy: Sendable {
    static let most = 99

    var acute = [Double](repeating: 0, count: most + 1)
    var rehabilitation = [Double](repeating: 0, count: most + 1)
    var pooled = [Double](repeating: 0, count: most + 1)
  }

  static let warmUp = 3 * 365.0
  static let horizon = 8 * 365.0

  private var calendar = EventCalendar<Event>()
  private var gaps: [RandomStream]
  private var stays: [RandomStream]
  private let demand: Double
  private var patients = (acute: 0, rehabilitation: 0)
  private var occupancy = Occupancy()
  private var lastChange = SimulationTime.zero

  private init(demand: Double, streams: StreamFamily) {
    self.demand = demand
    gaps = (0..<8).map { streams.stream(purpose: 1, entity: $0) }
    stays = (0..<8).map { streams.stream(purpose: 2, entity: $0) }
  }

  /// Simulates one replication, with a factor on all admissions.
  static func run(demand: Double, seed: UInt64, replication: UInt32) -> Occupancy {
    var model = StrokeSimulation(
      demand: demand, streams: StreamFamily(seed: seed, replication: replication))
    for unit in StrokeUnits.Unit.allCases {
      for patient in StrokeUnits.Patient.allCases { model.scheduleAdmission(unit, patient) }
    }
    model.calendar.schedule(.endOfWarmUp, at: SimulationTime(days: warmUp), priority: .first)
    while let event = model.calendar.popNext(until: SimulationTime(days: horizon)) {
      model.record()
      switch event {
      case .admission(let unit, let patient):
        model.scheduleAdmission(unit, patient)
        model.admit(unit, patient)
      case .transfer(let patient):
        model.patients.acute -= 1
        model.admit(.rehabilitation, patient)
      case .discharge(.acute): model.patients.acute -= 1
      case .discharge(.rehabilitation): model.patients.rehabilitation -= 1
      case .endOfWarmUp: model.occupancy = Occupancy()
      }
    }
    model.record()
    return model.occupancy
  }

  /// Adds the time since the last change to the present numbers of patients.
  private mutating func record() {
    let days = calendar.now - lastChange
    lastChange = calendar.now
    let (acute, rehabilitation) = patients
    occupancy.acute[min(acute, Occupancy.most)] += days
    occupancy.rehabilitation[min(rehabilitation, Occupancy.most)] += days
    occupancy.pooled[min(acute + rehabilitation, Occupancy.most)] += days
  }

  private mutating func admit(_ unit: StrokeUnits.Unit, _ patient: StrokeUnits.Patient) {
    switch unit {
    case .acute: patients.acute += 1
    case .rehabilitation: patients.rehabilitation += 1
    }
    let route = route(unit, patient)
    let stay = route.stay.sample(using: &stays[Self.stream(unit, patient)])
    calendar.schedule(route.continues ? .transfer(patient) : .discharge(unit), after: stay)
  }

  private mutating func route(
    _ unit: StrokeUnits.Unit, _ patient: StrokeUnits.Patient
  ) -> StrokeUnits.Route {
    let routes = StrokeSimulation.routes[Self.stream(unit, patient)]
    guard routes.count > 1 else { return routes[0] }
    var u = stays[Self.stream(unit, patient)].uniform()
    for route in routes.dropLast() {
      if u < route.share { return route }
      u -= route.share
    }
    return routes[routes.count - 1]
  }

  private mutating func scheduleAdmission(
    _ unit: StrokeUnits.Unit, _ patient: StrokeUnits.Patient
  ) {
    guard let gap = StrokeUnits.meanGap(unit, patient) else { return }
    let next = Exponential(mean: gap / demand).sample(using: &gaps[Self.stream(unit, patient)])
    calendar.schedule(.admission(unit, patient), after: next)
  }

  /// The routes by stream: working out lognormal parameters anew for each patient would cost most.
  private static let routes = StrokeUnits.Unit.allCases.flatMap { unit in
    StrokeUnits.Patient.allCases.map { StrokeUnits.routes(unit, $0) }
  }

  private static func stream(_ unit: StrokeUnits.Unit, _ patient: StrokeUnits.Patient) -> Int {
    Int(unit.rawValue) * StrokeUnits.Patient.allCases.count + Int(patient.rawValue)
  }
}
