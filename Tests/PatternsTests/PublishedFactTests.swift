import Experiments
import Foundation
import Patterns
import Scenarios
import Testing

/// The published numbers of this repository: each has a source, and each belongs to the page.
struct PublishedFactTests {
  static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")

  static func facts() throws -> PublishedFacts {
    try PublishedFactReader().facts(in: scenarios.appending(path: "published").path())
  }

  @Test func `every number has a source, a period and a quality with its reasons`() throws {
    let facts = try Self.facts().all
    #expect(facts.count > 300)
    for fact in facts {
      // A source in full has a title and an address, so that a reader can look it up.
      #expect(fact.source.contains("http"), "\(fact.pattern) \(fact.category)")
      #expect(fact.period.contains("20"), "\(fact.pattern) \(fact.category)")
      #expect(fact.quality != .assumption, "\(fact.pattern) \(fact.category)")
      if fact.quality == .derived { #expect(fact.note?.isEmpty == false) }
    }
  }

  @Test func `every number is used by a pattern or by the authority's years`() throws {
    var known: Set<[String]> = []
    for pattern in PatternCatalogue.patterns {
      known.formUnion(pattern.categories.map { [pattern.key, $0.key] })
      if pattern.isShareOfTotal { known.insert([pattern.key, "total"]) }
    }
    for fact in try Self.facts().all where !fact.pattern.hasPrefix("series_") {
      #expect(known.contains([fact.pattern, fact.category]), "\(fact.pattern) \(fact.category)")
    }
  }

  @Test func `every pattern has something published`() throws {
    let published = Set(try Self.facts().all.map(\.pattern))
    for pattern in PatternCatalogue.patterns {
      #expect(published.contains(pattern.key), "\(pattern.key)")
    }
  }

  @Test func `the rows of a share add up to the whole`() throws {
    let facts = try Self.facts()
    // A table that prints every row, so that only rounding to the nearest ten parts them.
    for key in [
      "durations_all", "durations_foster", "care_periods", "new_locality", "reasons_ceased",
    ] {
      let pattern = try #require(PatternCatalogue.patterns.first { $0.key == key })
      let rows = pattern.categories.compactMap { facts.fact("England", key, $0.key)?.value }
      let total = try #require(facts.fact("England", key, "total")?.value)
      #expect(abs(rows.reduce(0, +) - total) <= 50, "\(key)")
    }
  }

  @Test func `the folder is found from a scenario`() throws {
    let scenario = Self.scenarios.appending(path: "cheshire-east/baseline.yaml").path()
    let folder = try #require(PublishedFactReader.folder(near: scenario))
    #expect(folder.hasSuffix("scenarios/published"))
  }
}

/// What is refused in a file of published numbers.
struct BrokenFactTests {
  private static let header = "area,pattern,category,value,unit,period,source,quality,note"

  /// The problems of a folder whose one file has these rows.
  private func problems(_ rows: String, header: String = Self.header) throws -> String {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "published-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for folder in ["published", "england"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    let sources = """
      kind: scenario
      name: england-sources
      title: Sources
      purpose: A list.
      sources:
        a-table: {title: "A table", address: "https://example.org"}
      """
    try Data(sources.utf8).write(to: root.appending(path: "england/sources.yaml"))
    try Data("\(header)\n\(rows)\n".utf8).write(to: root.appending(path: "published/one.csv"))
    do {
      let facts = try PublishedFactReader().facts(in: root.appending(path: "published").path())
      return "\(facts.all.count) read"
    } catch {
      return error.description
    }
  }

  @Test func `a right row is read`() throws {
    let row = "England,p,c,1.5,percent,2024,a-table sheet 2,official,\"a, quoted note\""
    #expect(try problems(row) == "1 read")
  }

  @Test(arguments: [
    ("England,p,c,1,percent,2024,,official,", "source: nothing is stated"),
    ("England,p,c,1,percent,2024,no-such-table,official,", "unknown source"),
    ("England,p,c,many,percent,2024,a-table,official,", "is no number"),
    ("England,p,c,1,percent,2024,a-table,good,", "unknown quality"),
    ("England,p,c,1,percent,2024,a-table,derived,", "note: nothing is stated"),
    ("England,p,c,1,percent,,a-table,official,", "period: nothing is stated"),
    ("England,p,c,1,percent,2024,a-table,official", "8 fields"),
    (
      "England,p,c,1,percent,2024,a-table,official,\nEngland,p,c,2,percent,2024,a-table,official,",
      "stated twice"
    ),
  ])
  func `a row that is not right is refused with its line`(rows: String, message: String) throws {
    let text = try problems(rows)
    #expect(text.contains(message), "\(text)")
    #expect(text.contains("one.csv:"), "\(text)")
  }

  @Test func `another header is refused`() throws {
    #expect(try problems("", header: "area,value").contains("the header is not right"))
  }
}
