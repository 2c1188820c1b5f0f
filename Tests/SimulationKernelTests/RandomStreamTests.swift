import SimulationKernel
import Testing

@Suite struct RandomStreamTests {
  @Test func `Philox gives the published answers`() {
    // Known answers for philox2x64-10 of Random123 (Salmon et al. 2011).
    let answers: [(counter: (UInt64, UInt64), key: UInt64, block: (UInt64, UInt64))] = [
      ((0, 0), 0, (0xca00_a045_9843_d731, 0x66c2_4222_c9a8_45b5)),
      ((.max, .max), .max, (0x65b0_21d6_0cd8_310f, 0x4d02_f322_2f86_df20)),
      (
        (0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344), 0xa409_3822_299f_31d0,
        (0x0a5e_742c_2997_341c, 0xb0f8_83d3_8000_de5d)
      ),
    ]
    for (counter, key, block) in answers {
      #expect(Philox2x64.block(counter.0, counter.1, key: key) == block)
    }
  }

  @Test func `the address is laid out as promised`() {
    let family = StreamFamily(seed: 0x0123_4567_89ab_cdef, replication: 0xdead_beef)
    var stream = family.stream(purpose: 0xa5, entity: 0x1234_5678_9abc, index: 0xfe_dcba)
    for number in UInt64(0)..<3 {
      let block = Philox2x64.block(
        0x1234_5678_9abc_0000 | number, 0xdead_beef_a5fe_dcba, key: 0x0123_4567_89ab_cdef)
      #expect(stream.nextWord() == block.0)
      #expect(stream.nextWord() == block.1)
    }
  }

  /// Values from a program of our own in another language, from the published definition.
  @Test func `words and uniforms of an address never change`() {
    var stream = StreamFamily(seed: 2_026, replication: 7)
      .stream(purpose: 9, entity: 123_456_789, index: 42)
    let first = stream.uniform()
    #expect(first.bitPattern == 0x3fd6_ec6d_2a9a_274e)
    stream = StreamFamily(seed: 2_026, replication: 7)
      .stream(purpose: 9, entity: 123_456_789, index: 42)
    #expect(
      (0..<6).map { _ in stream.nextWord() } == [
        0x5bb1_b4aa_689d_338d, 0x5acc_8fcb_02fc_02b0, 0x0c5d_a93c_d7b2_4e4a,
        0xfa14_5787_381a_cdf4, 0xb47f_842e_1ec4_355d, 0xab9d_c8d3_6247_404c,
      ])
    stream = StreamFamily(seed: .max, replication: .max)
      .stream(purpose: .max, entity: (1 << 48) - 1, index: (1 << 24) - 1)
    #expect(
      (0..<4).map { _ in stream.nextWord() } == [
        0x329c_3dc7_beb4_a624, 0xfcfb_8b74_1f74_cc83, 0x53be_710d_ef22_81fb,
        0x8703_8eca_6923_caf8,
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
    let block = Philox2x64.block(0xFFFF, 1 << 32, key: 1)
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
