import CareModel

/// Ten events of a world without chance, against a calculation by hand.
enum HandCalculation {
  /// Day, what happens, to which child (0 for none) and the particulars.
  private struct Line: Equatable {
    var day: Double
    var kind: TraceRecord.Kind
    var child: Int
    var detail = ""
  }

  /// Ages on day 0 are 17.9, 17.8 and 17; a year has 365.25 days.
  ///
  /// A move takes three lines of the log: the placement ends, in a closure a search starts, and the next
  /// placement begins.
  private static let expected: [Line] = [
    Line(day: 0, kind: .inCareAtStart, child: 1, detail: "Children's home"),
    Line(day: 0, kind: .inCareAtStart, child: 2, detail: "Children's home"),
    Line(day: 0, kind: .inCareAtStart, child: 3, detail: "Children's home"),
    // 0.1 · 365.25
    Line(day: 36.525, kind: .ceased, child: 1, detail: "Turned 18"),
    Line(day: 36.525, kind: .becameCareLeaver, child: 1),
    Line(day: 36.525, kind: .leaverMoved, child: 1, detail: "With family or friends"),
    Line(day: 50, kind: .homeOpened, child: 0, detail: "Children's home"),
    // 0.2 · 365.25
    Line(day: 73.05, kind: .ceased, child: 2, detail: "Turned 18"),
    Line(day: 73.05, kind: .becameCareLeaver, child: 2),
    Line(day: 73.05, kind: .leaverMoved, child: 2, detail: "With family or friends"),
    Line(day: 100, kind: .homeClosed, child: 0, detail: "Children's home"),
    Line(day: 100, kind: .placementEndedByClosure, child: 3, detail: "Children's home"),
    Line(day: 100, kind: .searchStarted, child: 3),
    Line(day: 100, kind: .placed, child: 3, detail: "Children's home"),
    Line(day: 150, kind: .policyChanged, child: 0),
    // Reviewed 180 days after moving in.
    Line(day: 280, kind: .searchStarted, child: 3),
    Line(day: 280, kind: .placementEndedPlanned, child: 3, detail: "Children's home"),
    Line(day: 280, kind: .placed, child: 3, detail: "Own foster care"),
    Line(day: 365.25, kind: .ceased, child: 3, detail: "Turned 18"),
    Line(day: 365.25, kind: .becameCareLeaver, child: 3),
    Line(day: 365.25, kind: .leaverMoved, child: 3, detail: "With former foster carers"),
  ]

  static let verification = VerificationCase(
    "Every date fixed: ten events by hand", source: "Hand calculation"
  ) {
    let outcome = CareSimulation.run(
      Worlds.clockwork(), seed: 1, replication: 1, months: 24, tracing: true)
    var numbers: [UInt64: Int] = [:]
    let got = outcome.trace.map { record in
      let child = record.child.map { child in
        numbers[child]
          ?? {
            numbers[child] = numbers.count + 1
            return numbers.count
          }()
      }
      return Line(
        day: record.day, kind: record.kind, child: child ?? 0, detail: record.detail)
    }
    var findings = [VerificationFinding.count("lines of the event log", expected.count, got.count)]
    var day = -1.0
    for row in expected.indices where expected[row].day > day {
      day = expected[row].day
      let ofDay = expected.filter { $0.day == day }
      // The 18th birthday is a sum of days, exact to the last bits only.
      let same = got.filter { ($0.day - day).magnitude < 1e-9 }
      let agrees = zip(ofDay, same).allSatisfy {
        $0.kind == $1.kind && $0.child == $1.child && $0.detail == $1.detail
      }
      findings.append(
        .holds(
          "day \(DecimalText.fixed(day, decimals: 3))", words(ofDay), got: words(same),
          agrees && same.count == ofDay.count))
    }
    return findings
  }

  private static func words(_ lines: [Line]) -> String {
    guard !lines.isEmpty else { return "nothing" }
    return lines.map { line in
      let child = line.child > 0 ? "child \(line.child) " : ""
      let detail = line.detail.isEmpty ? "" : " (\(line.detail))"
      return "\(child)\(line.kind.rawValue)\(detail)"
    }.joined(separator: "; ")
  }
}
