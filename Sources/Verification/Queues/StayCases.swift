import SimulationKernel

/// Simulated stays without a limit to their number, and simulated renewals.
enum StayCases {
  static let cases = [renewals, inflow, season, thinning, stock, carers]

  /// 100,000 replications.
  private static let renewals = VerificationCase(
    "Renewals with Erlang-2 gaps of mean 1", source: "Cox 1962, Renewal Theory"
  ) {
    let times = [1.0, 2, 5, 10]
    let process = RenewalProcess(gap: .gamma(Gamma(shape: 2, scale: 0.5)))
    let estimates = process.simulate(seed: 5_401, replications: 100_000, observingAt: times)
    return times.enumerated().flatMap { look, time -> [VerificationFinding] in
      let at = DecimalText.fixed(time, decimals: 0)
      return [
        .simulated(
          "mean number by \(at)", exact: StayFormulas.gaps.meanCount(by: time),
          estimates.count(look)),
        .simulated(
          "mean time to the next at \(at)", exact: StayFormulas.gaps.meanResidual(at: time),
          estimates.residual(look)),
      ]
    }
  }

  /// 20,000 replications.
  private static let inflow = VerificationCase(
    "Children in care after an empty start, 12 entries a year",
    source: "M_t/G/∞; Eick, Massey and Whitt 1993"
  ) {
    let times = [1.0, 2, 5]
    let stock = OpenStock(inflow: StayFormulas.constant, stay: StayFormulas.stay)
    let estimates = stock.simulate(seed: 5_411, replications: 20_000, observingAt: times)
    return times.enumerated().flatMap { look, time -> [VerificationFinding] in
      let mean = StayFormulas.meanPresent(StayFormulas.constant, at: time)
      let after = StayFormulas.after(time)
      return [
        .simulated("mean \(after)", exact: mean, estimates.number(look)),
        .simulated("variance \(after)", exact: mean, estimates.variance(look, about: mean)),
        .simulated(
          "chance of at most 10 \(after)", exact: PoissonLaw.cumulative(10, mean: mean),
          estimates.share(look, atMost: 10)),
      ]
    }
  }

  /// 20,000 replications.
  private static let season = VerificationCase(
    "Children in care after an empty start, 12 (1 + 0.3 sin 2πt) entries a year",
    source: "M_t/G/∞; Eick, Massey and Whitt 1993"
  ) {
    let times = [1.0, 2, 5.25]
    let stock = OpenStock(inflow: StayFormulas.seasonal, stay: StayFormulas.stay)
    let estimates = stock.simulate(seed: 5_412, replications: 20_000, observingAt: times)
    return times.enumerated().map { look, time in
      .simulated(
        "mean \(StayFormulas.after(time))",
        exact: StayFormulas.meanPresent(StayFormulas.seasonal, at: time), estimates.number(look))
    }
  }

  /// 50,000 replications.
  private static let thinning = VerificationCase(
    "Entries in half a year, rate 10 + 5 sin 2πt", source: "Lewis and Shedler 1979, thinning"
  ) {
    let rate = SeasonalRate(mean: 10, swing: 5)
    let stock = OpenStock(inflow: rate, stay: StayFormulas.stay)
    let estimates = stock.simulate(seed: 5_413, replications: 50_000, observingAt: [0.5])
    return [
      .simulated("mean number", exact: rate.meanCount(until: 0.5), estimates.entries(0))
    ]
  }

  /// 20,000 replications.
  private static let stock = VerificationCase(
    "Ten children with 0.1 to 1 years behind them, nobody enters",
    source: "Weibull conditional survival"
  ) {
    let times = [0.25, 1, 2]
    let elapsed = (1...10).map { Double($0) / 10 }
    let stock = OpenStock(
      inflow: SeasonalRate(mean: 0), stay: StayFormulas.stay, elapsed: elapsed)
    let estimates = stock.simulate(seed: 5_414, replications: 20_000, observingAt: times)
    return times.enumerated().flatMap { look, time -> [VerificationFinding] in
      let survival = elapsed.map { StayFormulas.stay.survivor(time, elapsed: $0) }
      let mean = survival.reduce(0, +)
      let after = StayFormulas.after(time)
      return [
        .simulated("mean \(after)", exact: mean, estimates.number(look)),
        .simulated(
          "variance \(after)", exact: survival.reduce(0) { $0 + $1 * (1 - $1) },
          estimates.variance(look, about: mean)),
      ]
    }
  }

  /// 10,000 replications.
  ///
  /// Exponential stays are Weibull ones of shape 1, whatever lies behind them.
  private static let carers = VerificationCase(
    "Carers who join and leave", source: "immigration–death process"
  ) {
    let times = [1.0, 3, 5]
    let exact = StayFormulas.households
    let stock = OpenStock(
      inflow: SeasonalRate(mean: exact.recruitment),
      stay: Weibull(shape: 1, scale: 1 / exact.attrition),
      elapsed: (0..<exact.atStart).map { Double($0) / 20 })
    let estimates = stock.simulate(seed: 5_421, replications: 10_000, observingAt: times)
    return times.enumerated().flatMap { look, time -> [VerificationFinding] in
      let after = StayFormulas.after(time)
      let mean = exact.mean(at: time)
      return [
        .simulated("mean \(after)", exact: mean, estimates.number(look), decimals: 3),
        .simulated(
          "variance \(after)", exact: exact.variance(at: time),
          estimates.variance(look, about: mean), decimals: 3),
      ]
    }
  }
}
