import SimulationKernel
import Testing

/// Known answers were computed by a program of our own in another language, from the published
/// definitions; jumps by powers of the step as a 256 × 256 matrix, not by the polynomials used here.
@Suite struct SequentialStreamTests {
  private func words(_ count: Int, from source: some RandomSource) -> [UInt64] {
    var source = source
    return (0..<count).map { _ in source.nextWord() }
  }

  @Test func `SplitMix64 gives its known answers`() {
    #expect(
      words(5, from: SplitMix64(seed: 1_234_567)) == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `a stream gives its known answers from a state and from a seed`() {
    #expect(
      words(10, from: SequentialStream(state: (1, 2, 3, 4))) == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
        9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
        12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
      ])
    let seeded = SequentialStream(seed: 42)
    #expect(
      seeded.state == (
        0xbdd7_3226_2feb_6e95, 0x28ef_e333_b266_f103, 0x4752_6757_130f_9f52,
        0x581c_e1ff_0e4a_e394
      ))
    #expect(
      words(4, from: seeded) == [
        15_021_278_609_987_233_951, 5_881_210_131_331_364_753, 18_149_643_915_985_481_100,
        12_933_668_939_759_105_464,
      ])
  }

  @Test func `jumps move by two to the 128 and to the 192`() {
    var stream = SequentialStream(state: (1, 2, 3, 4))
    stream.jump()
    #expect(
      stream.state == (
        0x8c7a_1539_56b5_f3d1, 0x701f_1a71_3401_d85e, 0x6527_f66a_6546_9085,
        0x8386_b786_c440_8050
      ))
    stream = SequentialStream(state: (1, 2, 3, 4))
    stream.longJump()
    #expect(
      stream.state == (
        0x096a_8eb7_1295_a400, 0xdbf8_4991_e50f_4516, 0x534e_e745_810d_2a0e,
        0x3165_5ca1_a221_5bf1
      ))
  }

  @Test func `a jump and a step can change places`() {
    var first = SequentialStream(seed: 9)
    var second = first
    first.jump()
    _ = first.nextWord()
    _ = second.nextWord()
    second.jump()
    #expect(first == second)
  }

  @Test func `a stream goes on from its state, and a copy repeats it`() {
    var stream = SequentialStream(seed: 3)
    for _ in 0..<100 { _ = stream.nextWord() }
    let resumed = SequentialStream(state: stream.state)
    #expect(words(20, from: resumed) == words(20, from: stream))
  }

  @Test func `a state of zeros stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = SequentialStream(state: (0, 0, 0, 0)) }
  }

  @Test(arguments: [0, 1, UInt64.max]) func `bits of every seed are fair and unrelated`(
    seed: UInt64
  ) {
    // Limits of 5 standard deviations over 3 × 65 figures: a false alarm in some 9,000 seeds.
    let count = 1 << 18
    var stream = SequentialStream(seed: seed)
    var ones = [Int](repeating: 0, count: 64)
    var bytes = [Int](repeating: 0, count: 256)
    for _ in 0..<count {
      let word = stream.nextWord()
      for bit in 0..<64 { ones[bit] += Int(word >> UInt64(bit) & 1) }
      bytes[Int(word >> 56)] += 1
    }
    for bit in 0..<64 { #expect(abs(shareDeviation(ones[bit], of: count, share: 0.5)) < 5) }
    #expect(abs(chiSquareDeviate(bytes)) < 5)
  }
}
