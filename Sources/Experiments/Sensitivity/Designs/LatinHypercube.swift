import SimulationKernel

/// Latin hypercube designs: each dimension cut into as many strata as there are points, one point in each.
///
/// Source: McKay, Beckman and Conover 1979, "A comparison of three methods for selecting values of input
/// variables in the analysis of output from a computer code". The place within a stratum is random.
public enum LatinHypercube {
  /// Points that a design may have: a random stream holds no more words.
  public static let largest = 1 << 16

  /// A design of a seed; different numbers give independent designs.
  ///
  /// - Precondition: there is a point, and no more than ``largest``.
  public static func design(
    count: Int, dimensions: Int, seed: UInt64, number: UInt32 = 0
  ) -> LevelDesign {
    precondition(count > 0 && count <= largest, "a Latin hypercube has 1 to 65536 points")
    let streams = DesignStreams(seed: seed, design: number)
    let columns = (0..<dimensions).map { dimension in
      var orders = streams.stream(.latinOrder, dimension)
      var places = streams.stream(.latinPlace, dimension)
      return orders.order(of: count).map { (Double($0) + places.uniform()) / Double(count) }
    }
    return LevelDesign(count: count, dimensions: dimensions) { columns[$1][$0] }
  }
}
