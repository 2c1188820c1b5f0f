internal import SimulationKernel

/// One finished file of a return.
public struct ReturnFile: Sendable, Equatable {
  /// The path inside the folder, such as `2024-25/episodes.csv`.
  public var path: String
  /// The text.
  public var text: String

  /// Makes a file from its parts.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// How returns are laid out in files.
public enum ReturnLayout: Sendable, Equatable {
  /// One folder a year and dates written DD/MM/YYYY, as a council submits them.
  case yearly
  /// All years in one file a table with the columns LA and YEAR and dates written YYYY-MM-DD, as regional
  /// platforms stack them; YEAR is the calendar year of the 31 March.
  case stacked(authority: String)

  /// The files of some returns.
  public func files(of returns: [YearlyReturn]) -> [ReturnFile] {
    switch self {
    case .yearly:
      returns.flatMap { yearly in
        ReturnTable.allCases.map { table in
          ReturnFile(
            path: table.path(in: yearly.year),
            text: Self.text([table.columns] + table.rows(yearly, Self.slashed)))
        }
      }
    case .stacked(let authority):
      ReturnTable.allCases.map { table in
        let rows = returns.flatMap { yearly in
          table.rows(yearly) { $0?.description ?? "" }
            .map { $0 + [authority, "\(yearly.year.startYear + 1)"] }
        }
        return ReturnFile(
          path: table.name, text: Self.text([table.columns + ["LA", "YEAR"]] + rows))
      }
    }
  }

  /// A date as DD/MM/YYYY.
  private static func slashed(_ date: CivilDate?) -> String {
    guard let date else { return "" }
    return date.description.split(separator: "-").reversed().joined(separator: "/")
  }

  /// Cells as lines; only the name of an authority could need quotation marks.
  private static func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// The tables that are written.
enum ReturnTable: String, CaseIterable {
  case header, episodes, uasc, locations, periods

  /// The file's name.
  var name: String { rawValue + ".csv" }

  /// The file's path in a folder a year.
  func path(in year: CollectionYear) -> String { "\(year.title)/\(name)" }

  var columns: [String] {
    switch self {
    case .header: HeaderRow.columns
    case .episodes: EpisodeRow.columns
    case .uasc: UnaccompaniedRow.columns
    case .locations: LocationRow.columns
    case .periods: PeriodRow.columns
    }
  }

  func rows(_ yearly: YearlyReturn, _ date: (CivilDate?) -> String) -> [[String]] {
    switch self {
    case .header: yearly.header.map { $0.cells(date) }
    case .episodes: yearly.episodes.map { $0.cells(date) }
    case .uasc: yearly.unaccompanied.map { $0.cells(date) }
    case .locations: yearly.locations.map { $0.cells(date) }
    case .periods: yearly.periods.map { $0.cells(date) }
    }
  }
}
