import Experiments
import ForecastOutput
import Testing

struct ParameterTextTests {
  private func record(
    _ path: String, _ stated: String, source: String = "DfE, Children looked after",
    quality: EvidenceQuality = .official
  ) -> ParameterRecord {
    ParameterRecord(
      path: path, stated: stated, unit: "days", period: "2024", source: source, quality: quality,
      knownOn: nil, note: nil, file: "a.yaml", line: 1)
  }

  @Test func `values have their particulars and a numbered source`() {
    let text = ParameterText.list(
      [
        record("a.b", "1"), record("a.c", "2", source: "assumption", quality: .assumption),
        record("a.d", "3", source: "Council"), record("a.e", "4"),
        record("a.path_that_is_longer_than_the_column_of_paths", "5"),
      ], style: .plain)
    let gap = String(repeating: " ", count: 40)
    #expect(
      text == """
        a.b                                     1
        \(gap)days · official · 2024 · [1]
        a.c                                     2
        \(gap)days · assumption · 2024
        a.d                                     3
        \(gap)days · official · 2024 · [2]
        a.e                                     4
        \(gap)days · official · 2024 · [1]
        a.path_that_is_longer_than_the_column_of_paths
        \(gap)5
        \(gap)days · official · 2024 · [1]

        Sources
        [1]   DfE, Children looked after
        [2]   Council

        """)
  }

  @Test func `a value from after the start says why it is used`() {
    var late = record("a.b", "1")
    late.knownOn = "2025-11-20"
    late.laterThanStart = "no other is held."
    let text = ParameterText.list([late], style: .plain)
    #expect(
      text.contains("2024 · [1] · known 2025-11-20 · later than\n"), "\(text)")
    #expect(text.contains("the start: no other is held.\n"), "\(text)")
  }

  @Test func `long values are wrapped to a hundred characters`() {
    let stated = (1...60).map { "row_\($0): 0.5," }.joined(separator: " ")
    let source = (1...60).map { "word\($0)" }.joined(separator: " ")
    let text = ParameterText.list([record("a.b", stated, source: source)], style: .plain)
    let lines = text.split(separator: "\n")
    #expect(lines.count > 15)
    for line in lines { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `only what differs is compared`() {
    let mine = [record("a", "1"), record("b", "2"), record("c", "3")]
    let theirs = [record("a", "1"), record("b", "5"), record("d", "4")]
    let rows = ParameterDifference.between(mine, and: theirs)
    #expect(rows.map(\.path) == ["b", "c", "d"])
    #expect(rows.map { $0.scenario?.stated } == ["2", "3", nil])
    #expect(rows.map { $0.other?.stated } == ["5", nil, "4"])
    let text = ParameterText.difference(
      mine, named: "here", from: theirs, named: "there", style: .plain)
    #expect(text.contains("here: 2\n"))
    #expect(text.contains("there: 5\n"))
    #expect(text.contains("there: states nothing\n"))
    #expect(!text.contains("here: 1"))
  }

  @Test func `scenarios that agree say so`() {
    let records = [record("a", "1")]
    let text = ParameterText.difference(
      records, named: "x", from: records, named: "y", style: .plain)
    #expect(text == "No stated value differs.\n")
  }
}
