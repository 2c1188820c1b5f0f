import SimulationKernel
import Testing

@Suite struct RandomStreamTests {
  @Test func `Philox gives the published answers`() {
    // Known answers for philox4x32-10 of Random123 (Salmon et al. 2011).
    let ones = UInt32.max
    #expect(
      Philox4x32.block(counter: SIMD4(0, 0, 0, 0), key: SIMD2(0, 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox4x32.block(counter: SIMD4(repeating: ones), key: SIMD2(repeating: ones))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox4x32.block(
        counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        key: SIMD2(0xa409_3822, 0x299f_31d0))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func `the address is laid out as promised`() {
    let family = StreamFamily(seed: 0x0123_4567_89ab_cdef, replication: 0xdead_beef)
    var stream = family.stream(purpose: 0xa5, entity: 0x1234_5678_9abc, index: 0xfe_dcba)
    let key = SIMD2<UInt32>(0x89ab_cdef, 0x0123_4567)
    for block in UInt32(0)..<3 {
      let counter = SIMD4<UInt32>(0xdcba_0000 | block, 0x789a_bcfe, 0xa512_3456, 0xdead_beef)
      let words = Philox4x32.block(counter: counter, key: key)
      #expect(stream.nextWord() == UInt64(words.x) | UInt64(words.y) << 32)
      #expect(stream.nextWord() == UInt64(words.z) | UInt64(words.w) << 32)
    }
  }

  @Test func `one addressed uniform is the first of its stream`() {
    let family = StreamFamily(seed: 4, replication: 2)
    for entity in UInt64(0)..<100 {
      var stream = family.stream(purpose: 7, entity: entity, index: 3)
      #expect(family.uniform(purpose: 7, entity: entity, index: 3) == stream.uniform())
    }
  }

  @Test func `a stream ends before it runs into the next`() async {
    await #expect(processExitsWith: .failure) {
      var stream = StreamFamily(seed: 1, replication: 1).stream(purpose: 0, entity: 0)
      for _ in 0...(1 << 17) { _ = stream.nextWord() }
    }
    var stream = StreamFamily(seed: 1, replication: 1).stream(purpose: 0, entity: 0)
    var last: UInt64 = 0
    for _ in 0..<(1 << 17) { last = stream.nextWord() }
    let block = Philox4x32.block(counterLow: 0xFFFF, counterHigh: 1 << 32, key: 1)
    #expect(last == block.1)
  }

  @Test func `addresses outside their fields stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = StreamFamily(seed: 1, replication: 1).stream(purpose: 0, entity: 1 << 48)
    }
    await #expect(processExitsWith: .failure) {
      _ = StreamFamily(seed: 1, replication: 1).uniform(purpose: 0, entity: 0, index: 1 << 24)
    }
  }

  @Test func `uniforms lie strictly inside the interval`() {
    var zeros = ConstantSource(word: 0)
    var ones = ConstantSource(word: .max)
    #expect(zeros.uniform() == 0x1p-53)
    #expect(ones.uniform() == 1 - 0x1p-53)
  }

  @Test func `uniforms of many addresses are uniform and unrelated`() {
    let family = StreamFamily(seed: 5, replication: 0)
    var tally = Tally()
    var products = Tally()
    var values: [Double] = []
    var previous = 0.5
    for entity in UInt64(0)..<40_000 {
      let u = family.uniform(purpose: 1, entity: entity)
      tally.add(u)
      products.add((u - 0.5) * (previous - 0.5))
      previous = u
      values.append(u)
    }
    #expect(abs(tally.mean - 0.5) < 4 * (1.0 / 12 / 40_000).squareRoot())
    #expect(abs(products.mean) < 4 * products.standardError)
    #expect(kolmogorovSmirnov(values) { $0 } < 1.95)
  }

  @Test(arguments: [1, 2, 3, 10, 1_000, 3 << 61, Int.max]) func `integers fill their range`(
    bound: Int
  ) {
    var stream = StreamFamily(seed: 6, replication: 0).stream(purpose: 1, entity: 1)
    var tally = Tally()
    for _ in 0..<10_000 {
      let value = stream.integer(below: bound)
      #expect(value >= 0 && value < bound)
      tally.add(Double(value))
    }
    let width = Double(bound)
    let deviation = ((width * width - 1) / 12 / 10_000).squareRoot()
    #expect(abs(tally.mean - (width - 1) / 2) <= 4 * deviation)
    var zeros = ConstantSource(word: 0)
    #expect(zeros.integer(below: bound) == 0)
  }
}
