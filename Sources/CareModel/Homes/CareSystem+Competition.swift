import SimulationKernel

/// The searches of other authorities in a market, under the parameters in force.
struct CompetingSearches: BitwiseCopyable {
  var market: SharedMarket
  /// Searches a day.
  var rate = 0.0
  /// Turns a unit exponential into the days of a stay.
  private var daysScale = 0.0

  init(_ market: SharedMarket) { self.market = market }

  /// Makes stays geometric: each day one in so many of those there leaves.
  ///
  /// That is the exponential in whole days, with the same mean and without memory too. So while there are
  /// places the children in them are Poisson, and their mean is searches a day times days.
  mutating func setStay(meanDays: Double) { daysScale = -1 / Elementary.log1p(-1 / meanDays) }

  /// Days after the first of a stay.
  func furtherDays(_ level: Double) -> Int { Int(min(level * daysScale, 1e9)) }
}

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
    }
    followCompetition()
    for index in competition.indices { takeStartingPlaces(competition[index]) }
    openMarket()
  }

  /// Puts the rates of today in force, from the next middle of a day.
  mutating func followCompetition() {
    for index in competition.indices {
      let market = competition[index].market
      competition[index].rate = competingSearches(market) / Days.perYear
      competition[index].setStay(meanDays: parameters.market.competingStayDays[index])
    }
    openMarket()
  }

  /// Lets children of other authorities come and go, if any may.
  ///
  /// They do so in one event a day. It comes at noon, for parameters change and months end on whole days:
  /// so the searches of a day are those of the parameters of that day, each month sees as many as it has
  /// days, and no tie is to be broken.
  private mutating func openMarket() {
    guard !isMarketOpen else { return }
    isMarketOpen = departures.count > 0
    for index in competition.indices where competition[index].rate > 0 { isMarketOpen = true }
    if isMarketOpen { schedule(.competitorsMoved, at: (now - 0.5).rounded(.up) + 0.5) }
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

  private mutating func takeStartingPlaces(_ searches: CompetingSearches) {
    let market = searches.market
    let share = base.market.otherChildren[market.index]
    var rows: [(row: Int, vacant: Int)] = []
    forEachPlace(of: market) { row, _, vacant in rows.append((row, vacant)) }
    for (row, vacant) in rows {
      var draws = family.stream(.competitorStay, key(of: row, in: market), UInt32(market.index))
      for _ in 0..<vacant where draws.uniform() < share {
        changeOthers(row, in: market, by: 1)
        // Such stays have no memory, so one under way needs no elapsed time: it may end today.
        let day = searches.furtherDays(draws.standardExponential())
        departures.enter(row, in: market, until: day)
      }
    }
  }

  /// Competing searches a year in a market, under the parameters in force.
  private func competingSearches(_ market: SharedMarket) -> Double {
    parameters.market.competingSearches[market.index] * placesAtStart[market.index]
      * base.market.competingShare[market.index] * competingGrowth(market)
  }

  /// How the searches of other authorities have grown since the start, year by year.
  private func competingGrowth(_ market: SharedMarket) -> Double {
    let growth = base.market.competingGrowth[market.index]
    guard growth != 0 else { return 1 }
    return Elementary.pow(1 + growth, Double(competitionYears))
  }

  /// Children of other authorities leave shared places, and others come.
  ///
  /// Which comes first takes turns by day. Where places are scarce, those who leave first would have every
  /// place taken again before anybody else sees it, and those who come first would never get it that day.
  mutating func competitorsMoved() {
    let day = Int(now)
    if day.isMultiple(of: 2) { competitorsLeft(on: day) }
    competitorsArrived(on: day)
    if !day.isMultiple(of: 2) { competitorsLeft(on: day) }
    schedule(.competitorsMoved, at: now + 1)
  }

  private mutating func competitorsLeft(on day: Int) {
    while let stay = departures.takeOut(on: day) {
      changeOthers(stay.place, in: stay.market, by: -1)
    }
  }

  /// Searches of a day in each market: as many as unit exponentials fit into the rate, which is Poisson.
  ///
  /// Each has words of its own, so that a higher rate adds searches to those there were.
  private mutating func competitorsArrived(on day: Int) {
    var draws = family.stream(.competitorTimes, 0, UInt32(day))
    var markets = SplitMix64(seed: draws.nextWord())
    for index in competition.indices {
      let searches = competition[index]
      var words = SplitMix64(seed: markets.nextWord())
      var level = words.standardExponential()
      while level < searches.rate {
        competitorArrived(on: day, searches, words.nextWord())
        level += words.standardExponential()
      }
    }
  }

  /// A child of another authority needs a place: it takes one of the vacancies, each as likely as the
  /// other, or goes elsewhere.
  private mutating func competitorArrived(
    on day: Int, _ searches: CompetingSearches, _ word: UInt64
  ) {
    var draws = SplitMix64(seed: word)
    let days = 1 + searches.furtherDays(draws.standardExponential())
    let word = draws.nextWord()
    let chosen =
      switch searches.market {
      case .agencyFoster: households.chosen(from: .independent, by: word)
      case .childrensHome:
        homes.chosen(from: Home.Pool(kind: .childrensHome, isOwn: false), by: word)
      case .supportedAccommodation:
        homes.chosen(from: Home.Pool(kind: .supportedAccommodation, isOwn: false), by: word)
      }
    guard let chosen else { return }
    changeOthers(chosen, in: searches.market, by: 1)
    departures.enter(chosen, in: searches.market, until: day + days)
  }
}
