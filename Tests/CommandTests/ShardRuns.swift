import Foundation
import Testing

extension Workspace {
  /// The options of every run in the tests of shards.
  static let small = ["--months", "3", "--replications", "14", "--no-progress"]

  /// Runs one shard of the baseline, and returns its line.
  @discardableResult
  func shard(_ part: String, into folder: String, _ more: String...) throws -> [String: Any] {
    let result = try RunningCommand(
      ["run", Self.baseline] + Self.small + ["--shard", part, "--output", folder] + more, in: self
    ).finish()
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    try #require(lines.count == 1)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
  }

  /// Runs all the baseline that the shards are parts of, and returns its tables.
  func whole() throws -> [String: Data] {
    _ = try forecast(into: "whole", replications: 14)
    return try tables("whole")
  }

  /// Merges folders quietly.
  func merge(_ folders: [String], into output: String, _ more: String...) throws -> CommandResult {
    try RunningCommand(["merge"] + folders + ["--output", output, "--quiet"] + more, in: self)
      .finish()
  }
}
