import CareModel
import CareReturns
import Testing

/// The text of a life course as a whole.
struct LifeCourseTextTests {
  private let text = LifeCourseText(start: TraceWriter.start)

  @Test func `a child in care at the start`() {
    let trace = YearlyReturnTests.everything().records
    #expect(
      text.text(of: 1, in: trace) == """
        Child 1, born 2007-08-13, category of need: abuse or neglect
        2021-10-13   14 years  entered care: the placements until the next line are not known
        2023-02-25   15 years  placed: own foster care, place 70, inside boundary - 20 miles or less, \
        care order
        2024-03-31   16 years  in care at start: care order
        2024-07-10   16 years  placement ended by closure
        2024-07-10   16 years  placed: agency foster care, place 80, outside boundary - over 20 miles
        2024-10-18   17 years  carer changed agency: own foster care, place 80
        2025-08-13   18 years  ceased: turned 18
        2025-08-13   18 years  became care leaver
        2025-08-13   18 years  care leaver moved: with former foster carers

        """)
  }

  @Test func `a child who enters`() {
    var trace = TraceWriter()
    trace.enters(7, 9.5, .policeProtection, born: -40)
    trace.placed(7, 9.5, .unregistered, bridged: true)
    #expect(
      text.text(of: 7, in: trace.records) == """
        Child 7, born 2024-02-20, category of need: family dysfunction
        2024-04-10    1 month  entered: police protection
        2024-04-10    1 month  bridged: unregistered arrangement, inside boundary - 20 miles or less

        """)
    #expect(text.text(of: 8, in: trace.records) == nil)
    var settled = TraceWriter()
    settled.inCareAtStart(9, .kinshipFoster, entered: -400)
    #expect(
      text.text(of: 9, in: settled.records) == """
        Child 9, born 2012-04-01, category of need: abuse or neglect
        2023-02-25   10 years  entered care
        2023-02-25   10 years  placed: kinship foster care, inside boundary - 20 miles or less, care order
        2024-03-31   11 years  in care at start: care order

        """)
  }
}
