import SimulationKernel

/// Sobol's low-discrepancy sequence, scrambled.
///
/// Every stretch of 2^m points that starts at a multiple of 2^m has exactly one point in each
/// of 2^m equal intervals of every dimension; in the first two dimensions so has every
/// elementary box. Means over the points therefore settle nearly like 1/N instead of 1/√N for
/// smooth functions.
///
/// Source: Sobol' 1967. The numbers are our own: primitive polynomials in order, one a
/// dimension, and odd initial numbers from an addressed stream of a fixed seed, of which the
/// first are taken that give Sobol's property A (Sobol' 1976) in up to 32 dimensions: of any
/// 2^d aligned points in the first d dimensions one lies in each of the 2^d parts into which
/// halving every dimension cuts the cube. Scrambled by random linear matrices and a digital
/// shift (Matoušek 1998), which keep both properties and make every point uniform, so that
/// repeated designs tell their own error.
public struct SobolSequence: Sendable {
  /// Dimensions that a sequence may have.
  public static let mostDimensions = 64
  /// Points that a sequence may have.
  public static let largest = 1 << bits
  /// Binary digits of a level.
  static let bits = 32

  /// Direction numbers, first digit in the highest bit: by dimension, then by digit of the index.
  let directions: [[UInt32]]
  /// What is added without carry to every point.
  private let shifts: [UInt32]

  /// Makes the sequence without scrambling, whose first point is the origin.
  ///
  /// - Precondition: there are 1 to ``mostDimensions`` dimensions.
  public init(dimensions: Int) {
    precondition((1...Self.mostDimensions).contains(dimensions), "1 to 64 dimensions")
    directions = Array(Self.numbers[0..<dimensions])
    shifts = [UInt32](repeating: 0, count: dimensions)
  }

  /// Makes a sequence scrambled by a seed; different numbers give independent scramblings.
  ///
  /// - Precondition: there are 1 to ``mostDimensions`` dimensions.
  public init(dimensions: Int, seed: UInt64, number: UInt32 = 0) {
    precondition((1...Self.mostDimensions).contains(dimensions), "1 to 64 dimensions")
    let streams = DesignStreams(seed: seed, design: number)
    var scrambled: [[UInt32]] = []
    var shifts: [UInt32] = []
    for dimension in 0..<dimensions {
      var stream = streams.stream(.sobolScramble, dimension)
      // Row r of a lower triangular matrix with ones on its diagonal: digit r of the result is the
      // parity of the digits up to r that it picks.
      let matrix = (0..<Self.bits).map { row in
        let above = UInt32(truncatingIfNeeded: stream.nextWord()) & ~(UInt32.max >> UInt32(row))
        return above | 1 << UInt32(Self.bits - 1 - row)
      }
      shifts.append(UInt32(truncatingIfNeeded: stream.nextWord()))
      scrambled.append(
        Self.numbers[dimension].map { direction in
          matrix.enumerated().reduce(0) { digits, row in
            let parity = UInt32((direction & row.element).nonzeroBitCount & 1)
            return digits | parity << UInt32(Self.bits - 1 - row.offset)
          }
        })
    }
    directions = scrambled
    self.shifts = shifts
  }

  /// The level of a point in a dimension: the middle of its smallest interval, never 0 or 1.
  ///
  /// - Precondition: the point is below ``largest``.
  public func level(_ point: Int, _ dimension: Int) -> Double {
    precondition(point >= 0 && point < Self.largest, "a Sobol' sequence has 2^32 points")
    var digits = shifts[dimension]
    var rest = point
    var digit = 0
    while rest != 0 {
      if rest & 1 == 1 { digits ^= directions[dimension][digit] }
      rest >>= 1
      digit += 1
    }
    return (Double(digits) + 0.5) * 0x1p-32
  }
}
