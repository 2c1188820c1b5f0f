import CareModel
import Patterns
import SimulationKernel

/// A trace written by hand, line by line, for arithmetic with known answers.
struct HandMadeTrace {
  /// The start of every trace here: years end on 31 March.
  static let start: CivilDate = {
    guard let date = CivilDate("2024-03-31") else { preconditionFailure("a date") }
    return date
  }()

  private(set) var records: [TraceRecord] = []

  /// A child who is looked after from the first day.
  mutating func inCare(
    _ child: UInt64, _ type: PlacementType, entered: Double, placed: Double, born: Double,
    at place: UInt64 = 1, _ locality: DistanceLocality = .insideNear,
    _ status: LegalStatus = .careOrder
  ) {
    var record = TraceRecord(day: 0, kind: .inCareAtStart, child: child, place: place)
    record.placement = type
    record.locality = locality
    record.enteredAt = entered
    record.placedAt = placed
    record.bornAt = born
    record.legalStatus = status
    records.append(record)
  }

  /// A child who comes into care and is placed on a day.
  mutating func enters(
    _ child: UInt64, _ type: PlacementType, on day: Double, born: Double, at place: UInt64 = 1,
    _ locality: DistanceLocality = .insideNear, _ status: LegalStatus = .sectionTwenty
  ) {
    var record = TraceRecord(day: day, kind: .entered, child: child)
    record.bornAt = born
    record.legalStatus = status
    records.append(record)
    placed(child, type, on: day, at: place, locality)
  }

  /// A placement that begins.
  mutating func placed(
    _ child: UInt64, _ type: PlacementType, on day: Double, at place: UInt64,
    _ locality: DistanceLocality = .insideNear
  ) {
    var record = TraceRecord(day: day, kind: .placed, child: child, place: place)
    record.placement = type
    record.locality = locality
    records.append(record)
  }

  /// A placement that ends and the next, on one day.
  mutating func moves(
    _ child: UInt64, _ kind: TraceRecord.Kind, to type: PlacementType, on day: Double,
    at place: UInt64, _ locality: DistanceLocality = .insideNear
  ) {
    records.append(TraceRecord(day: day, kind: kind, child: child))
    placed(child, type, on: day, at: place, locality)
  }

  /// The end of a period of care.
  mutating func ceases(_ child: UInt64, _ reason: ReasonCeased, on day: Double) {
    var record = TraceRecord(day: day, kind: .ceased, child: child)
    record.reason = reason
    records.append(record)
  }

  /// A line of another kind.
  mutating func note(
    _ child: UInt64, _ kind: TraceRecord.Kind, on day: Double, _ detail: String = "",
    status: LegalStatus? = nil
  ) {
    var record = TraceRecord(day: day, kind: kind, child: child, detail: detail)
    record.legalStatus = status
    records.append(record)
  }

  /// What the measures see, the lines put in order of time.
  var view: ReplicationView {
    let ordered = records.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return ReplicationView(trace: ordered.map(\.element), start: Self.start)
  }

  /// The numbers of a pattern by category.
  func values(_ key: String) -> [String: Double] {
    guard let pattern = PatternCatalogue.patterns.first(where: { $0.key == key }) else {
      return [:]
    }
    return Dictionary(
      uniqueKeysWithValues: zip(pattern.categories.map(\.key), pattern.values(of: view)))
  }
}
