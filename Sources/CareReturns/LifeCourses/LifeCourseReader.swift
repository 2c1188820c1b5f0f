public import CareModel
public import SimulationKernel

/// Reads the trace of a replication as life courses.
public struct LifeCourseReader: Sendable {
  /// The link between the trace's days and civil dates.
  public let clock: CivilClock
  /// The day on which the trace ends.
  public let end: Double

  /// Makes a reader of traces that begin at the end of a date and end on a day.
  public init(start: CivilDate, end: Double) {
    clock = CivilClock(start: start)
    self.end = end
  }

  /// Makes a reader of traces of a number of whole months.
  public init(start: CivilDate, months: Int) {
    let clock = CivilClock(start: start)
    self.init(start: start, end: clock.time(of: start.monthEnd(after: months)).days)
  }

  /// The life courses of all children looked after at some midnight, in order of their numbers.
  ///
  /// - Parameter trace: the records in order of time; those of one moment in the order they were made.
  public func lifeCourses(of trace: [TraceRecord]) -> [LifeCourse] {
    var rows: [UInt64: Int] = [:]
    var records: [(child: UInt64, records: [TraceRecord])] = []
    for record in trace {
      guard let child = record.child else { continue }
      if let row = rows[child] {
        records[row].records.append(record)
      } else {
        rows[child] = records.count
        records.append((child, [record]))
      }
    }
    return records.sorted { $0.child < $1.child }
      .map { lifeCourse(of: $0.child, $0.records) }
      .filter { !$0.periods.isEmpty }
  }

  /// The life course of one child from the child's own records.
  func lifeCourse(of child: UInt64, _ records: [TraceRecord]) -> LifeCourse {
    let bornAt = records.lazy.compactMap(\.bornAt).first
    var history = CareHistory(child: child, clock: clock)
    var day: CivilDate?
    for record in records {
      var date = clock.date(at: SimulationTime(days: record.day))
      if record.kind == .ceased, record.reason == .turnedEighteen, let bornAt {
        date = max(date, LifeCourse.eighteenthBirthday(bornAt: bornAt, clock: clock))
      }
      if let day, date > day { history.endDay(on: day) }
      day = max(day ?? date, date)
      history.apply(record)
    }
    if let day { history.endDay(on: day) }
    history.endTrace(at: end)

    let entered = history.periods.first?.startDay ?? 0
    return LifeCourse(
      child: child,
      born: bornAt.map { LifeCourse.dateOfBirth(bornAt: $0, noLaterThan: entered, clock: clock) },
      needCategory: records.lazy.compactMap(\.needCategory).first,
      isUnaccompanied: Self.isUnaccompanied(records), periods: history.periods,
      homeAfterCare: Self.homeAfterCare(records),
      remainedWithCarers: records.contains { $0.kind == .remainedWithCarers })
  }

  /// Said by the trace or, where it does not say, read from a distance from home that is not known.
  private static func isUnaccompanied(_ records: [TraceRecord]) -> Bool {
    records.lazy.compactMap(\.isUnaccompanied).first
      ?? records.contains { $0.locality == .insideUnknown || $0.locality == .outsideUnknown }
  }

  /// The first home after the 18th birthday, which the trace names in words.
  private static func homeAfterCare(_ records: [TraceRecord]) -> LeaverAccommodation? {
    guard let leaving = records.firstIndex(where: { $0.kind == .becameCareLeaver }) else {
      return nil
    }
    let birthday = records[leaving].day
    return records[leaving...].lazy
      .filter { $0.kind == .leaverMoved && $0.day == birthday }
      .compactMap { record in LeaverAccommodation.allCases.first { $0.title == record.detail } }
      .first
  }
}
