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
    self.starts = starts
    self.entries = entries
    self.leaving = leaving
  }

  /// The row of the financial year of a day.
  func row(at day: Double) -> Int {
    var row = starts.count - 1
    while row > 0, starts[row] > day { row -= 1 }
    return row
  }

  private static func effect(
    _ sd: Double, _ year: Int, _ purpose: Purpose, _ family: StreamFamily
  ) -> Double {
    guard sd > 0 else { return 1 }
    var stream = family.stream(purpose, UInt64(year))
    return Lognormal(meanLog: -sd * sd / 2, sdLog: sd).sample(using: &stream)
  }
}
