import SimulationKernel
import Testing

/// The ziggurats' draws against the exact distributions.
///
/// Draws and limits were declared beforehand: |z| < 4 for counts and moments, 5.5 for the chi-square
/// over a thousand cells.
@Suite struct ZigguratTests {
  static let draws = 10_000_000

  /// Moments about a point and counts beyond limits, over many draws.
  private func check(
    moments exact: [Double], secondMoments: [Double], tails: [(limit: Double, share: Double)],
    draw: () -> Double
  ) {
    var sums = [Double](repeating: 0, count: 4)
    var counts = [Int](repeating: 0, count: tails.count)
    for _ in 0..<Self.draws {
      let x = draw()
      let square = x * x
      sums[0] += x
      sums[1] += square
      sums[2] += square * x
      sums[3] += square * square
      for (index, tail) in tails.enumerated() where x > tail.limit { counts[index] += 1 }
    }
    for power in 0..<4 {
      let n = Double(Self.draws)
      let variance = secondMoments[power] - exact[power] * exact[power]
      let z = (sums[power] / n - exact[power]) / (variance / n).squareRoot()
      #expect(abs(z) < 4, "moment \(power + 1) is \(z) standard errors off")
    }
    for (count, tail) in zip(counts, tails) {
      let z = shareDeviation(count, of: Self.draws, share: tail.share)
      #expect(abs(z) < 4, "\(count) draws beyond \(tail.limit): z = \(z)")
    }
  }

  @Test func `exponentials have their first four moments and their tails`() {
    // E X^k = k!. The first limit is inside the boxes, the second near the tail's start, the third
    // where only a second pass through the tail can lead.
    var stream = SequentialStream(seed: 101)
    let tails = [1.0, 7.7, 10, 13].map { ($0, Elementary.exp(-$0)) }
    check(moments: [1, 2, 6, 24], secondMoments: [2, 24, 720, 40_320], tails: tails) {
      stream.standardExponential()
    }
  }

  @Test func `normals have their first four moments and their tails`() {
    var stream = SequentialStream(seed: 102)
    let tails = [-3.65, 0, 1, 3.65, 4.5].map { ($0, Elementary.normalCumulative(-$0)) }
    check(moments: [0, 1, 0, 3], secondMoments: [1, 3, 15, 105], tails: tails) {
      stream.standardNormal()
    }
  }

  @Test func `draws fill a thousand equal shares equally`() {
    var stream = SequentialStream(seed: 103)
    var exponentials = [Int](repeating: 0, count: 1_000)
    var normals = exponentials
    for _ in 0..<4_000_000 {
      exponentials[Int(-Elementary.expm1(-stream.standardExponential()) * 1_000)] += 1
      normals[Int(Elementary.normalCumulative(stream.standardNormal()) * 1_000)] += 1
    }
    #expect(abs(chiSquareDeviate(exponentials)) < 5.5)
    #expect(abs(chiSquareDeviate(normals)) < 5.5)
  }

  @Test func `draws have the whole shape of their distribution`() {
    var stream = SequentialStream(seed: 104)
    let exponentials = (0..<200_000).map { _ in stream.standardExponential() }
    #expect(kolmogorovSmirnov(exponentials) { -Elementary.expm1(-$0) } < 1.95)
    let normals = (0..<200_000).map { _ in stream.standardNormal() }
    #expect(kolmogorovSmirnov(normals, cumulative: Elementary.normalCumulative) < 1.95)
  }

  @Test func `successive draws are unrelated`() {
    var stream = SequentialStream(seed: 105)
    var exponentials = Tally()
    var normals = Tally()
    var previous = (0.0, 0.0)
    for _ in 0..<1_000_000 {
      let present = (stream.standardExponential() - 1, stream.standardNormal())
      exponentials.add(present.0 * previous.0)
      normals.add(present.1 * previous.1)
      previous = present
    }
    #expect(abs(exponentials.mean) < 4 * exponentials.standardError)
    #expect(abs(normals.mean) < 4 * normals.standardError)
  }

  @Test func `addressed draws have their shapes too`() {
    let family = StreamFamily(seed: 106, replication: 0)
    var exponentials: [Double] = []
    var normals: [Double] = []
    for entity in UInt64(0)..<100_000 {
      var first = family.stream(purpose: 1, entity: entity)
      exponentials.append(first.standardExponential())
      var second = family.stream(purpose: 2, entity: entity)
      normals.append(second.standardNormal())
    }
    #expect(kolmogorovSmirnov(exponentials) { -Elementary.expm1(-$0) } < 1.95)
    #expect(kolmogorovSmirnov(normals, cumulative: Elementary.normalCumulative) < 1.95)
  }
}
