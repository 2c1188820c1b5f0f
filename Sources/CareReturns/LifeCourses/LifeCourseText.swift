public import CareModel
public import SimulationKernel

/// One life course as lines for a reader: when, how old, what, where and why.
public struct LifeCourseText: Sendable {
  private let clock: CivilClock

  /// Makes the text of traces that begin at the end of a date.
  public init(start: CivilDate) { clock = CivilClock(start: start) }

  /// The text of a child; nil when the trace does not know it.
  public func text(of child: UInt64, in trace: [TraceRecord]) -> String? {
    let records = trace.filter { $0.child == child }
    guard let first = records.first else { return nil }
    let born = records.lazy.compactMap(\.bornAt).first.map {
      LifeCourse.dateOfBirth(
        bornAt: $0, noLaterThan: first.enteredAt ?? first.day, clock: clock)
    }
    var lines = [heading(child, born, records.lazy.compactMap(\.needCategory).first)]
    if let enteredAt = first.enteredAt {
      let isKnown = first.placedAt.map { $0 <= enteredAt } ?? true
      lines.append(
        line(
          enteredAt, born, "entered care",
          in: isKnown ? "" : "the placements until the next line are not known"))
    }
    if let placedAt = first.placedAt, first.kind == .inCareAtStart {
      lines.append(line(placedAt, born, "placed", in: particulars(first)))
    }
    for record in records {
      lines.append(
        line(
          record.day, born, record.kind.rawValue,
          in: record.kind == .inCareAtStart ? status(first) : particulars(record)))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ child: UInt64, _ born: CivilDate?, _ need: NeedCategory?) -> String {
    var parts = ["Child \(child)"]
    if let born { parts.append("born \(born)") }
    if let need { parts.append("category of need: \(need.title.lowercased())") }
    return parts.joined(separator: ", ")
  }

  private func line(_ day: Double, _ born: CivilDate?, _ what: String, in rest: String) -> String {
    let date = clock.date(at: SimulationTime(days: day))
    let age = born.map { self.age(on: date, born: $0) } ?? ""
    let start = "\(date)  \(String(repeating: " ", count: max(0, 9 - age.count)))\(age)  \(what)"
    return rest.isEmpty ? start : "\(start): \(rest)"
  }

  /// Whole years, or whole months of a baby.
  private func age(on date: CivilDate, born: CivilDate) -> String {
    let months =
      (date.year - born.year) * 12 + date.month - born.month - (date.day < born.day ? 1 : 0)
    guard months < 24 else { return "\(months / 12) years" }
    return months == 1 ? "1 month" : "\(max(0, months)) months"
  }

  private func status(_ record: TraceRecord) -> String {
    record.legalStatus.map { $0.title.lowercased() } ?? ""
  }

  /// Where, under which status and why, as far as the record says.
  private func particulars(_ record: TraceRecord) -> String {
    var parts: [String] = []
    if let placement = record.placement { parts.append(placement.title.lowercased()) }
    if let place = record.place { parts.append("place \(place)") }
    if let locality = record.locality { parts.append(locality.title.lowercased()) }
    if let legalStatus = record.legalStatus { parts.append(legalStatus.title.lowercased()) }
    if let reason = record.reason { parts.append(reason.title.lowercased()) }
    // The words of the outputs, unless the typed particulars have said them.
    if !record.detail.isEmpty, !parts.contains(record.detail.lowercased()) {
      parts.append(record.detail.lowercased())
    }
    return parts.joined(separator: ", ")
  }
}
