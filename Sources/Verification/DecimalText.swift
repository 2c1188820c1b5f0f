/// Numbers as text with a stated number of decimals.
public enum DecimalText {
  /// A number rounded to some decimals, exact halves away from zero, as in `-1.032`.
  ///
  /// What is rounded is the number that the double holds, to its last bit: 98.425 has no double of its
  /// own, the nearest lies below it, and two decimals give `98.42`; 84.625 has one, and gives `84.63`.
  /// The sign is the hyphen that programs read. What rounds to nothing has no sign; infinities, what is
  /// not a number, and magnitudes of 2^76 or more come out in Swift's own form.
  ///
  /// - Precondition: 0...15 decimals.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    precondition((0...15).contains(decimals), "a number is printed with 0...15 decimals")
    guard let scaled = scaled(value, decimals: decimals) else { return "\(value)" }
    var digits = "\(scaled)"
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// A magnitude in units of the last decimal, rounded; nothing for what is too large or no number.
  ///
  /// In whole numbers: a product of doubles would itself be rounded, and move numbers across a half.
  private static func scaled(_ value: Double, decimals: Int) -> UInt128? {
    guard value.magnitude < 0x1p76 else { return nil }
    let isNormal = value.isNormal
    let significand = value.significandBitPattern | (isNormal ? 1 << 52 : 0)
    // The magnitude is the significand times 2 to this power.
    let power = Int(max(1, value.exponentBitPattern)) - 1075
    // Below 2^103, which leaves room for the 24 places that a power can shift up.
    var product = UInt128(significand)
    for _ in 0..<decimals { product *= 10 }
    if power >= 0 { return product << power }
    // A half is then beyond the product.
    if -power > 104 { return 0 }
    let half: UInt128 = 1 << (-power - 1)
    return (product + half) >> -power
  }
}
