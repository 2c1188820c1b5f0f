import CareModel
import CareReturns
import SimulationKernel

/// Writes short traces by hand, as the model would.
struct TraceWriter {
  /// The day before the first day simulated: the end of a collection year.
  static let start = CivilDate("2024-03-31") ?? CivilDate(daysSinceEpoch: 0)

  var records: [TraceRecord] = []

  mutating func add(
    _ kind: TraceRecord.Kind, _ child: UInt64, _ day: Double, place: UInt64? = nil,
    _ detail: String = "", change: (inout TraceRecord) -> Void = { _ in }
  ) {
    var record = TraceRecord(day: day, kind: kind, child: child, place: place, detail: detail)
    change(&record)
    records.append(record)
  }

  /// A child who is in care at the start.
  mutating func inCareAtStart(
    _ child: UInt64, _ placement: PlacementType, place: UInt64? = nil,
    _ status: LegalStatus = .careOrder, born: Double = -12 * 365.25, entered: Double = -900,
    placed: Double = -400, locality: DistanceLocality = .insideNear
  ) {
    add(.inCareAtStart, child, 0, place: place) {
      $0.placement = placement
      $0.locality = locality
      $0.legalStatus = status
      $0.needCategory = .abuseOrNeglect
      $0.bornAt = born
      $0.enteredAt = entered
      $0.placedAt = placed
    }
  }

  /// A child who enters or comes back.
  mutating func enters(
    _ child: UInt64, _ day: Double, _ status: LegalStatus = .sectionTwenty,
    born: Double = -10 * 365.25, again: Bool = false, need: NeedCategory = .familyDysfunction
  ) {
    add(again ? .returnedToCare : .entered, child, day) {
      $0.legalStatus = status
      $0.needCategory = need
      $0.bornAt = born
    }
  }

  mutating func placed(
    _ child: UInt64, _ day: Double, _ placement: PlacementType, place: UInt64? = nil,
    locality: DistanceLocality = .insideNear, bridged: Bool = false
  ) {
    add(bridged ? .bridged : .placed, child, day, place: place) {
      $0.placement = placement
      $0.locality = locality
    }
  }

  mutating func ended(_ child: UInt64, _ day: Double, _ kind: TraceRecord.Kind) {
    add(kind, child, day)
  }

  mutating func status(_ child: UInt64, _ day: Double, _ status: LegalStatus) {
    add(.legalStatusChanged, child, day) { $0.legalStatus = status }
  }

  mutating func ceased(_ child: UInt64, _ day: Double, _ reason: ReasonCeased) {
    add(.ceased, child, day) { $0.reason = reason }
  }

  /// The life courses of a trace that ends on a day.
  func lifeCourses(end: Double = 730) -> [LifeCourse] {
    LifeCourseReader(start: Self.start, end: end).lifeCourses(of: records)
  }
}
