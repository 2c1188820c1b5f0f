import SimulationKernel

extension CareSystem {
  /// Draws the children of the start date from the published tables: ages, placements, localities, time
  /// in care, time in placement and moves of the last two years, each quota met exactly.
  mutating func drawStartingChildren() {
    var sampler = QuotaSampler(family)
    var drawn = drawAges(&sampler)
    drawUnaccompanied(&drawn, &sampler)
    drawPlacements(&drawn, &sampler)
    drawLocalities(&drawn, &sampler)
    drawTimeInCare(&drawn, &sampler)
    drawTimeInPlacement(&drawn, &sampler)
    drawMoves(&drawn, &sampler)
    settle(drawn, &sampler)
  }

  private func drawAges(_ sampler: inout QuotaSampler) -> [StartingDraw] {
    var drawn: [StartingDraw] = []
    for band in AgeBand.allCases {
      var onlyThis = [Double](repeating: 0, count: AgeBand.allCases.count)
      onlyThis[band.index] = 1
      let ages = EntryAges(bands: onlyThis, weights: base.startingState.ageWeights)
      for _ in 0..<Int(base.startingState.childrenByAge[band.index].rounded()) {
        drawn.append(StartingDraw(age: ages.age(atQuantile: sampler.uniform())))
      }
    }
    return drawn
  }

  private func drawUnaccompanied(
    _ drawn: inout [StartingDraw], _ sampler: inout QuotaSampler
  ) {
    let shares = base.entries.unaccompaniedAges
    let sizes = base.startingState.childrenByAge
    let chosen = sampler.choose(
      Int(base.startingState.unaccompanied.rounded()), among: Array(drawn.indices)
    ) { row in
      let band = drawn[row].band.index
      return sizes[band] > 0 ? shares[band] / sizes[band] : 0
    }
    for row in chosen { drawn[row].isUnaccompanied = true }
  }

  // MARK: Placement types

  /// The share of a type among the placements that suit each age.
  private func placementShares(_ type: PlacementType) -> InlineArray<5, Double> {
    InlineArray { band in
      let weights = placementWeights(AgeBand.allCases[band])
      let total = weights.reduce(0, +)
      return total > 0 ? weights[type.index] / total : 0
    }
  }

  private func placementWeights(_ band: AgeBand) -> [Double] {
    switch band {
    case .underOne: base.startingState.placementWeightUnderOne
    case .oneToFour: base.startingState.placementWeightOneToFour
    case .fiveToNine: base.startingState.placementWeightFiveToNine
    case .tenToFifteen: base.startingState.placementWeightTenToFifteen
    case .sixteenAndOver: base.startingState.placementWeightSixteen
    }
  }

  /// Shares the published placement counts out over the children: unaccompanied children first, then the
  /// types that suit fewest ages.
  private func drawPlacements(
    _ drawn: inout [StartingDraw], _ sampler: inout QuotaSampler
  ) {
    var quota = base.startingState.childrenByPlacement.map { Int($0.rounded()) }
    var free: [Int] = []
    let weights = base.startingState.unaccompaniedByPlacement
    for row in drawn.indices {
      guard drawn[row].isUnaccompanied else {
        free.append(row)
        continue
      }
      let isOld = drawn[row].band == .sixteenAndOver
      let open = PlacementType.allCases.map {
        quota[$0.index] > 0 && (isOld || $0 != .supportedAccommodation) ? weights[$0.index] : 0
      }
      let type = PlacementType.allCases[index(sampler.uniform(), open)]
      drawn[row].type = type
      quota[type.index] -= 1
    }
    let order: [PlacementType] = [
      .supportedAccommodation, .adoptive, .childrensHome, .other, .unregistered, .withParents,
      .kinshipFoster, .agencyFoster, .specialistFoster,
    ]
    for type in order {
      let shares = placementShares(type)
      let chosen = sampler.choose(quota[type.index], among: free) { shares[drawn[$0].band.index] }
      for row in chosen { drawn[row].type = type }
      free.removeAll { drawn[$0].type == type }
    }
    // Who is left lives with own mainstream carers, the largest group at every age.
    for row in free { drawn[row].type = .ownFoster }
  }

  // MARK: Localities

  private func drawLocalities(
    _ drawn: inout [StartingDraw], _ sampler: inout QuotaSampler
  ) {
    let quota = base.startingState.locality.map { Int($0.rounded()) }
    let outside = base.startingState.outsideWeight
    let far = base.startingState.farWeight
    let unaccompanied = drawn.indices.filter { drawn[$0].isUnaccompanied }
    for row in unaccompanied { drawn[row].locality = .insideUnknown }
    let chosenOutside = sampler.choose(
      quota[DistanceLocality.outsideUnknown.index], among: unaccompanied
    ) { outside[drawn[$0].type.index] }
    for row in chosenOutside { drawn[row].locality = .outsideUnknown }
    var free = drawn.indices.filter { !drawn[$0].isUnaccompanied }
    let rules: [(DistanceLocality, (Int) -> Double)] = [
      (.outsideFar, { outside[$0] * far[$0] }),
      (.outsideNear, { outside[$0] }),
      (.insideFar, { far[$0] }),
    ]
    for (locality, weight) in rules {
      let chosen = sampler.choose(quota[locality.index], among: free) {
        weight(drawn[$0].type.index)
      }
      for row in chosen { drawn[row].locality = locality }
      free.removeAll { drawn[$0].locality == locality }
    }
  }

  // MARK: Clocks

  private func drawTimeInCare(
    _ drawn: inout [StartingDraw], _ sampler: inout QuotaSampler
  ) {
    let state = base.startingState
    let limit = Days.perTwoAndAHalfYears
    let eligible = drawn.indices.filter {
      drawn[$0].age < 16 && drawn[$0].age * Days.perYear > limit && !drawn[$0].isUnaccompanied
    }
    let quota = Int(state.longTerm.rounded())
    // A child who is older has had more time to be in care for long.
    let long = sampler.choose(quota, among: eligible) {
      drawn[$0].type == .adoptive ? 0 : drawn[$0].age - 2.5
    }
    for row in long { drawn[row].isLongTerm = true }
    let share = eligible.isEmpty ? 0 : Double(long.count) / Double(eligible.count)
    for row in drawn.indices {
      let lifetime = drawn[row].age * Days.perYear
      if drawn[row].isUnaccompanied {
        // Under 16 they stay below the long-term limit: the quota of that cohort is the others'.
        drawn[row].daysInCare = sampler.exponential(
          mean: state.unaccompaniedCareMeanDays,
          below: drawn[row].age < 16 ? min(lifetime, limit) : lifetime)
        continue
      }
      if drawn[row].age >= 16 { drawn[row].isLongTerm = sampler.uniform() < share }
      if drawn[row].isLongTerm {
        drawn[row].daysInCare =
          limit + sampler.exponential(mean: state.longCareMeanDays, below: lifetime - limit)
      } else {
        drawn[row].daysInCare = sampler.exponential(
          mean: state.shortCareMeanDays, below: min(lifetime, limit))
      }
    }
  }

  private func drawTimeInPlacement(
    _ drawn: inout [StartingDraw], _ sampler: inout QuotaSampler
  ) {
    let state = base.startingState
    let hazard = base.endings.typeEffect
    let cohort = drawn.indices.filter { drawn[$0].isLongTerm && drawn[$0].age < 16 }
    let stable = sampler.choose(Int(state.longTermStable.rounded()), among: cohort) {
      1 / max(0.05, hazard[drawn[$0].type.index])
    }
    for row in stable { drawn[row].isStable = true }
    let share = cohort.isEmpty ? 0 : Double(stable.count) / Double(cohort.count)
    for row in drawn.indices {
      let inCare = drawn[row].daysInCare
      if drawn[row].isLongTerm, drawn[row].age >= 16 {
        drawn[row].isStable =
          sampler.uniform() < share && drawn[row].longestPlacement >= Days.perTwoYears
      }
      let draws = (sampler.uniform(), sampler.uniform())
      let least = drawn[row].isStable ? Days.perTwoYears : 0
      let most = drawn[row].isLongTerm && !drawn[row].isStable ? Days.perTwoYears * 0.999 : inCare
      drawn[row].daysInPlacement = ElapsedInPlacement.days(
        inCare: inCare, from: least, to: min(most, drawn[row].longestPlacement),
        weights: state.placementTime(inCare: inCare), draws)
    }
  }

  /// Chooses the children with three or more placements in the year before the start and dates the
  /// earlier placements of everyone's last two years.
  private func drawMoves(_ drawn: inout [StartingDraw], _ sampler: inout QuotaSampler) {
    let year = -yearBeforeMonthEnds[0]
    let ageEffect = base.endings.ageEffect
    let eligible = drawn.indices.filter {
      !drawn[$0].isStable && drawn[$0].type != .adoptive && drawn[$0].daysInCare > 0
    }
    let chosen = sampler.choose(
      Int(base.startingState.threeOrMorePlacements.rounded()), among: eligible
    ) {
      ageEffect[drawn[$0].band.index]
        * (drawn[$0].daysInCare < year ? base.startingState.recentEntrantRatio : 1)
    }
    for row in chosen { drawn[row].hasManyPlacements = true }
    let movesAYear =
      base.endings.unplannedHazard[TimeInPlacement.sixToTwelveMonths.index]
      + base.endings.plannedMoveHazard[TimeInPlacement.sixToTwelveMonths.index]
    for row in drawn.indices {
      let inCare = drawn[row].daysInCare
      let older = min(2, sampler.poisson(mean: movesAYear))
      let draws = (sampler.uniform(), sampler.uniform(), sampler.uniform(), sampler.uniform())
      if drawn[row].hasManyPlacements {
        let span = min(inCare, year)
        // The newest two or three starts, all inside the year; the entry is one more or lies before it.
        var starts = EarlierStarts()
        starts.insert(0.98 * span * draws.0)
        starts.insert(0.98 * span * draws.1)
        if draws.3 < base.startingState.fourOrMoreShare { starts.insert(0.98 * span * draws.2) }
        // The newest may not be older than the age from which its type takes a child.
        drawn[row].daysInPlacement =
          starts[0] * min(1, drawn[row].longestPlacement / max(span, .ulpOfOne))
        for number in 1..<starts.count { drawn[row].earlierStarts.insert(starts[number]) }
        if inCare < year { drawn[row].earlierStarts.insert(inCare) }
      } else if inCare < year {
        if drawn[row].daysInPlacement < inCare { drawn[row].earlierStarts.insert(inCare) }
      } else if drawn[row].daysInPlacement < inCare {
        // At most one start inside the year, so any other lies in the year before.
        let least = max(year, drawn[row].daysInPlacement)
        let most = min(2 * year, inCare)
        if least < most {
          if older > 0 { drawn[row].earlierStarts.insert(least + draws.0 * (most - least)) }
          if older > 1 { drawn[row].earlierStarts.insert(least + draws.1 * (most - least)) }
        }
      }
    }
  }
}
