import CareModel
import Experiments
import ForecastOutput
import Foundation
import Testing

struct ForecastTableTests {
  private func problems(_ experiment: ExperimentSummary) -> [String] {
    StatisticsFile(
      dataName: "forecast.csv", data: Data(ForecastTable.csv(experiment).utf8),
      metaName: "forecast.meta.csv", meta: Data(ForecastTable.metaCSV(experiment).utf8)
    ).problems
  }

  @Test(arguments: [1, 2, 3])
  func `the forecast keeps every rule of the layout`(_ scenarios: Int) throws {
    #expect(problems(try Synthetic.experiment(scenarios: scenarios)) == [])
  }

  @Test func `rows are years, scenarios and slices, and an incomplete year has no sum`() throws {
    let experiment = try Synthetic.experiment()
    let rows = Synthetic.cells(ForecastTable.csv(experiment))
    let slices = Set(IndicatorRegistry.series.map(\.breakdown)).count
    #expect(rows.count == 1 + 3 * slices)
    func cell(_ year: String, _ item: String, _ column: String) throws -> String {
      let index = try #require(rows[0].firstIndex(of: column))
      let row = try #require(rows.first { $0[0] == year && $0[12] == item })
      return row[index]
    }
    #expect(try cell("2024", "Total", "children_looked_after_mean") == "530")
    #expect(try cell("2026", "Total", "children_looked_after_p50") == "554")
    #expect(try cell("2025", "Under 1", "children_looked_after_p10") == "526")
    #expect(try cell("2025", "Under 1", "rate_per_10000_mean") == "z")
    #expect(try cell("2024", "Total", "starts_mean") == "z")
    // Months 1 to 12 of a replication whose value is 530 + month on average.
    #expect(try cell("2025", "Total", "starts_mean") == "\(12 * 530 + 78)")
  }

  @Test func `the interval of the mean is Student's`() throws {
    let rows = Synthetic.cells(ForecastTable.csv(try Synthetic.experiment()))
    let lower = try #require(rows[0].firstIndex(of: "children_looked_after_lower_ci"))
    let value = try #require(Double(rows[1][lower]))
    // t of 0.975 with four degrees of freedom.
    #expect(abs(value - (530 - 2.7764451051977987 * 50.0.squareRoot())) < 1e-6)
  }

  @Test func `a lone scenario stays out of the meta file and several name their default`() throws {
    let alone = Synthetic.cells(ForecastTable.metaCSV(try Synthetic.experiment()))
    #expect(!alone.contains { $0[0] == "scenario" })
    let several = Synthetic.cells(ForecastTable.metaCSV(try Synthetic.experiment(scenarios: 2)))
    #expect(several.first { $0[0] == "scenario" }?.last == "baseline")
    let share = try #require(several.first { $0[0] == "over_20_miles_p90" })
    #expect(
      share == [
        "over_20_miles_p90", "Indicator", "Over 20 miles from home (90th percentile)", "Location",
        "%", "1", "", "", "",
      ])
    func label(_ column: String) throws -> String {
      try #require(several.first { $0[0] == column })[2]
    }
    // Of a measure of a year the label says which year, and which count it is.
    #expect(
      try label("three_or_more_placements_mean")
        == "3 or more placements in the year to 31 Mar (wide) (mean)")
    #expect(
      try label("three_or_more_placements_narrow_p50")
        == "3 or more placements in the year to 31 Mar (narrow) (median)")
    #expect(
      ForecastTable.metaCSV(try Synthetic.experiment()).contains(
        "\"Days from enquiry to approval, year to 31 Mar (mean)\""))
    #expect(
      ForecastTable.metaCSV(try Synthetic.experiment()).contains(
        "cost_per_child_week_p10,Indicator,"
          + "\"Cost of a child-week, mean of months (10th percentile)\""))
  }
}
