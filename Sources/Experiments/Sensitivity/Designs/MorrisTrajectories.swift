import SimulationKernel

/// Random walks through the cube that change one factor at a time.
///
/// Source: Morris 1991, "Factorial sampling plans for preliminary computational experiments". Four levels,
/// the middles of the quarters (1/8, 3/8, 5/8, 7/8), so that no distribution is asked for an infinite end;
/// a step is two of them, half of the distribution. A factor that is a group of values changes all of them
/// in one step, each up or down at random (Campolongo, Cariboni and Saltelli 2007).
public struct MorrisTrajectories: Sendable, Equatable {
  /// The share of a distribution that a step passes.
  public static let step = 0.5

  /// One walk.
  public struct Trajectory: Sendable, Equatable {
    /// The factors in the order in which they change; factor `order[k]` between points k and k + 1.
    public let order: [Int]
    /// Where the walk starts, by dimension.
    let start: [Double]
    /// Where it ends.
    let end: [Double]
  }

  /// Values of each factor.
  public let sizes: [Int]
  /// The walks.
  public let trajectories: [Trajectory]

  /// Makes walks of a seed.
  ///
  /// - Parameters:
  ///   - count: walks.
  ///   - sizes: values of each factor: 1, or more for a group.
  ///   - seed: the seed of the experiment.
  public init(count: Int, sizes: [Int], seed: UInt64) {
    let streams = DesignStreams(seed: seed)
    self.sizes = sizes
    let dimensions = sizes.reduce(0, +)
    trajectories = (0..<count).map { number in
      var orders = streams.stream(.morrisOrder, number)
      var starts = streams.stream(.morrisStart, number)
      let order = orders.order(of: sizes.count)
      let start = (0..<dimensions).map { _ in Double(2 * starts.integer(below: 4) + 1) / 8 }
      return Trajectory(
        order: order, start: start,
        end: start.map { $0 < 0.5 ? $0 + Self.step : $0 - Self.step })
    }
  }

  /// Points of each walk: one more than factors.
  public var points: Int { sizes.count + 1 }

  /// The levels of a point of a walk.
  public func levels(trajectory: Int, point: Int) -> [Double] {
    let walk = trajectories[trajectory]
    var moved = [Bool](repeating: false, count: sizes.count)
    for factor in walk.order[..<point] { moved[factor] = true }
    var levels: [Double] = []
    levels.reserveCapacity(walk.start.count)
    for (factor, size) in sizes.enumerated() {
      let source = moved[factor] ? walk.end : walk.start
      levels += source[levels.count..<(levels.count + size)]
    }
    return levels
  }

  /// Which way a factor of one value steps in a walk: 1 up, −1 down; 1 for a group, which has no one way.
  func direction(trajectory: Int, factor: Int) -> Double {
    guard sizes[factor] == 1 else { return 1 }
    let walk = trajectories[trajectory]
    let dimension = sizes[..<factor].reduce(0, +)
    return walk.end[dimension] > walk.start[dimension] ? 1 : -1
  }
}
