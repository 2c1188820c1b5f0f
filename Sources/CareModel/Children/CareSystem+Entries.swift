import SimulationKernel

extension CareSystem {
  /// How far policies may raise entries above the base before thinning clips them.
  private static var headroom: Double { 2 }

  // MARK: The streams

  /// Starts both entry streams far enough before the start that planned entries already on notice at
  /// the start are there.
  mutating func startEntryStreams() {
    let lead = -6 * base.entries.noticeMeanDays
    for stream in [EntryStream.families, .unaccompanied] {
      var day = lead
      while day <= 0 {
        day = nextCandidate(stream, after: day)
        if day <= 0 { refer(stream, at: day) }
      }
      schedule(.groupReferred(stream: stream), at: day)
    }
  }

  mutating func groupReferred(_ stream: EntryStream) {
    refer(stream, at: now)
    schedule(.groupReferred(stream: stream), at: nextCandidate(stream, after: now))
  }

  /// The day of the next candidate of a Poisson process that bounds the stream.
  ///
  /// Lewis and Shedler's thinning (1979) with a bound that is constant within a financial year.
  /// Candidates depend on the base parameters and the year alone, so every scenario and every horizon
  /// sees the same ones.
  private mutating func nextCandidate(_ stream: EntryStream, after day: Double) -> Double {
    let yearly = stream == .families ? startsBounds.families : startsBounds.unaccompanied
    guard yearly > 0 else { return .infinity }
    candidates[Int(stream.rawValue)] += 1
    let number = candidates[Int(stream.rawValue)]
    var draws = family.stream(streamPurpose(stream), 0, number)
    var remaining = draws.standardExponential()
    var day = day
    var year = yearEffects.row(at: day)
    while year < yearEffects.starts.count {
      let end =
        year + 1 < yearEffects.starts.count ? yearEffects.starts[year + 1] : Double.infinity
      let rate = yearly / Days.perYear * yearEffects.entries[year] * yearEffects.growthBounds[year]
      if rate > 0, day + remaining / rate <= end { return day + remaining / rate }
      remaining -= rate * (end - day)
      day = end
      year += 1
    }
    return .infinity
  }

  private func streamPurpose(_ stream: EntryStream) -> Purpose {
    stream == .families ? .entryTimes : .unaccompaniedTimes
  }

  /// Groups a year that the candidates of each stream stand for, before the year's own effect and
  /// growth.
  static func startsBounds(
    _ entries: EntryParameters
  ) -> (families: Double, unaccompanied: Double) {
    let meanGroupSize = entries.groupSize.enumerated().reduce(0) {
      $0 + Double($1.offset + 1) * $1.element
    }
    return (
      entries.startsPerYear.reduce(0, +) / meanGroupSize * (1 + entries.seasonalAmplitude)
        * headroom,
      entries.unaccompaniedPerYear * (1 + entries.seasonalAmplitude) * headroom
    )
  }

  /// The entry rate at a day as a ratio to the rate of the candidates, policies apart.
  private func rateRatio(at day: Double) -> Double {
    let amplitude = base.entries.seasonalAmplitude
    let season =
      1 + amplitude
      * Elementary.cos(2 * .pi * (dayOfYear(day) - base.entries.seasonalPeakDay) / Days.perYear)
    let growth =
      yearEffects.entryGrowth(at: day) / yearEffects.growthBounds[yearEffects.row(at: day)]
    return season * growth / ((1 + amplitude) * Self.headroom)
  }

  /// Days since the first of January.
  func dayOfYear(_ day: Double) -> Double { day - yearEffects.newYear(before: day) }

  // MARK: A referral

  /// Decides whether a candidate is a real group and, if so, brings its children into the model.
  ///
  /// Every draw is addressed by the stream and the candidate's number, so that the same children come
  /// at the same times with the same needs in every scenario.
  private mutating func refer(_ stream: EntryStream, at day: Double) {
    let number = candidates[Int(stream.rawValue)]
    let key = UInt64(stream.rawValue) << 32 | UInt64(number)
    var draws = family.stream(.entrantGroup, key)
    let acceptance = draws.uniform()
    let ageQuantile = draws.uniform()
    let isFamily = stream == .families
    let band = AgeBand(age: Int(age(stream, atQuantile: ageQuantile)))
    let policy = policyRatio(stream, band)
    // Season and growth are at most what the candidates allow for: half of these need no closer look.
    if acceptance > policy / Self.headroom * 1.000_001, policy <= 1 { return }
    let ratio = rateRatio(at: day) * policy * (isFamily ? firstTime(at: day) : 1)
    if ratio > 1 { clippedEntries += 1 }
    guard acceptance < ratio else { return }
    let sizeDraw = draws.uniform()
    let routeDraw = draws.uniform()
    let noticeDraw = draws.uniform()
    let transferDraw = draws.uniform()
    let route: EntryRoute =
      isFamily
      ? pick(routeDraw, parameters.entries.route, EntryRoute.self)
      : transferDraw < parameters.entries.unaccompaniedByTransfer ? .planned : .unplanned
    let notice =
      route == .planned
      ? -parameters.entries.noticeMeanDays * Elementary.log(noticeDraw) : 0
    let entersAt = day + notice
    guard entersAt > 0 else { return }
    let position = homePosition(&draws)
    let meeting = isFamily ? familyMeeting(key, route, at: day) : .none
    if meeting == .diverted { return }
    let count = isFamily ? index(sizeDraw, base.entries.groupSize) + 1 : 1
    let first = children.count
    for sibling in 0..<count {
      addEntrant(
        stream, group: key, sibling: sibling, of: count, first: first, ageQuantile: ageQuantile,
        at: entersAt, route: route, home: position)
    }
    let group = groups.append(
      EntryGroup(
        key: key, firstChild: Int32(first), count: UInt8(count), route: route,
        referredAt: day, entersAt: entersAt, hasFoundKin: meeting == .foundKin))
    if route == .planned { seekReservation(group) }
    schedule(.groupEntered(group: Int32(group)), at: entersAt)
  }

  /// How far policies in force change the entries of an age band.
  private func policyRatio(_ stream: EntryStream, _ band: AgeBand) -> Double {
    let (now, before) =
      switch stream {
      case .families:
        (
          parameters.entries.startsPerYear[band.index], base.entries.startsPerYear[band.index]
        )
      case .unaccompanied:
        (parameters.entries.unaccompaniedPerYear, base.entries.unaccompaniedPerYear)
      }
    return before > 0 ? now / before : 0
  }

  private func age(_ stream: EntryStream, atQuantile quantile: Double) -> Double {
    switch stream {
    case .families: familyAges.age(atQuantile: quantile)
    case .unaccompanied: unaccompaniedAges.age(atQuantile: quantile)
    }
  }

  private mutating func addEntrant(
    _ stream: EntryStream, group: UInt64, sibling: Int, of count: Int, first: Int,
    ageQuantile: Double, at day: Double, route: EntryRoute, home: (Double, Double)
  ) {
    let key = group << 3 | UInt64(sibling)
    var draws = family.stream(.entrantChild, key)
    // Brothers and sisters are near in age: their quantiles scatter about the group's and are
    // reflected at the ends, which leaves the age distribution of all entrants as it was.
    let scatter = (2 * draws.uniform() - 1) * base.entries.siblingAgeSpread
    var quantile = sibling == 0 ? ageQuantile : ageQuantile + scatter
    if quantile < 0 { quantile = -quantile }
    if quantile > 1 { quantile = 2 - quantile }
    let age = age(stream, atQuantile: quantile)
    let band = AgeBand(age: Int(age))
    let needDraw = draws.uniform()
    let complex = base.entries.needComplex[band.index]
    let enhanced = base.entries.needEnhanced[band.index]
    let need: NeedLevel =
      needDraw < complex ? .complex : needDraw < complex + enhanced ? .enhanced : .standard
    let variance = base.endings.frailtyVariance
    let frailty =
      variance > 0
      ? Gamma(shape: 1 / variance, scale: variance).sample(using: &draws) : 1
    let row = children.count
    let next = sibling + 1 < count ? row + 1 : first
    children.append(
      Child(
        key: key, groupKey: group, bornAt: day - age * Days.perYear, nextSibling: Int32(next),
        homeEasting: home.0, homeNorthing: home.1, frailty: frailty, need: need, route: route,
        isUnaccompanied: stream == .unaccompanied))
    children[row].enteredAt = day
    drawNeedCategory(row)
    drawParentAndChild(row)
  }

  /// Draws what first brought a child into care; brothers and sisters share it.
  mutating func drawNeedCategory(_ c: Int) {
    guard !children[c].isUnaccompanied else { return }
    let draw = family.uniform(.entrantNeed, children[c].groupKey)
    children[c].needCategory = pick(draw, base.entries.needCategory, NeedCategory.self)
  }

  // MARK: Coming into care

  mutating func groupEntered(_ g: Int) {
    let group = groups[g]
    let first = Int(group.firstChild)
    for c in first..<(first + Int(group.count)) {
      beginPeriodOfCare(c)
      tallies.add(to: Counter.startsByAge + children[c].ageBand(at: now).index)
      tallies.add(to: Counter.startsByRoute + group.route.index)
      if !children[c].isUnaccompanied, isKnown(group.key, group.route) {
        tallies.add(to: Counter.startsKnown)
      }
      note(.entered, child: children[c].key, group.route.title)
      beginLegalStatus(c, route: group.route)
      annotateEntry(c)
    }
    placeEntrants(g)
    for c in first..<(first + Int(group.count)) where children[c].isLookedAfter {
      startLeavingClock(c)
      followParentAndChild(c)
    }
  }

  /// Writes who a child is on the line with which the child appears.
  func annotation(_ child: Child) -> (inout TraceRecord) -> Void {
    { record in
      record.bornAt = child.bornAt
      record.needCategory = child.needCategory
      record.isUnaccompanied = child.isUnaccompanied
      record.legalStatus = child.legalStatus
    }
  }

  mutating func annotateEntry(_ c: Int) {
    guard isTracing else { return }
    annotate(annotation(children[c]))
  }

  /// Puts a child on the roll of children looked after.
  mutating func beginPeriodOfCare(_ c: Int) {
    children[c].isLookedAfter = true
    children[c].isPlaced = false
    roll.count(children[c].legalStatus, 1)
    if children[c].isUnaccompanied { roll.unaccompanied += 1 }
    children[c].enteredAt = now
    leavingBaseline.begin(c)
    children[c].rollRow = Int32(lookedAfter.append(Int32(c)))
    censusRows.append()
    placesOfLookedAfter.append(children[c].placement.place)
    tallies.change(Level.lookedAfter, by: 1, at: now)
    let handle = schedule(.turnedEighteen(child: Int32(c)), at: children[c].day(ofAge: 18))
    children[c].eighteenthBirthday = handle
    children[c].periodCount += 1
    allotWorker(c)
    schedulePermanenceReview(c)
    scheduleLeaverPlanning(c)
  }

  // MARK: Draws from tables

  /// The row of a table of shares in which a uniform draw falls.
  func index(_ draw: Double, _ shares: [Double]) -> Int {
    var left = draw * shares.reduce(0, +)
    for row in shares.indices {
      left -= shares[row]
      if left < 0 { return row }
    }
    return max(0, shares.lastIndex { $0 > 0 } ?? 0)
  }

  /// The same for a short table that has no allocation.
  func index<let count: Int>(_ draw: Double, _ shares: InlineArray<count, Double>) -> Int {
    var total = 0.0
    for row in shares.indices { total += shares[row] }
    var left = draw * total
    var last = 0
    for row in shares.indices {
      left -= shares[row]
      if left < 0 { return row }
      if shares[row] > 0 { last = row }
    }
    return last
  }

  /// The category in which a uniform draw falls.
  func pick<Category: CodedCategory>(
    _ draw: Double, _ shares: [Double], _: Category.Type
  ) -> Category {
    Category.allCases[
      Category.allCases.index(Category.allCases.startIndex, offsetBy: index(draw, shares))]
  }
}
