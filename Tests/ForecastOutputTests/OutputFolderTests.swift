import ForecastOutput
import Foundation
import Testing

struct OutputFolderTests {
  @Test func `files replace earlier ones and leave nothing else behind`() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sufficiency-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = OutputFolder(url)
    try folder.write([OutputFolder.File(name: "a.csv", text: "old")])
    try folder.write([
      OutputFolder.File(name: "a.csv", text: "new"), OutputFolder.File(name: "b.csv", text: "b"),
    ])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
        == ["a.csv", "b.csv"])
    #expect(try String(contentsOf: url.appendingPathComponent("a.csv"), encoding: .utf8) == "new")
  }

  @Test func `a file that cannot be written leaves the others as they were`() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sufficiency-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = OutputFolder(url)
    try folder.write([OutputFolder.File(name: "a.csv", text: "old")])
    #expect(throws: (any Error).self) {
      try folder.write([
        OutputFolder.File(name: "a.csv", text: "new"),
        OutputFolder.File(name: "no/such.csv", text: "b"),
      ])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path) == ["a.csv"])
    #expect(try String(contentsOf: url.appendingPathComponent("a.csv"), encoding: .utf8) == "old")
  }
}
