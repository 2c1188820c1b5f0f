import Experiments
import Patterns
import Testing

/// The stated rule of fit, the shares of published counts and the score of a forecast.
struct FitTests {
  /// Replications 1, 2, … 11, whose middle 80 % is 2 to 10.
  static let replications = SeriesSummary(values: (1...11).map(Double.init))

  private func fit(
    _ published: Double?, rounding: Double = 0, isPercent: Bool = false
  ) -> PatternFit {
    PatternFit(
      published: published, rounding: rounding, simulated: Self.replications,
      isPercent: isPercent)
  }

  @Test func `a number in the middle of the replications is inside`() {
    #expect(fit(2) == .inside)
    #expect(fit(10) == .inside)
    #expect(fit(10.4, rounding: 0.5) == .inside)
    // The 90th and 97.5th percentiles are 10 and 10.75.
    #expect(fit(10.5).isOff)
    #expect(fit(1.5).isOff)
  }

  @Test func `a number outside them is near or off by a factor`() {
    let narrow = SeriesSummary(values: [99.9, 100, 100.1])
    func fit(_ published: Double, isPercent: Bool) -> PatternFit {
      PatternFit(published: published, rounding: 0, simulated: narrow, isPercent: isPercent)
    }
    #expect(fit(95, isPercent: false) == .near)
    #expect(fit(80, isPercent: false) == .off(1.25))
    let small = SeriesSummary(values: [1.4, 1.5, 1.6])
    #expect(PatternFit(published: 1, rounding: 0, simulated: small, isPercent: true) == .near)
    #expect(PatternFit(published: 1, rounding: 0, simulated: small, isPercent: false) == .off(1.5))
    #expect(PatternFit(published: 0, rounding: 0, simulated: small, isPercent: false).isOff)
  }

  @Test func `without a number on either side nothing is judged`() {
    #expect(fit(nil) == .unknown)
    let none = SeriesSummary(values: [Double.nan])
    #expect(PatternFit(published: 1, rounding: 0, simulated: none, isPercent: true) == .unknown)
  }

  @Test func `published counts become shares of their total`() throws {
    let definition = try #require(PatternCatalogue.patterns.first { $0.key == "legal_status" })
    func fact(_ category: String, _ value: Double) -> PublishedFact {
      PublishedFact(
        area: "England", pattern: "legal_status", category: category, value: value,
        unit: "children", period: "31 March 2025", source: "a table", quality: .official)
    }
    let facts = PublishedFacts([fact("care_order", 30), fact("section_20", 10), fact("total", 50)])
    let summary = PatternSummary(
      definition, facts: facts, area: "Nowhere",
      samples: definition.categories.map { _ in [60, 61] })
    let published = Dictionary(
      uniqueKeysWithValues: summary.rows.map { ($0.category.key, $0.published) })
    #expect(published["care_order"] == 60)
    #expect(published["section_20"] == 20)
    #expect(published["placement_order"] == .some(nil))
    #expect(summary.judged == 2)
    #expect(summary.off == 1)
    #expect(summary.word == "partly")
    #expect(summary.worst?.category.key == "section_20")
  }

  @Test func `the score of an ensemble is its error less half its spread`() {
    #expect(RankedScore.ensemble([3], outcome: 5) == 2)
    // Mean error 0.5, mean distance of two draws 0.5.
    #expect(RankedScore.ensemble([0, 1], outcome: 0) == 0.25)
    // Error (1 + 2 + 3) / 3, spread (2 × (1 + 2 + 1)) / 9.
    let score = RankedScore.ensemble([3, 1, 2], outcome: 0)
    #expect(abs(score - (2 - 4.0 / 9)) < 1e-12)
  }
}
