import Foundation
import Testing

/// What a finished command left behind.
struct CommandResult {
  var code: Int32
  /// Whether a signal ended it.
  var wasKilled: Bool
  var output: String
  var errors: String
}

/// A command that is running.
final class RunningCommand {
  let process = Process()
  // Kept, because a workspace that nobody holds takes its folder away.
  private let folder: Workspace
  private let output: URL
  private let errors: URL

  /// Starts the built program in a folder, with some environment variables set besides the tests' own.
  init(
    _ arguments: [String], in folder: Workspace, environment variables: [String: String] = [:]
  ) throws {
    self.folder = folder
    output = folder.url.appendingPathComponent("out-\(UUID().uuidString)")
    errors = folder.url.appendingPathComponent("err-\(UUID().uuidString)")
    for url in [output, errors] {
      try #require(FileManager.default.createFile(atPath: url.path, contents: nil))
    }
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    // The width of help must not depend on where the tests run.
    var environment = ProcessInfo.processInfo.environment
    environment["COLUMNS"] = "80"
    process.environment = environment.merging(variables) { $1 }
    // Files, unlike pipes, cannot fill up and stop the program.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Waits for the end.
  func finish() throws -> CommandResult {
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    return CommandResult(
      code: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The program, which is built into the folder of the test bundle.
  static func program() throws -> URL {
    let folders = [
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
    ]
    let places = folders.map { $0.appendingPathComponent("sufficiency") }
    return try #require(
      places.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "the program is not built")
  }
}

/// A folder of its own for one test, taken away at the end.
final class Workspace {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("sufficiency-\(UUID().uuidString)")

  /// The project's own baseline scenario.
  static let baseline = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios/cheshire-east/baseline.yaml").path

  /// The folder of the project's own levers.
  static let levers = URL(fileURLWithPath: baseline)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("levers").path

  /// Writes an experiment with two of the project's levers and returns its path.
  func experiment(
    with levers: (String, String), months: Int, replications: Int
  ) throws -> String {
    try write(
      """
      kind: experiment
      name: two
      title: Two levers
      question: What do they do?
      base: \(Self.baseline)
      levers: [\(Self.levers)/\(levers.0).yaml, \(Self.levers)/\(levers.1).yaml]
      months: \(months)
      replications: \(replications)

      """, to: "two.yaml")
  }

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Runs a command to its end.
  func run(_ arguments: String...) throws -> CommandResult {
    try RunningCommand(arguments, in: self).finish()
  }

  /// Runs the baseline for a few months without progress, and expects success.
  func forecast(
    into folder: String, replications: Int, _ more: String...
  ) throws -> CommandResult {
    let arguments =
      [
        "run", Self.baseline, "--months", "3", "--replications", "\(replications)", "--output",
        folder, "--quiet",
      ] + more
    let result = try RunningCommand(arguments, in: self).finish()
    #expect(result.code == 0, "\(result.errors)")
    return result
  }

  /// Writes a text file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let url = url.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  func contents(_ path: String) -> Data? {
    FileManager.default.contents(atPath: url.appendingPathComponent(path).path)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try #require(contents(path), "\(path) is missing"), as: UTF8.self)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// The CSV files of an output folder by name.
  func tables(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: url.appendingPathComponent(folder).path)
    return Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(".csv") }.map {
        ($0, contents("\(folder)/\($0)") ?? Data())
      })
  }

  /// A manifest as a dictionary.
  func manifest(_ folder: String) throws -> [String: Any] {
    let data = try #require(contents("\(folder)/manifest.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
