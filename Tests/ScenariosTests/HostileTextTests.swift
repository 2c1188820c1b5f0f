import Foundation
import Scenarios
import Testing

/// Texts made to exhaust memory, stack or patience are refused quickly.
struct HostileTextTests {
  /// The one problem of a hostile text, found in little time.
  private func problems(
    of text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Diagnostic] {
    let folder = try TestFolder()
    let file = try folder.write(text, to: "main.yaml")
    var found: [Diagnostic] = []
    let time = ContinuousClock().measure { found = ScenarioReader().problems(in: file) }
    #expect(time < .seconds(20), sourceLocation: sourceLocation)
    return found
  }

  @Test(arguments: ["[", "{a: ", "- ", ": ", "[{", "\"a\": {"])
  func `a hundred thousand levels are refused`(opening: String) throws {
    let prefix = opening.contains("\"") ? "{" : ""
    let found = try problems(
      of: "kind: scenario\nx:\n  \(prefix)\(String(repeating: opening, count: 100_000))")
    #expect(found.count == 1)
    #expect(found.first?.message == "values nested deeper than 12 levels")
    #expect(found.first?.line == 3)
  }

  @Test func `deep indentation is refused`() throws {
    let lines = (0..<1000).map { String(repeating: " ", count: $0) + "a:" }
    let found = try problems(of: lines.joined(separator: "\n"))
    #expect(found.map(\.line) == [13])
  }

  @Test func `a bomb of aliases is refused before anything expands`() throws {
    var text = "kind: scenario\na0: &a0 [x, x]\n"
    for level in 1...40 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(alias), \(alias), \(alias), \(alias)]\n"
    }
    let found = try problems(of: text)
    #expect(found.count == 41 + 160)
    #expect(found.allSatisfy { $0.message.hasPrefix("an a") })
  }

  @Test func `a bomb of aliases as keys is refused too`() throws {
    var text = "kind: scenario\na0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) {*a\(level - 1) : *a\(level - 1)}\n" }
    #expect(try problems(of: text).count == 41 + 80)
  }

  @Test func `a file over one mebibyte is refused unread`() throws {
    let found = try problems(of: "kind: scenario\n" + String(repeating: "#", count: 1 << 20))
    #expect(found.map(\.message) == ["the file is too large: 1048591 bytes"])
  }

  @Test func `a file of one mebibyte is read`() throws {
    let text = "kind: scenario\n#" + String(repeating: "x", count: (1 << 20) - 16)
    #expect(try problems(of: text).map(\.message).contains("“name” is missing"))
  }

  @Test func `sixty thousand duplicate keys are counted, not all shown`() throws {
    let found = try problems(of: "kind: scenario\n" + String(repeating: "name: x\n", count: 60_000))
    #expect(found.count == 1001)
    #expect(found.last?.message == "59001 further problems are not shown")
  }

  @Test func `sixty thousand unknown parameters are counted, not all shown`() throws {
    let lines = (0..<60_000).map { "  a\($0): 1\n" }
    let found = try problems(of: "kind: scenario\nparameters:\n" + lines.joined())
    #expect(found.count >= 1000)
    #expect(found.count <= 1001)
  }

  @Test func `files that extend each other over and over are read once each`() throws {
    let folder = try TestFolder()
    try folder.write("kind: scenario\nname: f\ntitle: F\npurpose: P\n", to: "f0.yaml")
    for level in 1...40 {
      let below = "f\(level - 1).yaml"
      try folder.write(
        "kind: scenario\nname: f\ntitle: F\npurpose: P\nextends: [\(below), \(below), \(below)]\n",
        to: "f\(level).yaml")
    }
    #expect(ScenarioReader().problems(in: "\(folder.path)/f40.yaml") == [])
  }

  @Test func `too long a chain of files is refused`() throws {
    let folder = try TestFolder()
    for level in 0...100 {
      let header = "kind: scenario\nname: f\ntitle: F\npurpose: P\n"
      try folder.write(header + "extends: f\(level + 1).yaml\n", to: "f\(level).yaml")
    }
    let found = ScenarioReader().problems(in: "\(folder.path)/f0.yaml")
    #expect(found.map(\.message) == ["too many files"])
  }
}
