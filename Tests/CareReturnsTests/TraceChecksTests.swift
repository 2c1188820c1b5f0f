import CareModel
import CareReturns
import SimulationKernel
import Testing

/// Every rule of life courses with a trace that keeps it and traces that break it.
struct TraceChecksTests {
  private func rules(_ write: (inout TraceWriter) -> Void) -> [TraceRule] {
    var trace = TraceWriter()
    write(&trace)
    return TraceChecks(start: TraceWriter.start).findings(in: trace.records).map(\.rule)
  }

  @Test func `a clean trace breaks no rule`() {
    let findings = TraceChecks(start: TraceWriter.start)
      .findings(in: YearlyReturnTests.everything().records)
    #expect(findings.map(\.description) == [])
    // A refusal is an ending, with or without the line that says so.
    let short = rules {
      $0.inCareAtStart(1, .kinshipFoster)
      $0.add(.temporaryApprovalFailed, 1, 5)
      $0.placed(1, 5, .ownFoster)
    }
    #expect(short == [])
  }

  @Test func `a finding says who, when and what`() {
    var trace = TraceWriter()
    trace.enters(7, 9.5)
    trace.status(7, 12.5, .careOrder)
    let findings = TraceChecks(start: TraceWriter.start).findings(in: trace.records)
    #expect(
      findings.map(\.description) == [
        "2024-04-13: child 7: a child who is looked after lives somewhere: "
          + "no placement before legal status changed",
        "2024-04-13: child 7: a child who is looked after lives somewhere: "
          + "no placement before the end",
      ])
  }

  @Test func `every rule can be broken`() {
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.enters(1, 5)
        $0.placed(1, 5, .ownFoster)
      } == [.entry])
    #expect(rules { $0.placed(1, 5, .ownFoster) } == [.inCare])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.ceased(1, 5, .adopted)
        $0.status(1, 6, .sectionTwenty)
      } == [.inCare])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.ended(1, 5, .placementEndedUnplanned)
        $0.placed(1, 5.5, .ownFoster)
      } == [.noGap])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.placed(1, 5, .ownFoster)
      } == [.onePlacement])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.ended(1, 5, .placementEndedPlanned)
        $0.ended(1, 5, .placementEndedPlanned)
        $0.placed(1, 5, .ownFoster)
      } == [.onePlacement])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.add(.ceased, 1, 5)
      } == [.particulars])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster, .careOrder)
        $0.status(1, 5, .careOrder)
      } == [.status])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster, born: 4 - 18 * 365.25)
        $0.status(1, 5, .sectionTwenty)
      } == [.birthday])
    #expect(
      rules {
        $0.inCareAtStart(1, .ownFoster)
        $0.status(1, 5, .sectionTwenty)
        $0.status(1, 4, .careOrder)
      } == [.order])
  }
}
