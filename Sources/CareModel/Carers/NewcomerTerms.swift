/// The terms of newly approved households.
///
/// The shares that a scenario states are those of the households there, of all tenures. Who is new has
/// learned nothing yet, so that a stock which learns at the stated rates and turns over by
/// deregistration stays as stated.
struct NewcomerTerms {
  let ages: [Double]
  let skill: [Double]
  let places: [Double]

  init(_ carers: CarerParameters) {
    skill = Self.unlearned(carers.skill, carers.skillGrows, carers)
    places = Self.unlearned(carers.placesPerHousehold, carers.placesGrow, carers)
    let learned = Self.learned(carers.termsWiden, carers)
    var ages = carers.terms
    for terms in AgeTerms.allCases where terms != .anyAge {
      ages[terms.index] = carers.terms[terms.index] * (1 + learned)
      ages[AgeTerms.anyAge.index] -= carers.terms[terms.index] * learned
    }
    ages[AgeTerms.anyAge.index] = max(0, ages[AgeTerms.anyAge.index])
    self.ages = ages
  }

  /// Steps learned by a household in the mean time until it leaves.
  private static func learned(_ rate: Double, _ carers: CarerParameters) -> Double {
    carers.deregistration > 0 ? rate / carers.deregistration : 0
  }

  /// Shares of the steps of a ladder at approval, given those of the stock: in balance as many come to a
  /// step, new and from the step below, as leave it, for good and for the step above.
  private static func unlearned(
    _ stock: [Double], _ rate: Double, _ carers: CarerParameters
  ) -> [Double] {
    let learned = learned(rate, carers)
    return stock.indices.map { step in
      let above = step + 1 < stock.count ? stock[step] : 0
      let below = step > 0 ? stock[step - 1] : 0
      return max(0, stock[step] + learned * (above - below))
    }
  }
}
