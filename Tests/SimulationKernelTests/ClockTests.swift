import SimulationKernel
import Testing

@Suite struct ClockTests {
  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `every day from 1900 to 2100 makes the round trip`() throws {
    var day = try date("1900-01-01").daysSinceEpoch
    #expect(day == -25_567)
    for year in 1900...2100 {
      for month in 1...12 {
        var length = 0
        for number in 1...31 {
          guard let date = CivilDate(year: year, month: month, day: number) else { continue }
          #expect(date.daysSinceEpoch == day && CivilDate(daysSinceEpoch: day) == date)
          #expect(CivilDate(date.description) == date)
          day += 1
          length = number
        }
        let leap = year % 4 == 0 && year != 1900 && year != 2100
        #expect(month != 2 || length == (leap ? 29 : 28))
        #expect(try #require(CivilDate(year: year, month: month, day: 1)).lastOfMonth.day == length)
      }
    }
    #expect(CivilDate(daysSinceEpoch: 0).description == "1970-01-01")
  }

  @Test func `the first and last dates make the round trip`() throws {
    for text in ["0001-01-01", "0004-02-29", "1600-02-29", "9999-12-31"] {
      let date = try date(text)
      #expect(CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date && date.description == text)
    }
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-4-01", "20250401",
    "2025-04-01 ", " 2025-04-01", "2025/04/01", "+025-04-01", "2025-04-0１", "", "0000-01-01",
    "2025-04-011", "2025-04-1",
  ]) func `text that is no date is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `months are added with the day clamped`() throws {
    #expect(try date("2024-01-31").adding(months: 1) == date("2024-02-29"))
    #expect(try date("2023-01-31").adding(months: 13) == date("2024-02-29"))
    #expect(try date("2024-02-29").adding(months: -12) == date("2023-02-28"))
    #expect(try date("2024-01-15").adding(months: -1) == date("2023-12-15"))
    #expect(try date("2025-03-31").monthEnd(after: 0) == date("2025-03-31"))
    #expect(try date("2025-03-31").monthEnd(after: 11) == date("2026-02-28"))
    #expect(try date("2025-01-05").monthEnd(after: -1) == date("2024-12-31"))
    #expect(try date("2025-03-01").adding(days: -1) == date("2025-02-28"))
    #expect(try date("2025-02-28").isLastOfMonth && !date("2024-02-28").isLastOfMonth)
  }

  @Test func `a financial year starts on 1 April`() throws {
    #expect(try date("2025-03-31").financialYear == 2024)
    #expect(try date("2025-04-01").financialYear == 2025)
  }

  @Test func `a date stands for the end of its day`() throws {
    let clock = CivilClock(start: try date("2025-03-31"))
    #expect(try clock.time(of: date("2025-03-31")) == .zero)
    #expect(try clock.time(of: date("2026-03-31")) == SimulationTime(days: 365))
    #expect(try clock.date(at: SimulationTime(days: 0.25)) == date("2025-04-01"))
    #expect(try clock.date(at: SimulationTime(days: 1)) == date("2025-04-01"))
    #expect(try clock.date(at: SimulationTime(days: 1.001)) == date("2025-04-02"))
    #expect(try clock.date(at: SimulationTime(days: -0.5)) == date("2025-03-31"))
    #expect(try clock.date(at: SimulationTime(days: -1)) == date("2025-03-30"))
    #expect(SimulationTime(days: 3) - SimulationTime(days: 1) == 2)
    #expect(SimulationTime.zero + 2 == SimulationTime(days: 2))
  }
}
