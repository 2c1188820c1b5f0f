import CareModel
import Experiments
import ForecastOutput
import Testing

struct ConsoleTextTests {
  private func text(
    _ experiment: ExperimentSummary, style: TextStyle = .plain
  ) -> String {
    SummaryText.text(
      experiment, files: ["forecast.csv", "manifest.json"], folder: "results/x", style: style)
  }

  @Test(arguments: [6, 24, 120])
  func `no line is longer than a hundred characters`(_ months: Int) throws {
    let experiment = try Synthetic.experiment(
      scenarios: 3, months: months,
      published: IndicatorRegistry.firstSeries.map {
        PublishedValue(series: $0, value: 530, source: "s", isFixedByScenario: false)
      })
    let lines = text(experiment).split(separator: "\n")
    #expect(lines.count > 40)
    for line in lines { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `a headline shows the median and the middle eighty per cent`() throws {
    let table = HeadlineText.text(try Synthetic.experiment().forecasts[0], style: .plain)
    let lines = table.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines[0] == "Median (8 in 10 futures) 31 Mar 2024 31 Mar 2025 31 Mar 2026")
    #expect(lines[1] == "start year 1 year 2")
    #expect(lines[3] == "Children looked after 530 542 554")
    #expect(lines[4] == "(514 to 546) (526 to 558) (538 to 570)")
    #expect(table.contains("3 or more placements in the year (wide), %"))
  }

  @Test func `month ends that are no 31 March are called rolling`() throws {
    let whole = HeadlineText.text(try Synthetic.experiment().forecasts[0], style: .plain)
    #expect(!whole.contains("rolling"))
    let short = HeadlineText.text(try Synthetic.experiment(months: 6).forecasts[0], style: .plain)
    #expect(short.contains("At 30 Sep 2024 measures of a year"))
    #expect(short.contains("rolling 365 days"))
  }

  @Test func `every headline indicator has a row`() throws {
    let table = HeadlineText.text(try Synthetic.experiment().forecasts[0], style: .plain)
    let headlines = IndicatorRegistry.indicators.filter(\.isHeadline)
    #expect(headlines.count > 3)
    for indicator in headlines { #expect(table.contains(indicator.title)) }
  }

  @Test func `a difference has its interval and says how often it is better`() throws {
    let experiment = try Synthetic.experiment(scenarios: 2)
    let table = DifferenceText.text(experiment.comparisons[0], style: .plain)
    #expect(table.contains("+1.0"))
    #expect(table.contains("(+1.0 to +1.0)"))
    #expect(table.contains("better in 100%"))
    #expect(table.contains("better in 0%"))
  }

  @Test func `an interval that excludes zero does not seem to touch it`() throws {
    let calendar = try Synthetic.experiment().forecasts[0].calendar
    func table(_ mean: Double) -> String {
      let comparison = ComparisonSummary(
        scenario: "a", base: "b", calendar: calendar, replications: 3
      ) { series in
        func side(_ values: [Double]) -> SampleTable {
          var table = SampleTable(series: series, months: 24)
          for value in values { table.append(series.flatMap { _ in (0...24).map { _ in value } }) }
          return table
        }
        return (side([mean - 0.001, mean, mean + 0.001]), side([0, 0, 0]))
      }
      return DifferenceText.text(comparison, style: .plain)
    }
    // Half an interval is 0.0025.
    #expect(table(0.03).contains("(+0.03 to +0.03)"))
    #expect(table(0.004).contains("(+0.002 to +0.006)"))
    #expect(table(0.002).contains("(0.0 to 0.0)"))
  }

  @Test func `a difference that is none says so`() throws {
    let experiment = try Synthetic.experiment()
    let forecast = experiment.forecasts[0]
    let same = ComparisonSummary(
      scenario: "a", base: "b", calendar: forecast.calendar, replications: 2
    ) { series in
      var table = SampleTable(series: series, months: 24)
      for _ in 1...2 { table.append(series.flatMap { _ in (0...24).map(Double.init) }) }
      return (table, table)
    }
    let table = DifferenceText.text(same, style: .plain)
    #expect(table.contains("no difference"))
    #expect(!table.contains("better in"))
  }

  @Test func `the summary names run, seed, files and what the ranges cover`() throws {
    let experiment = try Synthetic.experiment()
    let summary = text(experiment)
    #expect(summary.contains("seed 20240331"))
    #expect(summary.contains("Run \(experiment.plan.runID)"))
    #expect(summary.contains("Written to results/x: forecast.csv, manifest.json"))
    #expect(summary.contains("chance and the uncertainty stated for the inputs"))
    #expect(
      text(try Synthetic.experiment(isUncertain: false)).contains("chance variation only"))
  }

  @Test func `every published value is shown, slices with their item`() throws {
    let published = [
      PublishedValue(series: 1, value: 530, source: "s", isFixedByScenario: true),
      PublishedValue(series: 2, value: 3, source: "s", isFixedByScenario: true),
    ]
    let table = SnapshotText.text(try Synthetic.experiment(published: published), style: .plain)
    #expect(table.contains("Children looked after: Under 1"))
    #expect(table.contains("Children looked after: 1 to 4"))
    #expect(table.contains("Set by the starting tables: 1 of 2 within noise."))
    let few = SnapshotText.text(
      try Synthetic.experiment(replications: 2, published: published), style: .plain)
    #expect(few.contains("Set by the starting tables: too few replications to judge."))
  }

  @Test func `identities take one line unless one is broken`() throws {
    let good = IdentityText.text(Synthetic.held(1234), style: .plain)
    #expect(
      good == "Identities: all 9 hold in 1,234 replications (largest rounding error 0).\n")
    var broken = Synthetic.held(1)
    var report = IdentityReport()
    report.carersConservation = -3
    broken.add(report)
    #expect(
      IdentityText.text(broken, style: .plain)
        == "Identity broken: Carers conserved holds in 1 of 2 replications, worst violation 3.\n")
  }

  @Test func `plain text has no escape codes and a terminal's has`() throws {
    let experiment = try Synthetic.experiment()
    #expect(!text(experiment).contains("\u{1B}"))
    #expect(text(experiment, style: .terminal).contains("\u{1B}[1m"))
  }
}
