import Experiments
import Foundation
import ResultsStore
import Testing

/// The journal of a search: what is kept when it is cut short.
struct ObservationJournalTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("journal-\(UUID().uuidString)").path
  private let one = Portfolio([0, 2, 1])
  private let row = [1.5, -0.0, 1e-300]

  private func journal(_ identity: String = "abc") throws -> ObservationJournal {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return try ObservationJournal(folder: folder, identity: identity, columns: 3)
  }

  private func write() throws -> String {
    let journal = try journal()
    for replication in 1...3 { journal.add(row, of: one, replication: replication) }
    try journal.commit()
    return journal.path
  }

  @Test func `what was committed is there again to the last bit`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write()
    let again = try journal()
    #expect(again.found == 3)
    let found = try #require(again.observation(one, replication: 2))
    #expect(found.map(\.bitPattern) == row.map(\.bitPattern))
    #expect(again.observation(one, replication: 4) == nil)
    #expect(again.observation(Portfolio([0, 2, 0]), replication: 2) == nil)
  }

  @Test func `a journal cut at any byte keeps its whole lines and goes on`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try write()
    let whole = try #require(FileManager.default.contents(atPath: path))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      do {
        let cut = try journal()
        #expect(cut.found <= 3)
        for replication in 1...3 { cut.add(row, of: one, replication: replication) }
        try cut.commit()
      }
      let again = try journal()
      #expect((1...3).allSatisfy { again.observation(one, replication: $0) != nil })
    }
  }

  @Test func `a damaged line is left out`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try write()
    var text = try String(contentsOfFile: path, encoding: .utf8)
    text = text.replacing("0.2.1 2 3ff8", with: "0.2.1 2 3ff9")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let again = try journal()
    #expect(again.found == 2)
    #expect(again.observation(one, replication: 2) == nil)
  }

  @Test func `another search and a second writer are refused`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write()
    #expect(throws: ObservationJournalError.self) { try journal("other") }
    let first = try journal()
    #expect(throws: ObservationJournalError.self) { try journal() }
    #expect(first.found == 3)
  }
}
