/// The kernel's own elementary functions, with the same bits on every processor.
///
/// The C library chooses between code with and without fused multiply-add when a program starts, and
/// the two differ in the last bit now and then – enough to move a simulation. These functions use
/// nothing but addition, subtraction, multiplication, division and square root, which IEEE 754 fixes
/// to the bit. Their coefficients were fitted for this project in 60-digit arithmetic, by rational
/// interpolation at Chebyshev points, and are written in hexadecimal so that no compiler rounds them.
///
/// Each function states a bound of its error, in units of the last place (ulp) of the exact result. The
/// tests measure them against their own arithmetic of 106 bits. The largest errors that a longer search
/// has found, in millions of arguments of each of a dozen kinds:
///
/// | function | bound | largest found |
/// |---|---|---|
/// | `exp` | 1 | 0.98 |
/// | `expm1` | 2.2 | 2.10 |
/// | `log` | 1 | 0.98 |
/// | `log1p` | 2 | 1.44 |
/// | `pow` | 2 | 1.54 |
/// | `sin`, `cos` | 1.1 | 1.07 |
/// | `normalCumulative` | 10 | 7.65 |
/// | `erfc` | 9 | 7.49 |
/// | `normalQuantile` | 1.5 · 10⁻¹⁵ of its value | 1.13 · 10⁻¹⁵ |
/// | `logGamma` | 4, or 10⁻¹⁴ absolutely | 3.3, or 0.75 · 10⁻¹⁴ |
///
/// `exp` and `log` have not been seen to fall between neighbouring arguments; the others may, by less
/// than their errors.
public enum Elementary {}

extension Elementary {
  /// The high part of ln 2, with 32 bits, so that its product with an exponent is exact.
  @inlinable static var ln2High: Double { 0x1.62e42feep-1 }
  /// What the high part of ln 2 leaves over.
  @inlinable static var ln2Low: Double { 0x1.a39ef35793c76p-33 }

  /// Two to an integer power.
  ///
  /// The exponent must be in −1022...1023.
  @inlinable @inline(__always)
  static func twoToThe(_ exponent: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: exponent &+ 1023) << 52)
  }

  /// A number times two to an integer power, rounded once, even where the result is subnormal.
  ///
  /// For numbers near 1 and exponents in −1100...1024.
  @inlinable @inline(__always)
  static func scale(_ number: Double, by exponent: Int64) -> Double {
    if exponent >= -1021 && exponent <= 1022 { return number * twoToThe(exponent) }
    if exponent > 0 { return number * twoToThe(exponent &- 10) * 0x1p10 }
    // The first product is exact; only the second one rounds.
    return number * twoToThe(exponent &+ 200) * 0x1p-200
  }

  /// The nearest integer, as a number and as an integer, for magnitudes below 2^31.
  @inlinable @inline(__always)
  static func nearest(_ number: Double) -> (number: Double, integer: Int64) {
    // Adding 3 · 2^51 leaves no bits for a fraction, and the sum's low bits are the integer.
    let shifted = number + 0x1.8p52
    let integer = Int64(Int32(truncatingIfNeeded: Int64(bitPattern: shifted.bitPattern)))
    return (shifted - 0x1.8p52, integer)
  }
}
