import SimulationKernel

/// Two stroke units: who comes, how long they stay, where they go next.
///
/// Times are in days. Source: Monks, Worthington, Allen, Pitt, Stein and James 2016, "A modelling tool
/// for capacity planning in acute and community stroke services", BMC Health Services Research 16:530;
/// parameters as given in `pythonhealthdatascience/pydesrap_stroke`, `inputs/parameters.json` (MIT).
enum StrokeUnits {
  /// A unit of beds.
  enum Unit: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case acute
    case rehabilitation
  }

  /// A kind of patient.
  enum Patient: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case stroke
    case transientAttack
    case neurological
    case other
  }

  /// A way through a unit.
  struct Route: Sendable {
    /// The share of the patients who take it.
    var share: Double
    /// How long they stay.
    var stay: Lognormal
    /// Whether they go on to rehabilitation.
    var continues = false
  }

  /// The mean gap between direct admissions, or nothing where there are none.
  static func meanGap(_ unit: Unit, _ patient: Patient) -> Double? {
    switch (unit, patient) {
    case (.acute, .stroke): 1.2
    case (.acute, .transientAttack): 9.3
    case (.acute, .neurological): 3.6
    case (.acute, .other): 3.2
    case (.rehabilitation, .stroke): 21.8
    case (.rehabilitation, .transientAttack): nil
    case (.rehabilitation, .neurological): 31.7
    case (.rehabilitation, .other): 28.6
    }
  }

  /// The ways of a kind of patient through a unit; their shares sum to 1.
  static func routes(_ unit: Unit, _ patient: Patient) -> [Route] {
    switch (unit, patient) {
    case (.acute, .stroke):
      // To rehabilitation, to early supported discharge, elsewhere.
      [
        Route(share: 0.24, stay: Lognormal(mean: 7.4, sd: 8.61), continues: true),
        Route(share: 0.13, stay: Lognormal(mean: 4.6, sd: 4.8)),
        Route(share: 0.63, stay: Lognormal(mean: 7.0, sd: 8.7)),
      ]
    case (.acute, .transientAttack): split(0.01, Lognormal(mean: 1.8, sd: 2.3))
    case (.acute, .neurological): split(0.11, Lognormal(mean: 4.0, sd: 5.0))
    case (.acute, .other): split(0.05, Lognormal(mean: 3.8, sd: 5.2))
    case (.rehabilitation, .stroke):
      [
        Route(share: 0.4, stay: Lognormal(mean: 30.3, sd: 23.1)),
        Route(share: 0.6, stay: Lognormal(mean: 28.4, sd: 27.2)),
      ]
    case (.rehabilitation, .transientAttack):
      [Route(share: 1, stay: Lognormal(mean: 18.7, sd: 23.5))]
    case (.rehabilitation, .neurological):
      [Route(share: 1, stay: Lognormal(mean: 27.6, sd: 28.4))]
    case (.rehabilitation, .other):
      [Route(share: 1, stay: Lognormal(mean: 16.1, sd: 14.1))]
    }
  }

  private static func split(_ continuing: Double, _ stay: Lognormal) -> [Route] {
    [
      Route(share: continuing, stay: stay, continues: true),
      Route(share: 1 - continuing, stay: stay),
    ]
  }

  /// The offered load: the mean number of patients if there were always a bed.
  ///
  /// - Parameters:
  ///   - demand: a factor on all admissions.
  ///   - rounding: 0 for the parameters as printed; 1 and −1 for the greatest and the least load that
  ///     parameters can have which print the same, the gaps and stays with one decimal and the shares
  ///     of those who continue in whole per cent.
  static func offeredLoad(_ unit: Unit, demand: Double = 1, rounding: Double = 0) -> Double {
    Patient.allCases.reduce(0) { load, patient in
      let stay = routes(unit, patient).reduce(0) { $0 + $1.share * $1.stay.mean }
      let rate = admissionRate(unit, patient, rounding: rounding)
      return load + demand * rate * (stay + 0.05 * rounding)
    }
  }

  /// Admissions a day, transfers from the acute unit included.
  private static func admissionRate(
    _ unit: Unit, _ patient: Patient, rounding: Double
  ) -> Double {
    let direct = meanGap(unit, patient).map { 1 / ($0 - 0.05 * rounding) } ?? 0
    guard unit == .rehabilitation else { return direct }
    let continuing = routes(.acute, patient).reduce(0) { $0 + ($1.continues ? $1.share : 0) }
    return direct
      + admissionRate(.acute, patient, rounding: rounding) * (continuing + 0.005 * rounding)
  }
}
