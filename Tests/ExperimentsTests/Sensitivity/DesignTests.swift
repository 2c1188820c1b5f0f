import Experiments
import Testing

struct LatinHypercubeTests {
  @Test func `every margin has one point in each stratum`() {
    let design = LatinHypercube.design(count: 50, dimensions: 7, seed: 3)
    for dimension in 0..<7 {
      let strata = Set((0..<50).map { Int(design[$0, dimension] * 50) })
      #expect(strata.count == 50)
    }
    #expect(design[4].count == 7 && design[4][2] == design[4, 2])
    // Another dimension, seed or number is another order.
    #expect((0..<50).contains { Int(design[$0, 0] * 50) != Int(design[$0, 1] * 50) })
    #expect(design != LatinHypercube.design(count: 50, dimensions: 7, seed: 4))
    #expect(design != LatinHypercube.design(count: 50, dimensions: 7, seed: 3, number: 1))
    #expect(design == LatinHypercube.design(count: 50, dimensions: 7, seed: 3))
  }

  @Test func `the mean of a uniform has variance one in twelve cubed points`() {
    // 4,000 means: the ratio of a sample variance has a standard error of about √(2/4000) = 0.022, and
    // five of them are 0.11.
    let (count, designs) = (10, 4_000)
    var sum = 0.0
    for number in 0..<designs {
      let design = LatinHypercube.design(
        count: count, dimensions: 1, seed: 11, number: UInt32(number))
      let mean = (0..<count).reduce(0) { $0 + design[$1, 0] } / Double(count)
      sum += (mean - 0.5) * (mean - 0.5)
    }
    let expected = 1 / (12 * Double(count * count * count))
    #expect((sum / Double(designs) / expected - 1).magnitude < 0.11)
  }
}

struct SobolSequenceTests {
  private static func sequence(isScrambled: Bool) -> SobolSequence {
    isScrambled
      ? SobolSequence(dimensions: 64, seed: 5) : SobolSequence(dimensions: 64)
  }

  @Test func `primitive polynomials are found in order and in their known number`() {
    let found = PrimitivePolynomials.first(53)
    #expect(found.prefix(8) == [0b11, 0b111, 0b1011, 0b1101, 0b10011, 0b11001, 0b100101, 0b101001])
    // φ(2^s − 1)/s of degree s.
    let degrees = found.map { 31 - $0.leadingZeroBitCount }
    #expect((1...8).map { s in degrees.count { $0 == s } } == [1, 1, 2, 2, 6, 6, 18, 16])
  }

  @Test(arguments: [false, true])
  func `aligned stretches have a point in each interval of every dimension`(
    isScrambled: Bool
  ) {
    let sequence = Self.sequence(isScrambled: isScrambled)
    for dimension in 0..<64 {
      for (start, count) in [(0, 256), (256, 256), (96, 32)] {
        let cells = Set(
          (start..<(start + count)).map { Int(sequence.level($0, dimension) * Double(count)) })
        #expect(cells.count == count, "dimension \(dimension) from \(start)")
      }
    }
  }

  @Test(arguments: [false, true])
  func `the first two dimensions fill every elementary box once`(isScrambled: Bool) {
    let sequence = Self.sequence(isScrambled: isScrambled)
    for split in 0...8 {
      let cells = Set(
        (256..<512).map { point in
          Int(sequence.level(point, 0) * Double(1 << split)) << (8 - split)
            | Int(sequence.level(point, 1) * Double(1 << (8 - split)))
        })
      #expect(cells.count == 256, "\(split)")
    }
  }

  @Test(arguments: [false, true])
  func `each of the parts into which halving cuts the cube has a point`(isScrambled: Bool) {
    let sequence = Self.sequence(isScrambled: isScrambled)
    for dimensions in 1...11 {
      let parts = Set(
        (0..<(1 << dimensions)).map { point in
          (0..<dimensions).reduce(0) { $0 << 1 | (sequence.level(point, $1) < 0.5 ? 0 : 1) }
        })
      #expect(parts.count == 1 << dimensions, "\(dimensions)")
    }
  }

  @Test func `the error of a mean falls about like the number of points`() {
    // Π (1 + (xᵢ − ½)/i²) has mean 1. Root mean square error over scramblings; plain sampling falls
    // with a slope of −½.
    func error(_ count: Int) -> Double {
      var sum = 0.0
      for number in 0..<12 {
        let sequence = SobolSequence(dimensions: 6, seed: 8, number: UInt32(number))
        var mean = 0.0
        for point in 0..<count {
          var product = 1.0
          for dimension in 0..<6 {
            product *= 1 + (sequence.level(point, dimension) - 0.5) / Double((dimension + 1))
          }
          mean += product / Double(count)
        }
        sum += (mean - 1) * (mean - 1)
      }
      return (sum / 12).squareRoot()
    }
    // Sixteen times the points, twice: the error falls to a 256th at a slope of −1.
    let ratio = error(32) / error(32 * 256)
    #expect(ratio > 128 && ratio < 256 * 32, "\(ratio)")
  }
}
