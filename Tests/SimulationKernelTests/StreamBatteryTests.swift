import SimulationKernel
import Testing

/// Whether streams whose addresses are neighbours are independent of each other.
///
/// Everything is declared beforehand: fixed addresses, 2^16 streams for each field, and limits of 6
/// standard deviations for the 54 figures of the fields (10⁻⁷ for a false alarm anywhere) and 6.5 for
/// the avalanche, which has 12,000 cells (10⁻⁶). Chi-squares have one false alarm in 10⁹.
@Suite struct StreamBatteryTests {
  /// A field of the address that counts up while the others stand still.
  enum Field: String, CaseIterable {
    case entity, entityHighBits, index, replication, seed, seedHighBits

    /// The stream for a value of the field.
    func stream(_ value: UInt64) -> RandomStream {
      let entity = UInt64(1_000_003)
      switch self {
      case .entity: return address(entity: value)
      case .entityHighBits: return address(entity: value << 32 | 5)
      case .index: return address(entity: entity, index: UInt32(value))
      case .replication: return address(replication: UInt32(value), entity: entity)
      case .seed: return address(seed: value, entity: entity)
      case .seedHighBits: return address(seed: value << 48 | 77, entity: entity)
      }
    }

    private func address(
      seed: UInt64 = 2_026, replication: UInt32 = 3, entity: UInt64, index: UInt32 = 0
    ) -> RandomStream {
      StreamFamily(seed: seed, replication: replication)
        .stream(purpose: 11, entity: entity, index: index)
    }
  }

  static let limit = 6.0

  @Test(arguments: Field.allCases)
  func `first words of neighbours are uniform and unrelated`(field: Field) {
    var words: [UInt64] = []
    for value in UInt64(0)..<(1 << 16) {
      var stream = field.stream(value)
      words.append(stream.nextWord())
    }
    check(words)
  }

  @Test func `first words of all purposes are uniform and unrelated`() {
    // Purposes have 8 bits, so 256 entities make up the number.
    var words: [UInt64] = []
    for entity in UInt64(0)..<256 {
      for purpose in UInt8.min...UInt8.max {
        var stream = StreamFamily(seed: 2_026, replication: 3)
          .stream(purpose: purpose, entity: entity)
        words.append(stream.nextWord())
      }
    }
    check(words)
  }

  @Test func `words of one stream are uniform and unrelated`() {
    var stream = StreamFamily(seed: 2_026, replication: 3).stream(purpose: 11, entity: 4)
    check((0..<(1 << 16)).map { _ in stream.nextWord() })
  }

  /// Chi-squares of the top and bottom bytes and of neighbouring pairs, and correlations at lags 1–5.
  private func check(_ words: [UInt64], sourceLocation: SourceLocation = #_sourceLocation) {
    var top = [Int](repeating: 0, count: 256)
    var bottom = top
    var pairs = top
    for (place, word) in words.enumerated() {
      top[Int(word >> 56)] += 1
      bottom[Int(word & 0xFF)] += 1
      if place % 2 == 1 { pairs[Int((words[place - 1] >> 60) << 4 | word >> 60)] += 1 }
    }
    for counts in [top, bottom, pairs] {
      #expect(abs(chiSquareDeviate(counts)) < Self.limit, sourceLocation: sourceLocation)
    }
    let centred = words.map { Double($0) * 0x1p-64 - 0.5 }
    for lag in 1...5 {
      var sum = 0.0
      for place in lag..<centred.count { sum += centred[place] * centred[place - lag] }
      // Each product has variance (1/12)².
      let z = sum * 12 / Double(centred.count - lag).squareRoot()
      #expect(abs(z) < Self.limit, "lag \(lag): z = \(z)", sourceLocation: sourceLocation)
    }
  }

  @Test func `each bit of an address flips each bit of a word half the time`() {
    // All 64 bits of the seed and the 112 of the address, on 1,024 addresses.
    let trials = 1_024
    var source = SequentialStream(seed: 31)
    var flips = [Int](repeating: 0, count: 176 * 64)
    for _ in 0..<trials {
      let address = Address(using: &source)
      let word = address.word
      for bit in 0..<176 {
        let difference = word ^ address.flipping(bit).word
        for place in 0..<64 { flips[bit * 64 + place] += Int(difference >> UInt64(place) & 1) }
      }
    }
    for (cell, count) in flips.enumerated() {
      let z = shareDeviation(count, of: trials, share: 0.5)
      #expect(abs(z) < 6.5, "bit \(cell / 64) of the address, \(cell % 64) of the word: z = \(z)")
    }
    // And over all cells together, where the sum of squares is nearly a chi-square.
    var squares = 0.0
    for count in flips {
      let z = shareDeviation(count, of: trials, share: 0.5)
      squares += z * z
    }
    let cells = Double(flips.count)
    #expect(abs(squares - cells) < Self.limit * (2 * cells).squareRoot())
  }

  /// A random address, bit by bit.
  private struct Address {
    var seed: UInt64
    var replication: UInt32
    var purpose: UInt8
    var entity: UInt64
    var index: UInt32

    init(using source: inout SequentialStream) {
      seed = source.nextWord()
      replication = UInt32(source.nextWord() >> 32)
      purpose = UInt8(source.nextWord() >> 56)
      entity = source.nextWord() >> 16
      index = UInt32(source.nextWord() >> 40)
    }

    var word: UInt64 {
      var stream = StreamFamily(seed: seed, replication: replication)
        .stream(purpose: purpose, entity: entity, index: index)
      return stream.nextWord()
    }

    func flipping(_ bit: Int) -> Self {
      var other = self
      switch bit {
      case ..<64: other.seed ^= 1 << UInt64(bit)
      case ..<96: other.replication ^= 1 << UInt32(bit - 64)
      case ..<104: other.purpose ^= 1 << UInt8(bit - 96)
      case ..<152: other.entity ^= 1 << UInt64(bit - 104)
      default: other.index ^= 1 << UInt32(bit - 152)
      }
      return other
    }
  }
}
