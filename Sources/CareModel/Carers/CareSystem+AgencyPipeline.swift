import SimulationKernel

/// The way to approval by independent agencies, all of them together.
///
/// Agencies hear from a great many people and approve few. Those who will be approved are a thinning of a
/// Poisson process, so they are drawn by themselves, each with the days of every stage; the others are
/// counted by the month. Agencies have no limit of assessors here, and the wait for their panels is
/// within the last stage.
extension CareSystem {
  /// Enquiries a year, season apart.
  private var agencyEnquiriesPerYear: Double {
    parameters.market.agencyEnquiries
      * (base.market.agencyHouseholdsInside + base.market.agencyHouseholdsOutside)
  }

  /// The share of enquiries that end in approval.
  private var agencyConversion: Double {
    parameters.market.agencyStageContinue.reduce(1, *)
  }

  /// Enquiries a year that end in approval, at the peak of the season.
  var agencyApprovalsAtPeak: Double {
    agencyEnquiriesPerYear * agencyConversion * (1 + base.carers.enquirySeasonalAmplitude)
  }

  /// Someone asks an agency about fostering who will be approved.
  mutating func agencyEnquiryMade(_ number: UInt32) {
    let address = UInt64(1) << 40
    guard isInSeason(family.uniform(.agencySupply, address, number)) else { return }
    tallies.add(to: Counter.agencyEnquiries)
    schedule(
      .agencyHouseholdApproved(number: number), at: now + agencyDays(address << 1, number))
  }

  /// The days from an enquiry to the approval.
  private func agencyDays(_ address: UInt64, _ number: UInt32) -> Double {
    var draws = family.stream(.agencySupply, address, number)
    let shape = parameters.carers.stageShape
    var days = 0.0
    for mean in parameters.market.agencyStageDays where mean > 0 {
      days += Gamma(shape: shape, scale: mean / shape).sample(using: &draws)
    }
    return days
  }

  mutating func agencyHouseholdApproved(_ number: UInt32) {
    tallies.add(to: Counter.agencyApprovals)
    let market = base.market
    let total = market.agencyHouseholdsInside + market.agencyHouseholdsOutside
    let draw = family.uniform(.agencySupply, 1, number)
    addAgencyHousehold(
      key: 3 << 44 | UInt64(number), inside: draw * total < market.agencyHouseholdsInside)
  }

  /// Fills the pipeline as it stands at the start: enquiries of the past whose approval is to come.
  mutating func startAgencyPipeline() {
    let perDay = agencyEnquiriesPerYear * agencyConversion / Days.perYear
    guard perDay > 0 else { return }
    let address = UInt64(1) << 42
    var day = -4 * parameters.market.agencyStageDays.reduce(0, +)
    var number: UInt32 = 0
    while true {
      number += 1
      var draws = family.stream(.agencySupply, address, number)
      day += Exponential(mean: 1 / perDay).sample(using: &draws)
      if day >= 0 { return }
      let approved = day + agencyDays(address << 1, number)
      // Numbers of the past are apart from those of the clock.
      if approved > 0 {
        schedule(.agencyHouseholdApproved(number: number | 1 << 23), at: approved)
      }
    }
  }

  /// Counts the month's enquiries that come to nothing: a Poisson number by its normal approximation.
  mutating func countAgencyEnquiries(_ month: Int) {
    guard month > 0 else { return }
    let days = monthEnds[month] - monthEnds[month - 1]
    let expected =
      agencyEnquiriesPerYear * (1 - agencyConversion) * days / Days.perYear
      * enquirySeason(at: now - days / 2)
    guard expected > 0 else { return }
    var draws = family.stream(.agencySupply, 1 << 44, UInt32(month))
    let drawn = expected + expected.squareRoot() * draws.standardNormal()
    tallies.add(max(0, drawn.rounded()), to: Counter.agencyEnquiries)
  }
}
