import Experiments
import Scenarios
import SimulationKernel
import Testing

/// Words of outcomes and of what they are worth.
struct WorthTextTests {
  @Test func `outcomes and worths are read`() throws {
    let calendar = ForecastCalendar(start: try #require(CivilDate("2024-03-31")), months: 12)
    let outcome = try SensitivityOutcome("outside_authority@2024-12", in: calendar)
    #expect(outcome.measure.month == 9 && outcome.name == "outside_authority@2024-12")
    let slice = try SensitivityOutcome("starts/Age/Under 1@2025-03", in: calendar)
    #expect(slice.name == "starts/Age/Under 1@2025-03")
    let each = try Worth("nights_outside@2025-03=-2.5", in: calendar)
    #expect(each.pounds(for: 4) == -10 && each.pounds(for: .nan).isNaN)
    let below = try Worth("outside_authority@2025-03<40=1000", in: calendar)
    #expect(below.pounds(for: 39.9) == 1000 && below.pounds(for: 40) == 0)
    let above = try Worth("outside_authority@2025-03>40=-5", in: calendar)
    #expect(above.pounds(for: 40.1) == -5 && above.pounds(for: 40) == 0)
  }

  @Test(arguments: [
    "outside_authority@2025-3", "starts@2024-03",
    "outside_authority@2025-04", "outside@2025-03", "@2025-03", "outside_authority@2025-03@1", "",
  ])
  func `what is no outcome is refused in one sentence`(text: String) throws {
    let calendar = ForecastCalendar(start: try #require(CivilDate("2024-03-31")), months: 12)
    let error = #expect(throws: MeasureTextError.self) {
      _ = try SensitivityOutcome(text, in: calendar)
    }
    #expect(error?.description.isEmpty == false)
  }

  @Test(arguments: [
    "outside_authority@2025-03", "outside_authority@2025-03=", "outside_authority@2025-03=x",
    "outside_authority@2025-03=0", "outside_authority@2025-03<=5", "outside@2025-03=5",
    "outside_authority@2025-03=nan",
  ])
  func `what is no worth is refused`(text: String) throws {
    let calendar = ForecastCalendar(start: try #require(CivilDate("2024-03-31")), months: 12)
    #expect(throws: MeasureTextError.self) { _ = try Worth(text, in: calendar) }
  }
}
