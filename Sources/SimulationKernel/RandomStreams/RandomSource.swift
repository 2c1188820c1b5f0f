/// Anything that gives 64 random bits at a time.
///
/// Distributions take `some RandomSource`, so that the compiler specialises each draw and a test can
/// put in a source of its own making.
public protocol RandomSource {
  /// The next 64 bits, each of them equally likely to be set.
  mutating func nextWord() -> UInt64

  /// The next number strictly between 0 and 1.
  ///
  /// Made from one word unless a source says otherwise, as a generator of the literature does that is
  /// defined by its uniforms.
  mutating func uniform() -> Double
}

extension RandomSource {
  /// The next number strictly between 0 and 1.
  ///
  /// The top 52 bits of a word choose one of 2^52 intervals and the result is its middle:
  /// (bits + ½) · 2^−52, an exact number. Neither 0 nor 1 can occur, so a logarithm of the result or
  /// of its complement is finite, and 1 minus the result is exact too.
  @inlinable public mutating func uniform() -> Double { unitInterval(nextWord()) }

  /// The next whole number in `0..<bound`, each equally likely.
  ///
  /// Multiplication with rejection (Lemire 2019, "Fast random integer generation in an interval"):
  /// no bias, nearly always one word and no division.
  ///
  /// - Precondition: the bound is positive.
  @inlinable public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "an empty range to draw from")
    let range = UInt64(bound)
    var product = nextWord().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      // Each pass ends the loop with probability above one half. The limit is out of reach of a
      // sound source (2^−128) and keeps a broken one from hanging the run.
      var attempts = 0
      while product.low < threshold && attempts < 128 {
        product = nextWord().multipliedFullWidth(by: range)
        attempts += 1
      }
    }
    return Int(product.high)
  }
}

/// The number strictly between 0 and 1 that stands for a word; see ``RandomSource/uniform()``.
@inlinable @inline(__always)
func unitInterval(_ word: UInt64) -> Double {
  // The bits as the fraction of a number from 1 up to 2, less 1 − 2^−53: exact, and quicker than a
  // conversion.
  Double(bitPattern: word >> 12 | 0x3FF0_0000_0000_0000) - 0x1.fffffffffffffp-1
}
