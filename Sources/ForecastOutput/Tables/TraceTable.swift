public import CareModel
public import SimulationKernel

/// The event log of one replication as CSV.
public enum TraceTable {
  /// The columns.
  static let header = [
    "scenario", "replication", "date", "day", "event", "child", "place", "detail",
  ]

  /// The text; cells that do not apply are empty.
  public static func csv(
    _ trace: [TraceRecord], scenario: String, replication: Int, start: CivilDate
  ) -> String {
    var csv = CSVText(header: header)
    let clock = CivilClock(start: start)
    for record in trace {
      csv.row([
        scenario, "\(replication)",
        clock.date(at: SimulationTime(days: record.day)).description,
        NumberText.cell(record.day), record.kind.rawValue, record.child.map { "\($0)" } ?? "",
        record.place.map { "\($0)" } ?? "", record.detail,
      ])
    }
    return csv.text
  }
}
