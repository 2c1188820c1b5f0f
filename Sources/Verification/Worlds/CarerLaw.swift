import CareModel

/// Fostering households that join at a rate and leave at a hazard: an immigration–death process.
enum CarerLaw {
  /// Fixed, whatever comes out.
  private static let replications = 1_200

  static let verification = VerificationCase(
    "Carers: 200 households, 30 recruited a year, 12 % leaving a year",
    source: "Immigration–death process: binomial survivors plus Poisson recruits"
  ) {
    let months = [12, 36, 60]
    let counts = Worlds.series(
      "households", of: Worlds.carers(), seed: 53, replications: replications, at: months)
    return zip(months, counts).flatMap { month, counts -> [VerificationFinding] in
      let years = Worlds.years(toMonth: month)
      return VerificationFinding.moments(
        "households at month \(month)", counts, mean: StayFormulas.households.mean(at: years),
        variance: StayFormulas.households.variance(at: years), decimals: 3)
    }
  }
}
