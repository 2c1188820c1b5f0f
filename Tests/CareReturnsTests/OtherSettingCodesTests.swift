import CareModel
import CareReturns
import SimulationKernel
import Testing

/// Codes of hospital, family centre, custody and other settings.
struct OtherSettingCodesTests {
  private static func code(_ setting: OtherSetting?, _ status: LegalStatus) -> [String] {
    var trace = TraceWriter()
    trace.enters(1, 10.5, status, born: -12 * 365.25)
    trace.placed(1, 10.5, .other)
    trace.records[1].setting = setting
    let returns = YearlyReturnTests.returns(trace)
    #expect(ReturnChecks(start: TraceWriter.start).findings(in: returns).isEmpty)
    return returns.flatMap(\.episodes).prefix(1).flatMap { [$0.placement, $0.provider] }
  }

  @Test func `each setting has its code, custody only on remand`() {
    #expect(Self.code(.hospital, .sectionTwenty) == ["R2", "PR3"])
    #expect(Self.code(.familyCentre, .careOrder) == ["R3", "PR4"])
    #expect(Self.code(.custody, .remand) == ["R5", "PR3"])
    #expect(Self.code(.custody, .careOrder) == ["R1", "PR4"])
    #expect(Self.code(.residential, .careOrder) == ["R1", "PR4"])
    #expect(Self.code(nil, .remand) == ["R5", "PR3"])
  }
}
