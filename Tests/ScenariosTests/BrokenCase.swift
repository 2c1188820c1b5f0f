import Scenarios
import Testing

/// A small edit that breaks the fixture, and what the reader should say about it.
///
/// The mark `«` in a replacement is not part of the file: it stands where the problem should be
/// located.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  enum File: String, Sendable {
    case scenario = "main.yaml"
    case lever = "levers/more-carers.yaml"
  }

  let name: String
  var file = File.scenario
  /// Texts that occur once in the file, and what to put in their place.
  let edits: [(find: String, replacement: String)]
  /// Parts that the problem's description must have.
  let fragments: [String]

  var testDescription: String { name }

  init(
    _ name: String, in file: File = .scenario, _ find: String, _ replacement: String,
    also others: (find: String, replacement: String)..., says fragments: String...
  ) {
    self.name = name
    self.file = file
    edits = [(find, replacement)] + others
    self.fragments = fragments
  }

  /// Breaks the fixture, reads it and compares the one problem that there should be.
  func verify(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var text = file == .scenario ? Fixture.scenario : Fixture.lever
    for edit in edits {
      let pieces = text.split(separator: edit.find, omittingEmptySubsequences: false)
      try #require(pieces.count == 2, "“\(edit.find)” occurs \(pieces.count - 1) times")
      text = pieces.joined(separator: edit.replacement)
    }
    let marked = try MarkedText(text)
    let folder = try TestFolder()
    let broken = marked.text
    let main = try folder.write(file == .scenario ? broken : Fixture.scenario, to: "main.yaml")
    try folder.write(file == .lever ? broken : Fixture.lever, to: File.lever.rawValue)
    let problems = try #require(throws: ScenarioProblems.self, sourceLocation: sourceLocation) {
      try ScenarioReader().scenario(at: main, levers: ["more-carers"], months: 120)
    }
    let place = "\(folder.path)/\(file.rawValue):\(marked.line):\(marked.column): error: "
    #expect(problems.diagnostics.count == 1, "\(problems)", sourceLocation: sourceLocation)
    for problem in problems.diagnostics {
      #expect(problem.description.hasPrefix(place), sourceLocation: sourceLocation)
      for fragment in fragments {
        #expect(problem.description.contains(fragment), sourceLocation: sourceLocation)
      }
    }
  }
}
