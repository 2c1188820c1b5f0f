import ForecastOutput
import Foundation

/// What the manifests of all commands have in common.
struct ManifestHead: Decodable {
  /// What only the manifest of a sensitivity analysis has.
  private struct Asked: Decodable {}

  let engine: RunManifest.Engine
  let run: RunManifest.Run
  /// The command that asks for the same results; nil in manifests of earlier versions.
  let request: [String]?
  let inputs: [RunManifest.FileEntry]
  /// The files that were written; nil of a shard.
  let outputs: [RunManifest.FileEntry]?
  private let kindName: String?
  private let sensitivity: Asked?
  private let runID: String?
  private let searchID: String?

  private enum CodingKeys: String, CodingKey {
    case engine, run, request, inputs, outputs, sensitivity
    case kindName = "kind"
    case runID = "run_id"
    case searchID = "search_id"
  }

  /// Reads a manifest; nil for any other file.
  init?(_ data: Data) {
    guard let manifest = try? JSONDecoder().decode(Self.self, from: data) else { return nil }
    self = manifest
  }

  /// The kind of command that wrote it.
  var kind: ResultsKind {
    if kindName == "search" { return .search }
    return sensitivity == nil ? .run : .sensitivity
  }

  /// What identifies the answers.
  var id: String { searchID ?? runID ?? "" }
}
