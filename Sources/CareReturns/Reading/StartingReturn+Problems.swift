internal import SimulationKernel

extension StartingReturn {
  mutating func warn(folder: String) {
    if children.isEmpty, !hasErrors {
      problems.append(
        ReturnProblem(
          severity: .error, file: folder, line: 1, column: 1, path: "",
          message: "nobody was looked after on \(date)",
          expected: "an episode that is open on that date"))
    }
    if let first = cut.first {
      warning(
        first, "RNE",
        "for \(cut.count) of \(children.count) children less than two years before \(date) are in "
          + "the files; earlier moves are not known, and where periods.csv does not say it the start of "
          + "care is drawn")
    }
    if let first = shortBreaks.first {
      warning(first, "LS", "\(shortBreaks.count) children on short breaks are left out")
    }
    let newest = episodes.values.joined().max { $0.commenced < $1.commenced }
    if let newest, !children.isEmpty, elapsed(newest.commenced) > 62 {
      warning(
        newest, "DECOM",
        "the newest episode began on \(newest.commenced), long before the start on \(date)")
    }
  }

  private mutating func warning(_ episode: ReturnedEpisode, _ column: String, _ message: String) {
    problems.append(
      ReturnProblem(
        severity: .warning, file: episode.file, line: episode.row[column]?.line ?? episode.row.line,
        column: episode.row[column]?.column ?? 1, path: column, message: message))
  }

  mutating func error(
    _ file: String, _ cell: ReturnTableText.Cell?, _ column: String, _ message: String,
    expected: String
  ) {
    problems.append(
      ReturnProblem(
        severity: .error, file: file, line: cell?.line ?? 1, column: cell?.column ?? 1,
        path: column, message: message, expected: expected))
  }
}
