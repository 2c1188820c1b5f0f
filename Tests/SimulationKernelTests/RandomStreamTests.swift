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

  /// Values from a program of our own in another language, from the published definition.
  @Test func `words and uniforms of an address never change`() {
    var stream = StreamFamily(seed: 2_026, replication: 7)
      .stream(purpose: 9, entity: 123_456_789, index: 42)
    let first = stream.uniform()
    #expect(first.bitPattern == 0x3fe2_b1a7_405c_bdc5)
    stream = StreamFamily(seed: 2_026, replication: 7)
      .stream(purpose: 9, entity: 123_456_789, index: 42)
    #expect(
      (0..<6).map { _ in stream.nextWord() } == [
        0x958d_3a02_e5ee_2069, 0x135e_22b5_3ada_79fa, 0x8122_1885_e647_9d77,
        0xf776_95fa_9eef_741d, 0x3ff8_e1bc_8d51_2d84, 0xe190_e3d0_38bd_d07f,
      ])
    stream = StreamFamily(seed: .max, replication: .max)
      .stream(purpose: .max, entity: (1 << 48) - 1, index: (1 << 24) - 1)
    #expect(
      (0..<4).map { _ in stream.nextWord() } == [
        0x8352_3797_4ace_07b9, 0x6633_84a6_6938_6957, 0x8b54_0627_5bb6_3130,
        0xf4ca_bece_5b12_31e0,
      ])
  }

  @Test func `filling takes the same words as one after the other`() {
    for start in 0..<4 {
      for count in 0..<12 {
        var one = testStream(60)
        var filled = one
        for _ in 0..<start {
          _ = one.nextWord()
          _ = filled.nextWord()
        }
        var words = [UInt64](repeating: 0, count: count)
        var span = words.mutableSpan
        filled.fill(&span)
        #expect(words == (0..<count).map { _ in one.nextWord() })
        #expect(filled.nextWord() == one.nextWord())
      }
    }
  }

  @Test func `a stream can be filled from to its end and no further`() async {
    var stream = testStream(61)
    var words = [UInt64](repeating: 0, count: 1 << 17)
    var span = words.mutableSpan
    stream.fill(&span)
    var one = testStream(61)
    for word in words { #expect(one.nextWord() == word) }
    await #expect(processExitsWith: .failure) {
      var stream = testStream(61)
      var words = [UInt64](repeating: 0, count: 1 << 17 + 1)
      var span = words.mutableSpan
      stream.fill(&span)
    }
  }

  @Test func `one addressed uniform is the first of its stream`() {
    let family = StreamFamily(seed: 4, replication: 2)
    for entity in UInt64(0)..<100 {
      var stream = family.stream(purpose: 7, entity: entity, index: 3)
      #expect(family.uniform(purpose: 7, entity: entity, index: 3) == stream.uniform())
    }
  }

  /// With the largest bounds nearly half of the words are rejected.
  @Test(arguments: [1, 3, 1_000, 3 << 61, Int.max])
  func `one addressed integer is the first of its stream`(
    bound: Int
  ) {
    let family = StreamFamily(seed: 4, replication: 2)
    for entity in UInt64(0)..<1_000 {
      var stream = family.stream(purpose: 7, entity: entity, index: 3)
      #expect(
        family.integer(below: bound, purpose: 7, entity: entity, index: 3)
          == stream.integer(below: bound))
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
    // (bits + ½) · 2^−52, exactly.
    var stream = SequentialStream(seed: 8)
    for _ in 0..<1_000 {
      let word = stream.nextWord()
      var source = ConstantSource(word: word)
      #expect(source.uniform() == (Double(word >> 12) + 0.5) * 0x1p-52)
    }
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
    for source in hostileSources {
      var source = source
      for _ in 0..<10 { #expect((0..<bound).contains(source.integer(below: bound))) }
    }
  }
}
