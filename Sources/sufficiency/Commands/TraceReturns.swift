import CareModel
import CareReturns
import Experiments
import ForecastOutput
import Foundation
import SimulationKernel

/// The folder into which `sufficiency trace --returns` writes: all of it or nothing.
struct ReturnsFolder {
  private let url: URL

  /// Names a folder that does not exist yet or is empty.
  init(_ path: String) throws {
    url = URL(fileURLWithPath: path)
    let manager = FileManager.default
    guard manager.fileExists(atPath: url.path) else { return }
    // A file has no contents to list.
    guard let contents = try? manager.contentsOfDirectory(atPath: url.path), contents.isEmpty
    else {
      throw CommandFailure(.badUsage, "error: \(path) exists already; --returns needs a new folder")
    }
  }

  /// Writes the returns of a trace and prints what the checks found.
  func write(
    _ trace: [TraceRecord], of scenario: Scenario, months: Int, stacked: Bool
  ) throws {
    let end = scenario.start.monthEnd(after: months)
    let courses = LifeCourseReader(start: scenario.start, months: months).lifeCourses(of: trace)
    let returns = YearlyReturn.returns(of: courses, start: scenario.start, end: end)
    let ofTrace = TraceChecks(start: scenario.start).findings(in: trace)
    let ofReturns = ReturnChecks(start: scenario.start).findings(in: returns)
    try Console.output(
      ReturnSummaryText(returns, start: scenario.start).text(ofTrace, ofReturns))
    guard ofTrace.isEmpty, ofReturns.isEmpty else {
      let count = ofTrace.count + ofReturns.count
      throw CommandFailure(.failed, "error: \(count) findings; nothing was written")
    }
    let layout =
      stacked ? ReturnLayout.stacked(authority: scenario.area.authorityName) : .yearly
    try write(layout.files(of: returns))
  }

  /// Writes the files beside the folder, then moves them there in one step.
  private func write(_ files: [ReturnFile]) throws {
    let manager = FileManager.default
    let part = url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).part")
    do {
      try? manager.removeItem(at: part)
      for file in files {
        let place = part.appendingPathComponent(file.path)
        try OutputFolder(place.deletingLastPathComponent())
          .write([OutputFolder.File(name: place.lastPathComponent, text: file.text)])
      }
      guard rename(part.path, url.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
      }
    } catch {
      try? manager.removeItem(at: part)
      throw CommandFailure(
        .failed,
        "error: \(url.relativePath) could not be written: \(error.localizedDescription)")
    }
  }
}
