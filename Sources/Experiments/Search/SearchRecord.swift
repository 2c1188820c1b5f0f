import SimulationKernel

/// What has been observed of the portfolios of a search: a few numbers a replication.
struct SearchRecord {
  /// The portfolios in the order in which they were first asked for; the base is the first.
  private(set) var portfolios: [Portfolio] = []
  private var rows: [Portfolio: Int] = [:]
  /// By portfolio, observations from replication 1 on while it was screened.
  private var screened: [[[Double]]] = []
  /// By portfolio, observations from the first fresh replication on.
  private var fresh: [[[Double]]] = []

  /// The row of a portfolio, which is added if it is new.
  mutating func row(of portfolio: Portfolio) -> Int {
    if let row = rows[portfolio] { return row }
    rows[portfolio] = portfolios.count
    portfolios.append(portfolio)
    screened.append([])
    fresh.append([])
    return portfolios.count - 1
  }

  /// Forgets portfolios that were asked for and never run, for want of replications; the base stays.
  mutating func forgetUnseen() {
    let kept = portfolios.indices.filter { row in
      row == 0 || !screened[row].isEmpty || !fresh[row].isEmpty
    }
    portfolios = kept.map { portfolios[$0] }
    screened = kept.map { screened[$0] }
    fresh = kept.map { fresh[$0] }
    rows = [:]
    for (row, portfolio) in portfolios.enumerated() { rows[portfolio] = row }
  }

  mutating func add(_ observations: [[Double]], to row: Int, isFresh: Bool) {
    if isFresh { fresh[row] += observations } else { screened[row] += observations }
  }

  func count(_ row: Int, isFresh: Bool) -> Int {
    isFresh ? fresh[row].count : screened[row].count
  }

  /// One fresh observation, counted from 0.
  func fresh(_ row: Int, _ step: Int) -> [Double] { fresh[row][step] }

  /// Observations of a portfolio beside the base's of the same replications: fresh ones where there are
  /// any, for those have not helped to make it a finalist.
  func pairs(_ row: Int) -> (own: ArraySlice<[Double]>, base: ArraySlice<[Double]>) {
    let isFresh = !fresh[row].isEmpty && !fresh[0].isEmpty
    return isFresh ? pairs(row, 0, in: fresh) : pairs(row, 0, in: screened)
  }

  /// The same of two portfolios while they were screened.
  func screenedPairs(
    _ row: Int, _ other: Int
  ) -> (own: ArraySlice<[Double]>, base: ArraySlice<[Double]>) {
    pairs(row, other, in: screened)
  }

  private func pairs(
    _ row: Int, _ other: Int, in values: [[[Double]]]
  ) -> (own: ArraySlice<[Double]>, base: ArraySlice<[Double]>) {
    let count = min(values[row].count, values[other].count)
    return (values[row].prefix(count), values[other].prefix(count))
  }
}

/// A mean with its spread, and how sure it is.
public struct SearchEstimate: Sendable, Equatable {
  /// The mean over replications; not-a-number for none.
  public var mean: Double
  /// Its Monte Carlo standard error.
  public var standardError: Double
  /// The lower end of the 95 % interval.
  public var lower: Double
  /// The upper end.
  public var upper: Double

  init(_ values: some Sequence<Double>) {
    var tally = Tally()
    for value in values where value.isFinite { tally.add(value) }
    mean = tally.mean
    standardError = tally.standardError
    let half = tally.count > 1 ? StudentT.halfWidth(tally, confidence: 0.95) : .nan
    lower = mean - half
    upper = mean + half
  }
}
