import Experiments
import SimulationKernel
import Testing

struct ForecastCalendarTests {
  private func calendar(_ start: String, months: Int) throws -> ForecastCalendar {
    ForecastCalendar(start: try #require(CivilDate(start)), months: months)
  }

  @Test func `months end on the last day of calendar months`() throws {
    let calendar = try calendar("2024-03-31", months: 12)
    #expect(
      [0, 1, 11, 12].map { calendar.date(ofMonth: $0).description }
        == ["2024-03-31", "2024-04-30", "2025-02-28", "2025-03-31"])
  }

  @Test func `a start inside a month is month zero itself`() throws {
    let calendar = try calendar("2024-06-15", months: 2)
    #expect(
      (0...2).map { calendar.date(ofMonth: $0).description }
        == ["2024-06-15", "2024-07-31", "2024-08-31"])
  }

  @Test func `years end on 31 March and are complete after twelve months`() throws {
    let calendar = try calendar("2024-09-30", months: 30)
    #expect(calendar.years.map(\.year) == [2025, 2026, 2027])
    #expect(calendar.years.map(\.month) == [6, 18, 30])
    #expect(calendar.years.map(\.isComplete) == [false, true, true])
  }

  @Test func `milestones are the start, years 1, 3, 5 and 10, and the last year of the horizon`()
    throws
  {
    func milestones(_ months: Int) throws -> [Int] {
      try calendar("2024-03-31", months: months).milestones.map(\.month)
    }
    #expect(try milestones(120) == [0, 12, 36, 60, 120])
    #expect(try milestones(59) == [0, 12, 36, 48])
    #expect(try milestones(24) == [0, 12, 24])
    #expect(try milestones(300) == [0, 12, 60, 120, 300])
    #expect(try milestones(6) == [0, 6])
  }
}
