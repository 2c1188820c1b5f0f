import SimulationKernel

/// The random streams of designs and of resampling, apart from every stream of the model.
struct DesignStreams: Sendable {
  /// What a draw of a design is for; raw values are fixed for ever.
  enum Purpose: UInt8 {
    case latinOrder = 1
    case latinPlace = 2
    case sobolNumbers = 3
    case sobolScramble = 4
    case morrisOrder = 5
    case morrisStart = 6
    case bootstrap = 7
  }

  private let family: StreamFamily

  /// The streams of a seed and, where a method needs several designs, of the number of the design.
  ///
  /// The seed is scrambled first, so that no design repeats a word of the model under the same seed.
  init(seed: UInt64, design: UInt32 = 0) {
    var scrambler = SplitMix64(seed: seed ^ StableHash("designs of experiments").value)
    family = StreamFamily(seed: scrambler.nextWord(), replication: design)
  }

  func stream(_ purpose: Purpose, _ entity: Int, index: Int = 0) -> RandomStream {
    family.stream(purpose: purpose.rawValue, entity: UInt64(entity), index: UInt32(index))
  }
}

extension RandomSource {
  /// The numbers below a count in random order (Fisher and Yates).
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, integer(below: last + 1))
    }
    return order
  }
}
