import Foundation
import Testing

/// The module table of the architecture against every import line of the sources.
///
/// The build's own check catches an undeclared sibling but not a module reached through another, so the
/// lines are read.
struct ImportTests {
  /// What each module may import, the standard library apart.
  static let allowed: [String: Set<String>] = [
    "SimulationKernel": [],
    "CareModel": ["SimulationKernel"],
    "Experiments": ["CareModel", "SimulationKernel"],
    "Verification": ["CareModel", "Experiments", "SimulationKernel"],
    "Scenarios": [
      "CareModel", "CareReturns", "Experiments", "SimulationKernel", "Foundation", "Yams",
    ],
    "ResultsStore": ["CareModel", "Experiments", "SimulationKernel", "Foundation", "GRDB"],
    "CareReturns": ["CareModel", "SimulationKernel"],
    "ForecastOutput": ["CareModel", "Experiments", "SimulationKernel", "Crypto", "Foundation"],
    "Patterns": [
      "CareModel", "SimulationKernel", "Experiments", "CareReturns", "ForecastOutput",
    ],
    "sufficiency": [
      "CareModel", "Experiments", "SimulationKernel", "Scenarios", "ResultsStore",
      "CareReturns", "ForecastOutput", "Patterns", "Verification", "ArgumentParser", "Foundation",
      "Dispatch", "Glibc", "Darwin", "Musl",
    ],
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(in folder: URL) throws -> [URL] {
    let walker = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }

  /// The modules that a source text imports.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@")
          || ["public", "package", "internal", "private", "fileprivate"]
            .contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      let name =
        words.count > 2 && ["struct", "class", "enum", "func", "protocol"].contains(words[1])
        ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
  }

  @Test func `every module keeps to its row of the table`() throws {
    let sources = Self.root.appending(path: "Sources")
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path())
      .filter { !$0.hasPrefix(".") }
    #expect(
      Set(modules) == Set(Self.allowed.keys), "a module is missing from the table or the tree")
    for (module, allowed) in Self.allowed {
      let files = try Self.swiftFiles(in: sources.appending(path: module))
      #expect(!files.isEmpty)
      for file in files {
        let text = try String(contentsOf: file, encoding: .utf8)
        for name in Self.imports(of: text) {
          #expect(
            allowed.contains(name), "\(module)/\(file.lastPathComponent) imports \(name)")
        }
      }
    }
  }

  @Test func `an import line is read in all its forms`() {
    let text = """
      import A
      public import B
      @testable import C
      internal import struct D.Thing
      // import E
      let important = 1
      """
    #expect(Self.imports(of: text) == ["A", "B", "C", "D"])
  }

  /// The tests share the release build, so none may ask for testability.
  @Test func `no test reaches behind the public interface`() throws {
    for file in try Self.swiftFiles(in: Self.root.appending(path: "Tests")) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let reaches = text.split(separator: "\n").contains { $0.hasPrefix("@testable") }
      #expect(!reaches, "\(file.lastPathComponent) uses a testable import")
    }
  }

  /// The inner modules print nothing and read no clock, file or environment.
  @Test func `the inner modules have no side effects`() throws {
    let words = ["print(", "readLine(", "CommandLine.", "ContinuousClock", "SuspendingClock"]
    for module in ["SimulationKernel", "CareModel", "Experiments"] {
      for file in try Self.swiftFiles(in: Self.root.appending(path: "Sources/\(module)")) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in words {
          #expect(!text.contains(word), "\(module)/\(file.lastPathComponent) uses \(word)")
        }
      }
    }
  }

  /// A type that shares its module's name makes qualified names unusable.
  @Test func `no module type shares the name of its module`() throws {
    for module in Self.allowed.keys {
      for file in try Self.swiftFiles(in: Self.root.appending(path: "Sources/\(module)")) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for kind in ["struct", "enum", "class", "actor", "protocol"] {
          #expect(!text.contains("\(kind) \(module) "), "\(file.lastPathComponent)")
        }
      }
    }
  }
}
