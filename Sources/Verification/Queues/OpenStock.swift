public import SimulationKernel

/// Stays without a limit to their number, from a given start: M_t/G/∞.
///
/// The unit of time is a year, as the season's is. With exponential stays (a Weibull shape of 1) the
/// immigration–death process.
public struct OpenStock: Hashable, Sendable {
  /// The rate of entries.
  public var inflow: SeasonalRate
  /// How long each stays.
  public var stay: Weibull
  /// The stays that those present at the start have behind them.
  public var elapsed: [Double]

  /// Makes the stock, empty at first unless stays are given.
  public init(inflow: SeasonalRate, stay: Weibull, elapsed: [Double] = []) {
    self.inflow = inflow
    self.stay = stay
    self.elapsed = elapsed
  }

  /// What is seen of one replication at each of some times.
  struct Record: Sendable {
    var numbers: [Int] = []
    var entries: [Int] = []
  }

  /// Simulates the stock up to the last of some times and looks at it at each.
  ///
  /// - Precondition: the times are in order and the first is not negative.
  public func simulate(seed: UInt64, replications: Int, observingAt times: [Double]) -> Estimates {
    let plan = SimulationPlan(
      seed: seed, replications: replications, warmUp: 0, window: times.last ?? 0)
    return Estimates(records: plan.map { StockSimulation.run(self, times, $0) })
  }

  /// What all replications say; each look is given by its place among the times.
  public struct Estimates: Sendable {
    /// The replications in order.
    let records: [Record]

    /// The mean number present.
    public func number(_ look: Int) -> Tally { Tally(records.map { Double($0.numbers[look]) }) }

    /// The mean number of entries from the start.
    public func entries(_ look: Int) -> Tally { Tally(records.map { Double($0.entries[look]) }) }

    /// The variance of the number present, about its exact mean.
    ///
    /// About the exact mean the estimate is unbiased and its error that of a mean.
    public func variance(_ look: Int, about mean: Double) -> Tally {
      Tally(
        records.map { record in
          let deviation = Double(record.numbers[look]) - mean
          return deviation * deviation
        })
    }

    /// The share of replications with at most a number present.
    public func share(_ look: Int, atMost number: Int) -> Tally {
      Tally(records.map { $0.numbers[look] <= number ? 1 : 0 })
    }
  }
}
