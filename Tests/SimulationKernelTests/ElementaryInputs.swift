import SimulationKernel

/// Where the arguments of a sweep come from: a name for the message and a way to draw one.
struct ElementaryInputs: Sendable {
  var name: String
  var draw: @Sendable (inout SequentialStream) -> Double

  /// Evenly spread.
  static func between(_ low: Double, _ high: Double) -> ElementaryInputs {
    ElementaryInputs(name: "between \(low) and \(high)") {
      low + (high - low) * $0.uniform()
    }
  }

  /// 2^e · (1 + u) with every exponent equally likely; subnormal ones lose low bits.
  static func exponents(_ range: ClosedRange<Int>, negative: Bool = false) -> ElementaryInputs {
    ElementaryInputs(name: "\(negative ? "−" : "")2^\(range)") {
      let exponent = range.lowerBound + $0.integer(below: range.count)
      let magnitude = Double(sign: .plus, exponent: exponent, significand: 1 + $0.uniform())
      return negative ? -magnitude : magnitude
    }
  }

  /// Half of them within 16 steps of one of some numbers and half within 2^20, on both sides.
  static func next(to centres: Double...) -> ElementaryInputs {
    ElementaryInputs(name: "next to \(centres)") {
      let centre = centres[$0.integer(below: centres.count)]
      let width = $0.integer(below: 2) == 0 ? 16 : 1 << 20
      let steps = $0.integer(below: 2 * width + 1) - width
      // Numbers of one sign are as far apart as their bit patterns.
      let bits = Int64(bitPattern: centre.magnitude.bitPattern) + Int64(steps)
      let magnitude = Double(bitPattern: UInt64(max(0, bits)))
      return centre < 0 ? -magnitude : magnitude
    }
  }

  /// Subnormal numbers, each number of bits equally likely.
  static let subnormals = ElementaryInputs(name: "subnormal") {
    let bits = $0.nextWord() >> (12 + UInt64($0.integer(below: 51)))
    return Double(bitPattern: max(1, bits))
  }

  /// Within some steps of a whole number times a unit.
  static func multiples(of unit: Double, _ range: ClosedRange<Int>, within steps: Int)
    -> ElementaryInputs
  {
    ElementaryInputs(name: "next to \(range) times \(unit)") {
      let multiple = Double(range.lowerBound + $0.integer(below: range.count)) * unit
      let offset = UInt64(bitPattern: Int64($0.integer(below: 2 * steps + 1) - steps))
      return multiple == 0 ? 0 : Double(bitPattern: multiple.bitPattern &+ offset)
    }
  }

  /// Numbers below 1 by a power of two and its part.
  static let belowOne = ElementaryInputs(name: "below 1") {
    1 - Double(sign: .plus, exponent: -1 - $0.integer(below: 52), significand: 1 + $0.uniform()) / 2
  }
}

/// The largest error of a sweep and where it was found.
struct LargestError {
  var ulps = 0.0
  var place = ""

  /// Takes an error into account; one that is not a number counts as infinite.
  mutating func include(_ error: Double, _ place: @autoclosure () -> String) {
    if !(error <= ulps) {
      self = LargestError(ulps: error.isNaN ? .infinity : error, place: place())
    }
  }

  /// Measures a function at 100,000 arguments of each kind.
  static func of(
    _ function: (Double) -> Double, from reference: (Double) -> Precise,
    over inputs: [ElementaryInputs], error: ((Precise, Double) -> Double) = { $0.ulps(to: $1) }
  ) -> LargestError {
    var largest = LargestError()
    for (number, input) in inputs.enumerated() {
      var stream = SequentialStream(seed: UInt64(number))
      for _ in 0..<100_000 {
        let x = input.draw(&stream)
        let value = function(x)
        largest.include(error(reference(x), value), "\(x) (\(input.name)): \(value)")
      }
    }
    return largest
  }
}
