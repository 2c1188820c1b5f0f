import ForecastOutput
import Foundation
import ResultsStore

/// What kind of command a folder's results are of.
enum ResultsKind: String {
  case run = "a run or comparison"
  case search = "a search"
  case sensitivity = "a sensitivity analysis"

  /// The names of the files that it writes.
  var files: [String] {
    let tables =
      switch self {
      case .run: ExperimentTables.names
      case .search: SearchTables.names
      case .sensitivity: [SensitivityTable.name]
      }
    return tables + ["manifest.json"]
  }
}

/// The output folder of a command, looked at before any work.
struct ResultsFolder {
  let url: URL

  init(_ url: URL) {
    self.url = url
  }

  /// Refuses a place that is, or lies in, a file, one with results of another kind of command, and one
  /// without results in which somebody else's file has the name of one of ours.
  ///
  /// Files of commands have the same names, so that one kind would be taken for the other; and nobody's
  /// file may be written over because it has a name that we use.
  func check(for kind: ResultsKind) throws {
    try refuseFile()
    let kinds = kinds
    if kinds.isEmpty { try refuseForeign(kind.files) }
    guard let held = kinds.first(where: { $0 != kind }) else { return }
    throw CommandFailure(
      .badUsage,
      "error: \(url.relativePath) holds the results of \(held.rawValue); name another folder with "
        + "--output. Nothing was changed.")
  }

  /// The kinds of results that are there.
  private var kinds: [ResultsKind] {
    var kinds: [ResultsKind] = []
    if exists(ForecastStore.fileName) { kinds.append(.run) }
    if exists(ObservationJournal.name) { kinds.append(.search) }
    let manifest = url.appendingPathComponent("manifest.json")
    if let data = FileManager.default.contents(atPath: manifest.path),
      let kind = ManifestHead(data)?.kind
    {
      kinds.append(kind)
    }
    return kinds
  }

  private func refuseForeign(_ names: [String]) throws {
    guard let name = names.first(where: exists) else { return }
    throw CommandFailure(
      .badUsage,
      "error: \(url.relativePath) holds \(name) but no results that it could be of; move it away, or "
        + "name another folder with --output. Nothing was changed.")
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  private func refuseFile() throws {
    var place = url
    while place.path != "/" {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
        if isFolder.boolValue { return }
        throw CommandFailure(
          .badUsage,
          "error: \(place.relativePath) is a file; name a folder with --output. Nothing was changed."
        )
      }
      place.deleteLastPathComponent()
    }
  }
}
