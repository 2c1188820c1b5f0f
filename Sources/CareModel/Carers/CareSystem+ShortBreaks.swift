import SimulationKernel

/// Short breaks: disabled children who live with their families stay with foster carers for some nights.
///
/// They are not looked after here: the statutory return codes such stays V3 or V4 and leaves them out of
/// every count. What they do is take a place for the time.
extension CareSystem {
  /// Short breaks sought in a year.
  var shortBreaksPerYear: Double {
    parameters.carers.shortBreaks * base.population.children / 1000
  }

  /// A short break is sought: one of the authority's households that give them and have a place takes
  /// the child, or nobody does.
  ///
  /// Its draws come from the word that the clock of short breaks has left.
  mutating func shortBreakSought(_ spareWord: UInt64) {
    var draws = SplitMix64(seed: spareWord)
    let nights = shortBreakNights(draws.standardExponential())
    guard
      let row = households.chosen(from: .own, ableTo: .shortBreaks, by: draws.nextWord())
    else {
      tallies.add(to: Counter.shortBreaksRefused)
      return
    }
    households[row].shortBreaks += 1
    tallies.add(to: Counter.shortBreaks)
    tallies.add(nights, to: Counter.shortBreakNights)
    schedule(.shortBreakEnded(household: Int32(row)), at: now + nights)
  }

  /// Whole nights, geometric with the stated mean and at least one.
  private func shortBreakNights(_ level: Double) -> Double {
    let mean = parameters.carers.shortBreakNights
    guard mean > 1 else { return 1 }
    return 1 + (level / -Elementary.log1p(-1 / mean)).rounded(.down)
  }

  mutating func shortBreakEnded(_ row: Int) {
    households[row].shortBreaks -= 1
  }
}
