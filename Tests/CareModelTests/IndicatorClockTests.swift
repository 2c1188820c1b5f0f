import CareModel
import Testing

/// How values of months make those of longer spans.
struct IndicatorClockTests {
  @Test func `no share, rate or mean is summed over months`() {
    for indicator in IndicatorRegistry.indicators {
      let isSummable = !indicator.unit.isRatio && indicator.unit != .zeroOrOne
      if indicator.clock == .month { #expect(isSummable, "\(indicator.key)") }
      // What can be summed is not averaged either.
      if indicator.clock == .monthlyRate { #expect(indicator.unit.isRatio, "\(indicator.key)") }
    }
  }

  @Test func `a rate of months is averaged, and what happens in them is summed`() {
    #expect(IndicatorClock.monthlyRate.value(ofSum: 14_310, months: 12) == 1_192.5)
    #expect(IndicatorClock.month.value(ofSum: 14_310, months: 12) == 14_310)
    #expect(IndicatorClock.month.isOfMonths && IndicatorClock.monthlyRate.isOfMonths)
    #expect(!IndicatorClock.monthEnd.isOfMonths && !IndicatorClock.rollingYear.isOfMonths)
  }
}
