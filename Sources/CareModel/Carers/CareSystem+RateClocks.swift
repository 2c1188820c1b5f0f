import SimulationKernel

extension CareSystem {
  /// The rate a day of a process under the parameters in force.
  private func rate(of name: RateClock.Name) -> Double {
    let yearly =
      switch name {
      case .fosteringEnquiries:
        parameters.carers.enquiriesPerYear * (1 + base.carers.enquirySeasonalAmplitude)
      case .specialistApprovals: parameters.carers.specialistApprovalsPerYear
      case .agencyEnquiries: agencyApprovalsAtPeak
      case .tenanciesInside: parameters.leavers.nominationsInside
      case .tenanciesOutside: parameters.leavers.nominationsOutside
      case .transfersIn: parameters.carers.transfersInPerYear
      case .transfersOut: parameters.carers.transfersOutPerYear
      case .homesOpened: parameters.market.openings[0] * marketHomes(.childrensHome)
      case .supportedOpened: parameters.market.openings[1] * marketHomes(.supportedAccommodation)
      case .homesClosed: parameters.market.closures[0] * marketHomes(.childrensHome)
      case .supportedClosed: parameters.market.closures[1] * marketHomes(.supportedAccommodation)
      case .socialWorkersLeft: parameters.workforce.turnover * parameters.workforce.socialWorkers
      case .shortBreaks: shortBreaksPerYear
      case .homesSold: parameters.market.sales[0] * marketHomes(.childrensHome)
      case .supportedSold: parameters.market.sales[1] * marketHomes(.supportedAccommodation)
      }
    return yearly / Days.perYear
  }

  /// Starts every rate clock.
  mutating func startRateClocks() {
    for name in RateClock.Name.allCases {
      rateClocks[Int(name.rawValue)].rate = rate(of: name)
      wind(name)
    }
  }

  /// Draws the level of the next ring and schedules it.
  private mutating func wind(_ name: RateClock.Name) {
    let row = Int(name.rawValue)
    rateClocks[row].count += 1
    var draws = family.stream(name.purpose, UInt64(row), rateClocks[row].count)
    rateClocks[row].clock.remaining = draws.standardExponential()
    rateClocks[row].spareWord = draws.nextWord()
    rateClocks[row].clock.since = now
    scheduleRing(name)
  }

  private mutating func scheduleRing(_ name: RateClock.Name) {
    let row = Int(name.rawValue)
    let clock = rateClocks[row]
    let day = clock.rate > 0 ? clock.clock.since + clock.clock.remaining / clock.rate : .infinity
    rateClocks[row].clock.handle = schedule(.rateClockRang(name), at: day)
  }

  /// Moves the clocks whose rate has changed, leaving the others as they are to the last bit.
  mutating func followRateClocks() {
    for name in RateClock.Name.allCases {
      let row = Int(name.rawValue)
      let next = rate(of: name)
      let clock = rateClocks[row]
      guard next != clock.rate else { continue }
      calendar.cancel(clock.clock.handle)
      let used = (now - clock.clock.since) * clock.rate
      rateClocks[row].clock.remaining = max(0, clock.clock.remaining - used)
      rateClocks[row].clock.since = now
      rateClocks[row].rate = next
      scheduleRing(name)
    }
  }

  mutating func rateClockRang(_ name: RateClock.Name) {
    let number = rateClocks[Int(name.rawValue)].count
    let spareWord = rateClocks[Int(name.rawValue)].spareWord
    switch name {
    case .fosteringEnquiries: enquiryMade(number)
    case .specialistApprovals: specialistApproved(number)
    case .agencyEnquiries: agencyEnquiryMade(number)
    case .tenanciesInside: tenancyOffered(inside: true)
    case .tenanciesOutside: tenancyOffered(inside: false)
    case .transfersIn: carerTransferred(toAuthority: true, number)
    case .transfersOut: carerTransferred(toAuthority: false, number)
    case .homesOpened: marketHomeOpened(.childrensHome, number)
    case .supportedOpened: marketHomeOpened(.supportedAccommodation, number)
    case .homesClosed: marketHomeClosed(.childrensHome, number)
    case .supportedClosed: marketHomeClosed(.supportedAccommodation, number)
    case .socialWorkersLeft: socialWorkerLeft(number)
    case .shortBreaks: shortBreakSought(spareWord)
    case .homesSold: marketHomeSold(.childrensHome, number)
    case .supportedSold: marketHomeSold(.supportedAccommodation, number)
    }
    wind(name)
  }
}
