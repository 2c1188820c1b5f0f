/// Points of the unit cube at which a model is tried: one level strictly between 0 and 1 a dimension.
public struct LevelDesign: Sendable, Equatable {
  /// Points.
  public let count: Int
  /// Levels of each point.
  public let dimensions: Int
  /// The levels, point by point.
  private var levels: [Double]

  /// Makes a design by asking for each level.
  init(count: Int, dimensions: Int, level: (_ point: Int, _ dimension: Int) -> Double) {
    self.count = count
    self.dimensions = dimensions
    levels = []
    levels.reserveCapacity(count * dimensions)
    for point in 0..<count {
      for dimension in 0..<dimensions { levels.append(level(point, dimension)) }
    }
  }

  /// The level of a point in a dimension.
  public subscript(point: Int, dimension: Int) -> Double { levels[point * dimensions + dimension] }

  /// All levels of a point.
  public subscript(point: Int) -> [Double] {
    Array(levels[(point * dimensions)..<((point + 1) * dimensions)])
  }
}
