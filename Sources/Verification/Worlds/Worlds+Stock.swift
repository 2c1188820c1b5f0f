public import CareModel

extension Worlds {
  /// The oracle: ten children whose elapsed stays are 0.1 to 1.0 years, 12 entrants a year, stays
  /// Weibull with shape 0.7 and scale a year, places without limit, no moves.
  public static func oracle() -> ScenarioModel {
    var model = entrants()
    model.parameters.startingChildren = (1...10).map { tenth in
      StartingChild(
        age: 7, daysInCare: Double(tenth) * year / 10, daysInPlacement: Double(tenth) * year / 10,
        placement: .ownFoster)
    }
    return model
  }

  /// An empty start, 12 entrants a year, stays Weibull with shape 0.7 and scale a year, places without
  /// limit, no moves.
  ///
  /// - Parameter amplitude: the size of the yearly wave in entries, as a share of their mean; entries
  ///   peak on the last day of June.
  public static func entrants(amplitude: Double = 0) -> ScenarioModel {
    var p = empty()
    // All under 1 or 7: nobody turns 18 before the last horizon.
    p.entries.startsPerYear = [perYear(12), 0, 0, 0, 0]
    p.entries.seasonalAmplitude = amplitude
    p.entries.seasonalPeakDay = peakDay
    p.leaving.shape = 0.7
    p.leaving.scaleDays = year
    p.carers.households = 60
    return ScenarioModel(parameters: p)
  }

  /// The day of the calendar year on which the entries of ``entrants(amplitude:)`` peak, counted from
  /// the end of 1 January: a quarter of a year after the start, as the sine of the closed form has it.
  static var peakDay: Double { 181 }
}
