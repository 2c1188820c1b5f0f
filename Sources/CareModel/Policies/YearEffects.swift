import SimulationKernel

/// The effects that belong to a financial year as a whole: practice, courts, funding, the weather of
/// the system.
///
/// Each is lognormal with mean one, drawn by year, so that a longer horizon or another scenario sees
/// the same years.
struct YearEffects {
  /// Days on which financial years begin; the first lies on or before the start.
  let starts: [Double]
  let entries: [Double]
  let leaving: [Double]
  /// The largest growth of entries within each year, as a factor since the start: with the child
  /// population and by a trend of their own.
  let growthBounds: [Double]
  private let population: Powers
  private let trend: Powers
  /// The days on which 1 January ends, from the first of the start's own year.
  private let newYears: [Double]

  init(_ parameters: ModelParameters, clock: CivilClock, horizon: Double, family: StreamFamily) {
    var starts: [Double] = []
    var entries: [Double] = []
    var leaving: [Double] = []
    var year = clock.start.financialYear - 1
    while true {
      // Precondition of the civil date cannot fail: 31 March exists in every year.
      guard let eve = CivilDate(year: year, month: 3, day: 31) else { break }
      let start = clock.time(of: eve).days
      if start > horizon { break }
      starts.append(start)
      entries.append(
        Self.effect(parameters.entries.annualEffect, year, .annualEntryEffect, family))
      leaving.append(
        Self.effect(parameters.leaving.annualEffect, year, .annualLeavingEffect, family))
      year += 1
    }
    let population = Powers(of: 1 + parameters.population.growth)
    let trend = Powers(of: 1 + parameters.entries.trend)
    func growth(at day: Double) -> Double {
      Self.growth(population, at: day) * Self.growth(trend, at: day)
    }
    growthBounds = starts.map { max(growth(at: $0), growth(at: $0 + Days.perYear + 1)) }
    newYears = (clock.start.year...max(clock.start.year, year)).compactMap {
      CivilDate(year: $0, month: 1, day: 1).map { clock.time(of: $0).days }
    }
    self.population = population
    self.trend = trend
    self.starts = starts
    self.entries = entries
    self.leaving = leaving
  }

  /// The row of the financial year of a day.
  func row(at day: Double) -> Int {
    // No year is as long, so the row is this one or a later one, next to it.
    var row = min(starts.count - 1, max(0, Int((day - starts[0]) / 367)))
    while row + 1 < starts.count, starts[row + 1] <= day { row += 1 }
    return row
  }

  /// The day on which a financial year ends; infinite for the last one.
  func end(of row: Int) -> Double { row + 1 < starts.count ? starts[row + 1] : .infinity }

  /// The day on which 1 January ended in the calendar year of a day; days before the start count as
  /// the start's year.
  func newYear(before day: Double) -> Double {
    let day = max(0, day)
    // As above.
    var row = min(newYears.count - 1, max(0, Int((day - newYears[0]) / 367)))
    while row + 1 < newYears.count, newYears[row + 1] - 1 < day { row += 1 }
    return newYears[row]
  }

  /// The child population as a ratio to that of the start; constant before it.
  func populationGrowth(at day: Double) -> Double { Self.growth(population, at: day) }

  /// How entries have grown since the start: with the child population and by a trend of their own.
  func entryGrowth(at day: Double) -> Double {
    Self.growth(population, at: day) * Self.growth(trend, at: day)
  }

  private static func growth(_ aYear: Powers, at day: Double) -> Double {
    aYear.raised(to: max(0, day) / Days.perYear)
  }

  private static func effect(
    _ sd: Double, _ year: Int, _ purpose: Purpose, _ family: StreamFamily
  ) -> Double {
    guard sd > 0 else { return 1 }
    var stream = family.stream(purpose, UInt64(year))
    return Lognormal(meanLog: -sd * sd / 2, sdLog: sd).sample(using: &stream)
  }
}
