import SimulationKernel
import Testing

/// The layers themselves, found out by scripted words and compared with their recurrence.
@Suite struct ZigguratLayerTests {
  /// A density without its constant, its inverse, and how a word becomes a draw.
  private struct Shape {
    let tail: Double
    let density: (Double) -> Double
    let inverse: (Double) -> Double
    /// The word for a layer and a place along it, as a share of its width.
    let word: (_ layer: Int, _ share: Double) -> UInt64
    let draw: (inout ScriptedSource) -> Double

    /// x₀ … x₂₅₆ by the recurrence of Marsaglia and Tsang 2000.
    func edges(area: Double) -> [Double] {
      var edges = [area / density(tail), tail]
      for _ in 2..<256 {
        edges.append(inverse(density(edges[edges.count - 1]) + area / edges[edges.count - 1]))
      }
      return edges + [0]
    }
  }

  private static var exponential: Shape {
    Shape(
      tail: 7.69711747013104972, density: { Elementary.exp(-$0) }, inverse: { -Elementary.log($0) },
      word: { UInt64($1 * 0x1p53) << 11 | UInt64($0) }, draw: { $0.standardExponential() })
  }

  private static var normal: Shape {
    Shape(
      tail: 3.6541528853610088, density: { Elementary.exp(-0.5 * $0 * $0) },
      inverse: { (-2 * Elementary.log($0)).squareRoot() },
      word: { UInt64($1 * 0x1p52) << 11 | UInt64($0) }, draw: { $0.standardNormal() })
  }

  /// Checks width, threshold and heights of each layer through the draws they make.
  private func check(_ shape: Shape, area: Double) {
    let edges = shape.edges(area: area)
    // The recurrence closes: the top layer has the same area as the others.
    let top = edges[255] * (1 - shape.density(edges[255]))
    #expect(abs(top / area - 1) < 1e-9)
    for layer in 0..<256 {
      let width = edges[layer]
      let ratio = edges[layer + 1] / width
      if layer < 255 {
        // Just inside the safe part: one word, and its place along the layer.
        let share = ratio * (1 - 1e-9)
        var inside = ScriptedSource(shape.word(layer, share), .max, .max)
        #expect(abs(shape.draw(&inside) / (width * share) - 1) < 1e-9)
        #expect(inside.taken == 1)
      }
      // Just outside it needs more.
      var outside = ScriptedSource(shape.word(layer, ratio * (1 + 1e-9) + 1e-12), 0, 0)
      _ = shape.draw(&outside)
      #expect(outside.taken > 1)
      guard layer > 0 else { continue }
      // In the middle of the rest, the height decides at the density.
      let x = (edges[layer] + edges[layer + 1]) / 2
      let low = shape.density(edges[layer])
      let share = (shape.density(x) - low) / (shape.density(edges[layer + 1]) - low)
      let word = shape.word(layer, x / width)
      let half = shape.word(128, 0.5)
      var below = ScriptedSource(word, UInt64(share * (1 - 1e-8) * 0x1p52) << 12, half)
      #expect(abs(shape.draw(&below) / x - 1) < 1e-9)
      var above = ScriptedSource(word, UInt64(share * (1 + 1e-8) * 0x1p52) << 12, half)
      #expect(abs(shape.draw(&above) / (edges[128] / 2) - 1) < 1e-9)
      #expect(below.taken == 2 && above.taken == 3)
    }
  }

  @Test func `layers of the exponential follow their recurrence`() {
    check(Self.exponential, area: 0.0039496598225815571993)
  }

  @Test func `layers of the normal follow their recurrence`() {
    check(Self.normal, area: 0.00492867323397465535)
  }

  @Test func `the exponential's tail is the distribution begun anew`() {
    let half = Self.exponential.word(128, 0.5)
    let beyond = Self.exponential.word(0, 0.999)
    var plain = ScriptedSource(half)
    let draw = plain.standardExponential()
    var once = ScriptedSource(beyond, half)
    #expect(once.standardExponential() == 0x1.ec9d9297ebb83p+2 + draw)
    var twice = ScriptedSource(beyond, beyond, half)
    #expect(twice.standardExponential() == 2 * 0x1.ec9d9297ebb83p+2 + draw)
  }

  @Test func `the normal's tail keeps the sign of its word`() {
    // Uniforms of about ½ and 2^−20 give −log ½ / r and a height that accepts it.
    let beyond = Self.normal.word(0, 0.999)
    let excess = 0.693_147_180_559_945_3 / 3.6541528853610088
    for (sign, word) in [(1.0, beyond), (-1.0, ~beyond ^ 0xFF)] {
      var source = ScriptedSource(word, 1 << 63, 1 << 44)
      #expect(abs(source.standardNormal() - sign * (3.6541528853610088 + excess)) < 1e-12)
    }
  }

  @Test func `normals of opposite words are opposite`() {
    for layer in 0..<256 {
      let word = Self.normal.word(layer, 0.25)
      var one = ScriptedSource(word)
      var other = ScriptedSource(~word ^ 0xFF)
      #expect(one.standardNormal() == -other.standardNormal())
    }
  }

  @Test func `broken sources give finite draws`() {
    for source in hostileSources {
      var source = source
      for _ in 0..<20 {
        let exponential = source.standardExponential()
        #expect(exponential > 0 && exponential < .infinity)
        #expect(abs(source.standardNormal()) < 14)
      }
    }
  }

  /// Values from a program of our own in another language, with tables of its own.
  @Test func `draws of a seed never change`() {
    var stream = SequentialStream(seed: 1)
    let exponentials = (0..<6).map { _ in stream.standardExponential().bitPattern }
    #expect(
      exponentials == [
        0x3ff1_8c77_d02d_6b72, 0x3ff2_1461_4b0a_2e50, 0x3fd7_20f8_a475_8f51,
        0x3fe0_f7f8_b226_c06c, 0x3fcd_9502_9366_1f39, 0x3ff8_6b83_80c0_fb8f,
      ])
    stream = SequentialStream(seed: 1)
    let normals = (0..<6).map { _ in stream.standardNormal().bitPattern }
    #expect(
      normals == [
        0xbfe0_53f0_e4db_e36f, 0xbfe7_6f3d_0e62_97ff, 0x3fde_b637_b0d9_1f7a,
        0xbfdd_d986_9250_9f07, 0x3fde_9433_85bc_4790, 0xbff9_f307_f4d9_9d59,
      ])
  }

  /// The same program's fold of 100,000 draws: every layer, the rest outside the boxes and the tails.
  @Test func `a long run of draws never changes`() {
    func fold(_ draw: () -> Double) -> UInt64 {
      var fold: UInt64 = 0
      for _ in 0..<100_000 {
        fold ^= draw().bitPattern
        fold = fold << 1 | fold >> 63
      }
      return fold
    }
    var stream = SequentialStream(seed: 1)
    #expect(fold { stream.standardExponential() } == 0x74ac_5b9f_c529_18cd)
    stream = SequentialStream(seed: 1)
    #expect(fold { stream.standardNormal() } == 0x986a_f2af_3062_250f)
  }
}
