public import Experiments

/// An authority's published years beside the simulated start and the forecast of the year after.
public struct Backtest: Sendable {
  /// One published number over the years.
  public struct Row: Sendable {
    /// The words a reader sees.
    public let title: String
    /// Whether it is a percentage.
    public let isPercent: Bool
    /// The published numbers by year; a year without one is left out.
    public let published: [Int: Double]
    /// The simulated first day, without values for what happens in a year.
    public let start: SeriesSummary
    /// The forecast without the plan: a counterfactual, which nothing published can score.
    public let withoutPlan: SeriesSummary
    /// The forecast with the actions as they happened; nil where none were named.
    public let withActions: SeriesSummary?
    /// The continuous ranked probability score of that forecast against the published number.
    public let score: Double?
    /// The score of saying that nothing changes.
    public let persistence: Double?
    /// Whether the published number lies in the middle 80 % and 95 % of that forecast.
    public let coverage: (eighty: Bool, ninetyFive: Bool)?
  }

  /// The authority.
  public let area: String
  /// The year of the start and the year that is forecast.
  public let years: (start: Int, forecast: Int)
  /// The rows; empty where nothing is published for the authority.
  public let rows: [Row]
  /// Where the authority's years were published.
  public let sources: [String]

  /// Sets an authority's published years beside the replications.
  ///
  /// - Parameters:
  ///   - facts: what is published.
  ///   - area: the authority.
  ///   - start: the calendar year of the simulated start.
  ///   - atStart: the simulated numbers at the start, series by series.
  ///   - withoutPlan: those a year later.
  ///   - withActions: those a year later with the actions as they happened.
  init(
    facts: PublishedFacts, area: String, start: Int, atStart: [[Double]],
    withoutPlan: [[Double]], withActions: [[Double]]?
  ) {
    self.area = area
    years = (start, start + 1)
    sources = facts.all.filter { $0.area == area && $0.pattern.hasPrefix("series_") }
      .reduce(into: []) { list, fact in
        if !list.contains(fact.source) { list.append(fact.source) }
      }
    rows = BacktestSeries.all.enumerated().compactMap { number, series in
      let published = Self.published(series, facts, area)
      guard !published.isEmpty else { return nil }
      let actions = withActions?[number]
      let outcome = published[start + 1]
      var score: Double?
      var persistence: Double?
      var coverage: (Bool, Bool)?
      if let actions, let outcome {
        let summary = SeriesSummary(values: actions)
        score = RankedScore.ensemble(actions, outcome: outcome)
        persistence = published[start].map { ($0 - outcome).magnitude }
        coverage = (
          (summary.p10...summary.p90).contains(outcome),
          (summary.p2_5...summary.p97_5).contains(outcome)
        )
      }
      return Row(
        title: series.title, isPercent: series.isPercent, published: published,
        start: SeriesSummary(values: atStart[number]),
        withoutPlan: SeriesSummary(values: withoutPlan[number]),
        withActions: actions.map { SeriesSummary(values: $0) }, score: score,
        persistence: persistence, coverage: coverage)
    }
  }

  private static func published(
    _ series: BacktestSeries, _ facts: PublishedFacts, _ area: String
  ) -> [Int: Double] {
    var numbers: [Int: Double] = [:]
    for fact in facts.all where fact.area == area && fact.pattern == series.part {
      guard let year = Int(fact.category) else { continue }
      guard let whole = series.whole else {
        numbers[year] = fact.value
        continue
      }
      guard let total = facts.fact(area, whole, fact.category)?.value, total > 0 else { continue }
      numbers[year] = 100 * fact.value / total
    }
    return numbers
  }
}

/// The continuous ranked probability score (Gneiting and Raftery 2007): for a single number said with
/// certainty, the absolute error.
public enum RankedScore {
  /// The score of equally likely values: mean |x − y| less half the mean |x − x′|; smaller is better.
  public static func ensemble(_ values: [Double], outcome: Double) -> Double {
    let sorted = values.filter { !$0.isNaN }.sorted()
    let count = Double(sorted.count)
    guard count > 0 else { return .nan }
    var error = 0.0
    var spread = 0.0
    for (rank, value) in sorted.enumerated() {
      error += (value - outcome).magnitude
      spread += (2 * Double(rank) + 1 - count) * value
    }
    return error / count - spread / (count * count)
  }
}
