/// A level that changes at moments, and its integral over time.
///
/// Means weight each level by how long it lasted, as for the number of children in care over a year.
public struct TimeWeighted: Hashable, Sendable, BitwiseCopyable {
  /// The present level.
  public private(set) var level: Double
  /// The moment the record begins.
  public let start: SimulationTime
  /// The moment of the last change.
  private var changed: SimulationTime
  /// The integral up to the last change, in level · days.
  private var accumulated: Double

  /// Starts a record at a level and a moment.
  public init(level: Double, at time: SimulationTime) {
    self.level = level
    start = time
    changed = time
    accumulated = 0
  }

  /// Changes the level at a moment.
  ///
  /// - Precondition: the moment is not before the last change.
  public mutating func set(_ level: Double, at time: SimulationTime) {
    accumulated = integral(at: time)
    changed = time
    self.level = level
  }

  /// The integral of the level from the start to a moment, in level · days.
  ///
  /// - Precondition: the moment is not before the last change.
  public func integral(at time: SimulationTime) -> Double {
    precondition(time >= changed, "a record cannot be read before its last change")
    return accumulated + level * (time - changed)
  }

  /// The mean level from the start to a moment, or the present level when no time has passed.
  ///
  /// - Precondition: the moment is not before the last change.
  public func mean(at time: SimulationTime) -> Double {
    let integral = integral(at: time)
    let length = time - start
    return length > 0 ? integral / length : level
  }
}
