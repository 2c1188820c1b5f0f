internal import CareModel
internal import CareReturns
import Foundation
import SimulationKernel

/// A folder with the files of statutory returns that a scenario names, read once for a start.
///
/// The files stand in the folder itself, or in folders in it, one for each year.
final class StartingReturnFolder {
  /// The largest file read, in bytes.
  static let sizeLimit = 1 << 26

  /// The folder as the scenario file leads to it.
  let path: String
  /// Where the scenario file names it.
  let location: Location
  private var read: (date: CivilDate, result: StartingReturn)?

  init(path: String, location: Location) {
    self.path = path
    self.location = location
  }

  /// The children looked after on a date; nil after a report of what is wrong.
  func children(on date: CivilDate, problems: DiagnosticCollector) -> [ReturnedChild]? {
    guard let result = result(on: date, problems: problems) else { return nil }
    for problem in result.problems {
      let place = Location(file: problem.file, line: problem.line, column: problem.column)
      switch problem.severity {
      case .error:
        problems.error(at: place, problem.path, problem.message, expected: problem.expected)
      case .warning:
        problems.warning(at: place, problem.path, problem.message)
      }
    }
    return result.problems.contains { $0.severity == .error } ? nil : result.children
  }

  private func result(
    on date: CivilDate, problems: DiagnosticCollector
  ) -> StartingReturn? {
    if let read, read.date == date { return read.result }
    guard let files = files(problems) else { return nil }
    let result = StartingReturn(files: files, date: date)
    read = (date, result)
    return result
  }

  private func files(_ problems: DiagnosticCollector) -> [ReturnFile]? {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: path) else {
      problems.error(
        at: location, "starting_return", "“\(path)” is no folder that can be read",
        expected: "a folder with episodes.csv and header.csv, or one such folder a year")
      return nil
    }
    // Years in order of their names, so that the newer tells how older episodes ended.
    let folders = [path] + names.sorted().map { "\(path)/\($0)" }
    let tables = ["episodes.csv", "header.csv", "uasc.csv", "locations.csv", "periods.csv"]
    var files: [ReturnFile] = []
    for folder in folders {
      for table in tables {
        let file = "\(folder)/\(table)"
        guard FilePath.exists(file) else { continue }
        guard let data = manager.contents(atPath: file), data.count <= Self.sizeLimit,
          let text = String(validating: data, as: UTF8.self)
        else {
          problems.error(
            at: .start(of: file), "", "the file cannot be read",
            expected: "text in UTF-8 of at most 64 MiB")
          return nil
        }
        problems.read(file)
        files.append(ReturnFile(path: file, text: text))
      }
    }
    for table in ["episodes.csv", "header.csv"]
    where !files.contains(where: { $0.path.hasSuffix("/\(table)") }) {
      problems.error(
        at: location, "starting_return", "“\(path)” has no \(table)",
        expected: "a folder with episodes.csv and header.csv, or one such folder a year")
      return nil
    }
    return files
  }
}
