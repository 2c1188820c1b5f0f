public import CareModel
public import SimulationKernel

/// The event log of one replication as CSV.
public enum TraceTable {
  /// The columns.
  static let header = [
    "scenario", "replication", "date", "day", "event", "child", "place", "placement", "locality",
    "legal_status", "reason", "detail",
  ]

  /// The text in order of time, the lines of one child together within a moment; cells that do not
  /// apply are empty.
  public static func csv(
    _ trace: [TraceRecord], scenario: String, replication: Int, start: CivilDate
  ) -> String {
    var csv = CSVText(header: header)
    let clock = CivilClock(start: start)
    let run = [scenario, "\(replication)"]
    for record in sorted(trace) {
      let date = clock.date(at: SimulationTime(days: record.day))
      let event = [date.description, NumberText.cell(record.day), record.kind.rawValue]
      let subject = [record.child, record.place].map { $0.map(String.init) ?? "" }
      let particulars = [
        record.placement?.key, record.locality?.key, record.legalStatus?.key, record.reason?.key,
      ].map { $0 ?? "" }
      csv.row(run + event + subject + particulars + [record.detail])
    }
    return csv.text
  }

  /// By time, then child, what concerns no child first; else as the model wrote it.
  private static func sorted(_ trace: [TraceRecord]) -> [TraceRecord] {
    trace.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.day != b.day { return a.day < b.day }
      if a.child == b.child { return left.offset < right.offset }
      guard let child = a.child else { return true }
      return b.child.map { child < $0 } ?? false
    }.map(\.element)
  }
}
