import SimulationKernel

extension SobolSequence {
  /// The direction numbers of every dimension, made once.
  static let numbers: [[UInt32]] = {
    // The first dimension reverses the digits of the index (van der Corput).
    var all = [(0..<bits).map { UInt32(1) << UInt32(bits - 1 - $0) }]
    var matrix = InvertibleCorner()
    _ = matrix.add(firstDigits(of: all[0]), rank: 1)
    let streams = DesignStreams(seed: 0)
    for (row, polynomial) in PrimitivePolynomials.first(mostDimensions - 1).enumerated() {
      var stream = streams.stream(.sobolNumbers, row)
      while true {
        let numbers = directions(of: polynomial, initial: &stream)
        guard matrix.add(firstDigits(of: numbers), rank: row + 2) else { continue }
        all.append(numbers)
        break
      }
    }
    return all
  }()

  /// The numbers of one dimension: odd initial ones below 2, 4, 8 …, the others by the recurrence of the
  /// polynomial.
  private static func directions(
    of polynomial: UInt32, initial stream: inout RandomStream
  ) -> [UInt32] {
    let degree = PrimitivePolynomials.degree(polynomial)
    var numbers = (0..<degree).map { digit in
      let odd = UInt32(2 * stream.integer(below: 1 << digit) + 1)
      return odd << UInt32(bits - 1 - digit)
    }
    while numbers.count < bits {
      let last = numbers[numbers.count - degree]
      var next = last ^ last >> UInt32(degree)
      for step in 1..<max(1, degree) where polynomial >> UInt32(degree - step) & 1 == 1 {
        next ^= numbers[numbers.count - step]
      }
      numbers.append(next)
    }
    return numbers
  }

  /// The first digit of each number, that of number k in bit k.
  private static func firstDigits(of numbers: [UInt32]) -> UInt64 {
    numbers.enumerated().reduce(0) { $0 | UInt64($1.element >> 31) << UInt64($1.offset) }
  }
}

/// Rows of a square matrix over the field of two elements that is to stay invertible as it grows.
private struct InvertibleCorner {
  private var rows: [UInt64] = []

  /// Adds a row if the corner of that many rows and columns can be inverted with it.
  ///
  /// Numbers have 32 digits, so nothing is asked of wider corners.
  mutating func add(_ row: UInt64, rank: Int) -> Bool {
    guard rank <= SobolSequence.bits else { return true }
    let mask = UInt64(1) << UInt64(rank) - 1
    guard Self.rank(of: (rows + [row]).map { $0 & mask }) == rank else { return false }
    rows.append(row)
    return true
  }

  private static func rank(of rows: [UInt64]) -> Int {
    var pivots: [UInt64] = []
    for row in rows {
      let rest = pivots.reduce(row) { min($0, $0 ^ $1) }
      if rest != 0 { pivots.append(rest) }
    }
    return pivots.count
  }
}
