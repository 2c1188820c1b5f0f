public import CareModel
import CareReturns
import SimulationKernel

/// One period of care with its stays and legal statuses in order.
public struct CarePeriod: Sendable {
  /// The child's day of birth, days since the start of the simulation, where the trace says so.
  public var bornAt: Double?
  /// Whether the child seeks asylum unaccompanied.
  public var isUnaccompanied: Bool
  /// When it began; negative before the start of the simulation.
  public var start: Double
  /// When it ended; infinity for a period under way at the horizon.
  public var end: Double
  /// Why it ended.
  public var reason: ReasonCeased?
  /// The stays in order; of those before the start only the one then under way.
  public var spells: [PlacementSpell]
  /// Each legal status with the moment from which it held.
  public var statuses: [(start: Double, status: LegalStatus)]

  /// Whether the child is looked after at the end of a day.
  public func isOpen(at day: Double) -> Bool { start <= day && end > day }

  /// The stay at the end of a day.
  public func spell(at day: Double) -> PlacementSpell? { spells.last { $0.isOpen(at: day) } }

  /// The legal status at the end of a day, where the trace says so.
  public func status(at day: Double) -> LegalStatus? { statuses.last { $0.start <= day }?.status }

  /// Whole years of age on a day, where the trace gives the day of birth.
  public func age(at day: Double) -> Int? {
    bornAt.map { Int(((day - $0) / 365.25).rounded(.down)) }
  }
}

/// One child of a replication.
public struct ChildHistory: Sendable {
  /// The child's number, the same in every scenario.
  public var child: UInt64
  /// The periods of care in order.
  public var periods: [CarePeriod]

  /// Reads a life course.
  ///
  /// - Parameters:
  ///   - course: what the trace says about the child.
  ///   - origin: the day number of the start of the simulation.
  init(_ course: LifeCourse, origin: Int) {
    child = course.child
    let bornAt = course.born.map { Double($0.daysSinceEpoch - origin) }
    periods = course.periods.map { period in
      var statuses: [(start: Double, status: LegalStatus)] = []
      for episode in period.episodes {
        guard let status = episode.legalStatus, status != statuses.last?.status else { continue }
        statuses.append((start: statuses.isEmpty ? period.startDay : episode.startDay, status))
      }
      return CarePeriod(
        bornAt: bornAt, isUnaccompanied: course.isUnaccompanied, start: period.startDay,
        end: period.endDate == nil ? .infinity : period.endDay, reason: period.reason,
        spells: PlacementSpell.spells(of: period), statuses: statuses)
    }
  }

  /// The period of care at the end of a day.
  public func period(at day: Double) -> CarePeriod? { periods.last { $0.isOpen(at: day) } }

  /// The stays that touched the time from one day's end to another's, returns counted again, changes
  /// with the same carer left out.
  public func placements(from start: Double, to end: Double) -> [PlacementSpell] {
    periods.flatMap(\.spells).filter { spell in
      spell.start <= end && spell.end > start && !(spell.isSameCarer && spell.start > start)
    }
  }
}
