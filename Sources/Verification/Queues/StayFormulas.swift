import SimulationKernel

/// The formulas that the simulated stays are held against, in digits worked out independently.
enum StayFormulas {
  static let cases = [weibull, conditional, renewals, inflow, carers, moves]

  /// Stays with a falling hazard, in years.
  static let stay = Weibull(shape: 0.7, scale: 1)
  /// Twelve entries a year.
  static let constant = SeasonalRate(mean: 12)
  /// The same with a season.
  static let seasonal = SeasonalRate(mean: 12, swing: 3.6)
  /// Gaps of two stages with mean 1.
  static let gaps = ErlangRenewals(meanGap: 1)
  /// Carers: 200 at the start, 30 join in a year, each leaves at a rate of 0.12.
  static let households = ImmigrationDeath(recruitment: 30, attrition: 0.12, atStart: 200)

  /// The mean number present after an empty start.
  static func meanPresent(_ rate: SeasonalRate, at time: Double) -> Double {
    InfiniteServers.meanPresent(at: time, rate: { rate($0) }, survivor: { stay.survivor($0) })
  }

  /// A time in words, as in "after 2 years".
  static func after(_ time: Double) -> String {
    let number = DecimalText.fixed(time, decimals: time == time.rounded() ? 0 : 2)
    return "after \(number) \(time == 1 ? "year" : "years")"
  }

  private static let weibull = VerificationCase(
    "Weibull stays of shape 0.7 and scale 1, formula", source: "Weibull distribution"
  ) {
    [
      .printed("mean", "1.265824", stay.mean),
      .printed("median", "0.592390", stay.median),
      .printed(
        "share longer than 1.5 of those longer than 0.5", "0.490353", stay.survivor(1, elapsed: 0.5)
      ),
    ]
  }

  private static let conditional = VerificationCase(
    "A year more in care by the stay so far, formula", source: "Weibull conditional survival"
  ) {
    let digits = [
      "0.419175", "0.443971", "0.462509", "0.477578", "0.490353", "0.501469", "0.511317",
      "0.520161", "0.528185", "0.535527",
    ]
    return digits.enumerated().map { number, digits in
      let elapsed = Double(number + 1) / 10
      return .printed(
        "after \(DecimalText.fixed(elapsed, decimals: 1)) years", digits,
        stay.survivor(1, elapsed: elapsed))
    }
  }

  private static let renewals = VerificationCase(
    "Renewals with Erlang-2 gaps of mean 1, formula", source: "Cox 1962, Renewal Theory"
  ) {
    let table = [(1.0, "0.754579"), (2, "1.750084"), (5, "4.75"), (10, "9.75")]
    let counts = table.map { time, digits in
      VerificationFinding.printed(
        "mean number by \(DecimalText.fixed(time, decimals: 0))", digits, gaps.meanCount(by: time))
    }
    return counts + [
      .printed("mean time to the next, long run", "0.75", gaps.limitOfMeanResidual),
      .printed("mean time to the next, at 10", "0.75", gaps.meanResidual(at: 10)),
    ]
  }

  private static let inflow = VerificationCase(
    "Children in care after an empty start, formula", source: "M_t/G/∞; Eick, Massey and Whitt 1993"
  ) {
    let below = [(1.0, "0.907866"), (2, "0.563463"), (5, "0.191708")].map { time, digits in
      VerificationFinding.printed(
        "chance of at most 10 \(after(time))", digits,
        PoissonLaw.cumulative(10, mean: meanPresent(constant, at: time)))
    }
    let thinned = SeasonalRate(mean: 10, swing: 5)
    return [
      .printed("mean after 1 year", "6.908214", meanPresent(constant, at: 1)),
      .printed("mean after 2 years", "10.156537", meanPresent(constant, at: 2)),
      .printed("mean after 5 years", "13.766086", meanPresent(constant, at: 5)),
      .printed("mean in the long run", "15.189882", 12 * stay.mean),
      .printed("seasonal, mean after 1 year", "6.619688", meanPresent(seasonal, at: 1)),
      .printed("seasonal, mean after 2 years", "9.772456", meanPresent(seasonal, at: 2)),
      .printed("seasonal, mean after 5.25 years", "14.025584", meanPresent(seasonal, at: 5.25)),
    ] + below + [
      .printed(
        "entries in half a year, rate 10 + 5 sin 2πt", "6.591549", thinned.meanCount(until: 0.5))
    ]
  }

  private static let carers = VerificationCase(
    "Carers who join and leave, formula", source: "immigration–death process"
  ) {
    let table = [
      (1.0, "205.654", "48.328"), (3, "215.116", "117.766"), (5, "222.559", "162.321"),
    ]
    let findings = table.flatMap { time, mean, variance -> [VerificationFinding] in
      let after = StayFormulas.after(time)
      return [
        .printed("mean \(after)", mean, households.mean(at: time)),
        .printed("variance \(after)", variance, households.variance(at: time)),
      ]
    }
    return findings + [.printed("mean in the long run", "250", households.limit)]
  }

  private static let moves = VerificationCase(
    "Two measures of stability, if moves had no memory", source: "Poisson process of moves"
  ) {
    let table = [
      (0.3, "0.036936", "0.548812"), (0.5, "0.090204", "0.367879"), (0.8, "0.191208", "0.201897"),
    ]
    let findings = table.flatMap { rate, three, same -> [VerificationFinding] in
      let rateText = "at \(DecimalText.fixed(rate, decimals: 1)) moves a year"
      return [
        .printed(
          "three or more placements \(rateText)", three,
          MemorylessMoves.threeOrMorePlacements(rate: rate)),
        .printed(
          "two years in the same \(rateText)", same,
          MemorylessMoves.twoYearsInSamePlacement(rate: rate)),
      ]
    }
    let moving = MemorylessMoves.rate(forThreeOrMore: 8_500.0 / 81_770)
    let staying = MemorylessMoves.rate(forTwoYearsInSame: 19_680.0 / 28_710)
    return findings + [
      .printed("moves a year that England's 8,500 of 81,770 with three need", "0.544", moving),
      .printed(
        "two years in the same at that rate", "0.34",
        MemorylessMoves.twoYearsInSamePlacement(rate: moving)),
      .printed("moves a year that England's 19,680 of 28,710 in the same need", "0.189", staying),
      .printed(
        "three or more placements at that rate", "0.016",
        MemorylessMoves.threeOrMorePlacements(rate: staying)),
    ]
  }
}
