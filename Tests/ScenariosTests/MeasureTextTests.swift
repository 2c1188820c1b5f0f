import CareModel
import Experiments
import Scenarios
import SimulationKernel
import Testing

/// Series and months named in a word.
struct MeasureTextTests {
  private static func measure(_ text: String, months: Int = 120) throws -> ReportedMeasure {
    let start = try #require(CivilDate("2024-03-31"))
    return try MeasureText.measure(text, in: ForecastCalendar(start: start, months: months))
  }

  private static func problem(_ text: String) -> String {
    do {
      _ = try measure(text)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test func `an indicator, a slice and a month are found`() throws {
    let outside = try #require(IndicatorRegistry.series("outside_authority"))
    #expect(try Self.measure("outside_authority@2028-03").month == 48)
    #expect(try Self.measure("outside_authority@2024-03").month == 0)
    #expect(try Self.measure("outside_authority") == ReportedMeasure(series: outside, month: 120))
    // Short of a year the last month is shown.
    #expect(try Self.measure("outside_authority", months: 5).month == 5)
    let infants = try Self.measure("starts/Age/Under 1@2024-06")
    #expect(infants.month == 3)
    #expect(infants.breakdown == Breakdown(topic: "Age", item: "Under 1"))
  }

  @Test(arguments: [
    ("outside_autority", "“outside_autority” is no indicator; did you mean outside_authority?"),
    ("starts/Age/Under 2", "starts has no slice “Age/Under 2”; did you mean starts/Age/Under 1?"),
    ("outside_authority@2028-3", "“2028-3” is no month written as YYYY-MM"),
    (
      "outside_authority@2034-04",
      "2034-04 lies outside the forecast, which goes from 2024-03 to 2034-03"
    ),
    (
      "starts@2024-03",
      "starts counts what happens in months, and none has passed at the start"
    ),
  ])
  func `what names nothing is explained`(text: String, problem: String) {
    #expect(Self.problem(text) == problem)
  }

  @Test func `nothing at all is explained too`() {
    #expect(Self.problem("").hasPrefix("“” is no indicator; expected one of "))
    #expect(Self.problem("@").hasPrefix("“” is no indicator"))
    #expect(Self.problem("outside_authority@") == "“” is no month written as YYYY-MM")
  }
}
