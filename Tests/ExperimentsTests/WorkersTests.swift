import CareModel
import Experiments
import SimulationKernel
import Testing

/// Summaries made by several workers, beside those of one and of single columns.
struct WorkersTests {
  /// Workers that do the parts in an order nobody would choose.
  private func backwards(_ count: Int) -> Workers {
    Workers(count: count) { parts, body in for part in (0..<parts).reversed() { body(part) } }
  }

  private let replications = 29
  private let months = 13

  /// Values with gaps, ties and fractions, different in each scenario, series and month.
  private func table(_ scenario: Int, _ series: Range<Int>) -> SampleTable {
    var table = SampleTable(series: series, months: months)
    let width = months + 1
    for replication in 1...replications {
      var values: [Double] = []
      for place in (series.lowerBound * width)..<(series.upperBound * width) {
        let kind = place / width % 4
        guard kind > 0 else {
          // Nothing happens in whole blocks of columns, before it does.
          values.append(place % width < width - 2 ? 0 : Double(replication % 3))
          continue
        }
        // The same in every scenario, or not.
        let shift = kind == 1 ? 0 : 1000 * scenario
        var source = SplitMix64(seed: UInt64(100_000 * place + shift + replication))
        let noise = source.nextWord()
        switch place % 5 {
        case 0: values.append(Double(noise % 7))
        case 1: values.append(noise % 3 == 0 ? .nan : Double(noise % 1000) / 7)
        case 2: values.append(place % 2 == 0 ? .nan : 0)
        // Of sums of either sign scenarios may leave another last digit, which is a tie where they are large.
        case 3: values.append(Double(noise % 200_000) - 1e5 + 2e-5 * Double(scenario))
        default: values.append(Double(noise >> 11) * 0x1p-53)
        }
      }
      table.append(values)
    }
    return table
  }

  /// Every number of a summary; not-a-numbers are equal to themselves so.
  private func bits(_ summary: SeriesSummary) -> [UInt64] {
    [
      summary.mean, summary.standardDeviation, summary.standardError, summary.p2_5, summary.p10,
      summary.p25, summary.p50, summary.p75, summary.p90, summary.p97_5, Double(summary.count),
    ].map(\.bitPattern)
  }

  private func experiment(_ workers: Workers) throws -> ExperimentSummary {
    let plan = try Synthetic.plan(scenarios: 2, replications: replications, months: months)
    return ExperimentSummary(
      of: plan, design: nil, identities: IdentitySummary(), isAbridged: false, workers: workers,
      take: { _ in }, samples: table)
  }

  @Test func `numbers are dealt once and answers come in order`() {
    for count in [1, 2, 3, 7, 100] {
      #expect(backwards(count).map(3..<20) { Array($0) } == Array(3..<20))
      #expect(backwards(count).map(5..<5) { Array($0) } == [])
    }
  }

  @Test func `a summary of several workers is that of one, to the bit`() throws {
    let one = try experiment(.one)
    let four = try experiment(backwards(4))
    for series in IndicatorRegistry.series.indices {
      for month in 0...months {
        let forecasts = [one, four].map {
          bits($0.forecasts[1].monthly(series: series, month: month))
        }
        #expect(forecasts[0] == forecasts[1])
        let differences = [one, four].map {
          $0.comparisons[0].monthly(series: series, month: month)
        }
        #expect(bits(differences[0].summary) == bits(differences[1].summary))
        #expect(differences[0].shareBetter == differences[1].shareBetter)
      }
    }
  }

  @Test func `a summary of a block is that of each column, to the bit`() throws {
    let summary = try experiment(backwards(3)).forecasts[1]
    let all = table(1, IndicatorRegistry.series.indices)
    for series in IndicatorRegistry.series.indices {
      for month in 0...months {
        let column = SeriesSummary(values: all.values(of: series, month: month))
        #expect(bits(summary.monthly(series: series, month: month)) == bits(column))
      }
      for year in summary.calendar.years {
        let column = SeriesSummary(values: all.values(of: series, year: year))
        #expect(try bits(#require(summary.annual(series: series, year: year))) == bits(column))
      }
    }
  }

  @Test func `a comparison of a block is that of each column, to the bit`() throws {
    let comparison = try experiment(backwards(3)).comparisons[0]
    let sides = [1, 0].map { table($0, IndicatorRegistry.series.indices) }
    func isSame(_ one: PairedDifference, _ other: PairedDifference) -> Bool {
      bits(one.summary) == bits(other.summary) && one.lower.bitPattern == other.lower.bitPattern
        && one.upper.bitPattern == other.upper.bitPattern && one.shareBetter == other.shareBetter
        && one.shareWorse == other.shareWorse && one.isIdentical == other.isIdentical
    }
    for (row, series) in IndicatorRegistry.series.enumerated() {
      let direction = IndicatorRegistry.indicators[series.indicator].direction
      for month in 0...months {
        let columns = sides.map { $0.values(of: row, month: month) }
        let alone = PairedDifference(
          scenario: columns[0], base: columns[1], direction: direction)
        #expect(isSame(comparison.monthly(series: row, month: month), alone))
      }
      for year in comparison.calendar.years where year.month > 0 {
        let columns = sides.map { $0.values(of: row, year: year) }
        let alone = PairedDifference(
          scenario: columns[0], base: columns[1], direction: direction)
        #expect(isSame(comparison.milestone(series: row, month: year.month), alone))
      }
    }
  }
}
