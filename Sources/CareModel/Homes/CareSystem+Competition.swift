import SimulationKernel

extension CareSystem {
  /// Fills shared places with children of other authorities.
  ///
  /// The rate of their searches follows the places of the market at the start, whatever a lever adds
  /// later, so that competition is the same in every scenario.
  mutating func startCompetition() {
    for market in SharedMarket.allCases {
      var places = 0
      forEachPlace(of: market) { _, approved, _ in places += approved }
      placesAtStart[market.index] = Double(places)
      takeStartingPlaces(market)
    }
  }

  /// Visits the shared places of a market: row, places, vacancies.
  private func forEachPlace(
    of market: SharedMarket, _ body: (_ row: Int, _ places: Int, _ vacant: Int) -> Void
  ) {
    switch market {
    case .agencyFoster:
      for index in 0..<agencyHouseholds.count {
        let row = agencyHouseholds[index]
        body(row, Int(households[row].approvedPlaces), households[row].vacantPlaces)
      }
    case .childrensHome, .supportedAccommodation:
      let kind = market == .childrensHome ? HomeKind.childrensHome : .supportedAccommodation
      for row in 0..<homes.count where homes[row].kind == kind && !homes[row].isOwn {
        body(row, homes[row].isOpen ? Int(homes[row].places) : 0, homes[row].vacantPlaces)
      }
    }
  }

  private func key(of row: Int, in market: SharedMarket) -> UInt64 {
    market == .agencyFoster ? households[row].key : homes[row].key
  }

  private mutating func changeOthers(_ row: Int, in market: SharedMarket, by step: Int) {
    if market == .agencyFoster {
      households[row].others = UInt8(Int(households[row].others) + step)
    } else {
      homes[row].others = UInt8(Int(homes[row].others) + step)
    }
  }

  private mutating func takeStartingPlaces(_ market: SharedMarket) {
    let share = base.market.otherChildren[market.index]
    var rows: [(row: Int, vacant: Int)] = []
    forEachPlace(of: market) { row, _, vacant in rows.append((row, vacant)) }
    for (row, vacant) in rows {
      var draws = family.stream(.competitorStay, key(of: row, in: market), UInt32(market.index))
      for _ in 0..<vacant where draws.uniform() < share {
        changeOthers(row, in: market, by: 1)
        // Exponential stays have no memory, so a stay under way needs no elapsed time.
        let stay = Exponential(mean: base.market.competingStayDays[market.index])
        schedule(
          .competitorLeft(market: market, place: Int32(row)), at: stay.sample(using: &draws))
      }
    }
  }

  /// Competing searches a year in a market, under the parameters in force.
  func competingSearches(_ market: SharedMarket) -> Double {
    parameters.market.competingSearches[market.index] * placesAtStart[market.index]
      * base.market.competingShare[market.index] * competingGrowth(market)
  }

  /// How the searches of other authorities have grown since the start, year by year.
  private func competingGrowth(_ market: SharedMarket) -> Double {
    let growth = base.market.competingGrowth[market.index]
    guard growth != 0 else { return 1 }
    return Elementary.pow(1 + growth, Double(competitionYears))
  }

  /// A child of another authority needs a place: it takes one of the vacancies, each as likely as the
  /// other, or goes elsewhere.
  ///
  /// Its draws come from the word that the clock of such searches has left.
  mutating func competitorArrived(_ market: SharedMarket, _ spareWord: UInt64) {
    var draws = SplitMix64(seed: spareWord)
    let stay = parameters.market.competingStayDays[market.index] * draws.standardExponential()
    let word = draws.nextWord()
    let chosen =
      switch market {
      case .agencyFoster: households.chosen(from: .independent, by: word)
      case .childrensHome:
        homes.chosen(from: Home.Pool(kind: .childrensHome, isOwn: false), by: word)
      case .supportedAccommodation:
        homes.chosen(from: Home.Pool(kind: .supportedAccommodation, isOwn: false), by: word)
      }
    guard let chosen else { return }
    changeOthers(chosen, in: market, by: 1)
    schedule(.competitorLeft(market: market, place: Int32(chosen)), at: now + stay)
  }

  mutating func competitorLeft(_ market: SharedMarket, _ row: Int) {
    changeOthers(row, in: market, by: -1)
  }
}
