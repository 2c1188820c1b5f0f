import Experiments
import ForecastOutput
import Foundation

/// Runs again what a manifest describes, and compares what comes of it.
struct Reproduction {
  let path: String
  let output: String?
  let threads: Int?
  let showsProgress: Bool

  func run() async throws {
    let data = try data()
    let head = ManifestHead(data)
    let isRun = head == nil || head?.kind == .run
    let again: (String) async throws -> Void
    if let head, !isRun {
      try refuseOtherEngine(head.engine)
      try refuseOtherInputs(head.inputs)
      again = { try await run(head, into: $0) }
    } else {
      let manifest = try manifest(data)
      try refuseOtherEngine(manifest.engine)
      try refuseOtherInputs(manifest.inputs)
      again = { try await run(manifest, into: $0) }
    }
    if let output {
      try refuseOwnFolder(output)
      return try await again(output)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sufficiency-reproduce-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try await again(folder.path)
    } catch let failure as CommandFailure where failure.code == .tryAgain {
      throw CommandFailure(
        .tryAgain,
        """
        Stopped before the end; nothing is kept.\(head?.kind == .sensitivity ? "" : Self.goesOn)
        """)
    }
  }

  private static let goesOn =
    " With --output FOLDER, a reproduction goes on where it was stopped."

  private func run(_ manifest: RunManifest, into folder: String) async throws {
    let session = try session(manifest, into: folder)
    try await session.run()
    try compare(manifest.outputs, of: "run \(manifest.run_id)", in: folder)
  }

  /// Compares what was written with what a manifest says, and says what came of it.
  func compare(_ outputs: [RunManifest.FileEntry], of name: String, in folder: String) throws {
    let findings = outputs.map { file in
      (name: file.path, isSame: Self.digest("\(folder)/\(file.path)") == file.sha256)
    }
    let width = findings.map(\.name.count).max() ?? 0
    for finding in findings {
      let name = finding.name.padding(toLength: width, withPad: " ", startingAt: 0)
      try Console.output("\(name)  \(finding.isSame ? "same" : "differs")\n")
    }
    let differing = findings.count { !$0.isSame }
    guard differing == 0 else {
      throw CommandFailure(
        .failed,
        """
        error: \(differing) of \(findings.count) tables differ from those of \(name), \
        although the program and its inputs are the same.
        """)
    }
    try Console.output(
      "\(name.prefix(1).uppercased() + name.dropFirst()) is reproduced: "
        + (findings.count == 1
          ? "its table is the same, byte for byte.\n"
          : "all \(findings.count) tables are the same, byte for byte.\n"))
  }

  /// The same run, read anew from its files.
  private func session(_ manifest: RunManifest, into folder: String) throws -> ForecastSession {
    guard let request = manifest.request, let completeness = manifest.replications.completeness
    else {
      throw refusal("was written by a version of the program that kept no command.")
    }
    var command = try KeptCommand.parse(request, keptIn: path)
    command.runOptions.replications = completeness.wanted
    command.runOptions.output = folder
    command.runOptions.processors.threads = threads
    command.runOptions.noProgress = !showsProgress
    var session = try command.session()
    session.completeness = completeness
    session.isPrinted = false
    guard session.plan.runID == manifest.run_id else {
      throw refusal(
        "is of run \(manifest.run_id), and its command is now run \(session.plan.runID): a file that "
          + "it does not list has changed.")
    }
    return session
  }

  private func data() throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(.badUsage, "error: \(path) cannot be read; expected a manifest.json.")
    }
    return data
  }

  private func manifest(_ data: Data) throws -> RunManifest {
    if let manifest = try? JSONDecoder().decode(RunManifest.self, from: data) { return manifest }
    if (try? JSONDecoder().decode(ShardManifest.self, from: data)) != nil {
      throw refusal("is that of a shard, which has no tables; merge the shards first.")
    }
    throw refusal("is no manifest of this program.")
  }

  private func refuseOtherEngine(_ engine: RunManifest.Engine) throws {
    let version = engine.results_version
    guard version == ExperimentPlan.resultsVersion else {
      throw refusal(
        "is of results version \(version), and this program gives version "
          + "\(ExperimentPlan.resultsVersion): use the program that wrote it.")
    }
  }

  private func refuseOtherInputs(_ inputs: [RunManifest.FileEntry]) throws {
    let problems = inputs.compactMap { file -> String? in
      guard let digest = Self.digest(file.path) else { return "  missing: \(file.path)" }
      return digest == file.sha256 ? nil : "  changed: \(file.path)"
    }
    guard problems.isEmpty else {
      throw refusal(
        "cannot be reproduced from here: the files that the run read are not what they were.\n"
          + problems.joined(separator: "\n"))
    }
  }

  /// The results that are there would be taken for new ones.
  private func refuseOwnFolder(_ output: String) throws {
    func place(_ url: URL) -> String { url.resolvingSymlinksInPath().standardizedFileURL.path }
    let own = URL(fileURLWithPath: path).deletingLastPathComponent()
    guard place(URL(fileURLWithPath: output)) != place(own) else {
      throw CommandFailure(
        .badUsage,
        "error: \(output) is the folder of the manifest; name another folder with --output.")
    }
  }

  func refusal(_ reason: String) -> CommandFailure {
    CommandFailure(.badUsage, "error: \(path) \(reason)")
  }

  private static func digest(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map {
      RunManifest.FileEntry(path: path, content: $0).sha256
    }
  }
}
