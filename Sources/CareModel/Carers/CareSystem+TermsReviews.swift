import SimulationKernel

/// What a review of a household's approval asks the panel to change.
struct TermsVariation: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let anyAge = TermsVariation(rawValue: 1)
  static let higherNeed = TermsVariation(rawValue: 2)
  static let morePlaces = TermsVariation(rawValue: 4)
}

extension CareSystem {
  /// The usual fostering limit: three children, brothers and sisters apart.
  private static let mostPlaces: UInt8 = 3

  private var isLearning: Bool {
    base.carers.termsWiden > 0 || base.carers.skillGrows > 0 || base.carers.placesGrow > 0
  }

  /// Starts the reviews of a mainstream household of the authority, if experience changes any terms.
  mutating func startTermsReviews(_ row: Int) {
    guard isLearning, households[row].agency == .own, !households[row].isReviewed else { return }
    households[unlisted: row].isReviewed = true
    // Those of the first day are at any point between two reviews.
    let part = now > 0 ? 1 : family.uniform(.carerTerms, households[row].key, 0)
    schedule(
      .householdReviewed(household: Int32(row)), at: now + part * base.carers.termsReviewDays)
  }

  /// A household is reviewed: with experience it may take any age, a higher need, or one child more.
  mutating func householdReviewed(_ row: Int) {
    households[unlisted: row].reviewCount += 1
    guard households[row].isOpen, households[row].agency == .own else {
      households[unlisted: row].isReviewed = false
      return
    }
    let carers = base.carers
    let years = carers.termsReviewDays / Days.perYear
    func isLearned(_ rate: Double, _ draw: Double) -> Bool {
      rate > 0 && draw < -Elementary.expm1(-rate * years)
    }
    var draws = family.stream(.carerTerms, households[row].key, households[row].reviewCount)
    var variation: TermsVariation = []
    if isLearned(carers.termsWiden, draws.uniform()) { variation.insert(.anyAge) }
    if isLearned(carers.skillGrows, draws.uniform()) { variation.insert(.higherNeed) }
    if isLearned(carers.placesGrow, draws.uniform()) { variation.insert(.morePlaces) }
    if !variation.isEmpty {
      // A change of approval goes to the next panel; its slots are for new households.
      let interval = parameters.carers.panelIntervalDays
      schedule(
        .approvalVaried(household: Int32(row), variation: variation),
        at: interval > 0 ? (now / interval).rounded(.up) * interval : now)
    }
    schedule(.householdReviewed(household: Int32(row)), at: now + carers.termsReviewDays)
  }

  /// The panel agrees to wider terms.
  mutating func approvalVaried(_ row: Int, _ variation: TermsVariation) {
    let household = households[row]
    guard household.isOpen, household.agency == .own else { return }
    if variation.contains(.anyAge) { households[row].terms = .anyAge }
    if variation.contains(.higherNeed), household.skill != .complex {
      households[row].skill = household.skill == .standard ? .enhanced : .complex
    }
    if variation.contains(.morePlaces), household.approvedPlaces < Self.mostPlaces {
      households[row].approvedPlaces += 1
    }
  }
}
