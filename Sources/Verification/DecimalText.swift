/// Numbers as text with a stated number of decimals.
public enum DecimalText {
  /// A number rounded to some decimals, the exact half away from zero, without a minus sign for zero.
  ///
  /// - Precondition: 0...15 decimals, and a magnitude below 2^53 in units of the last decimal.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    precondition((0...15).contains(decimals), "a number is printed with 0...15 decimals")
    guard value.isFinite else { return "\(value)" }
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    let scaled = (value.magnitude * unit).rounded(.toNearestOrAwayFromZero)
    precondition(scaled < 0x1p53, "a number too large to print exactly")
    var digits = String(UInt64(scaled))
    while digits.count <= decimals { digits = "0" + digits }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + digits }
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }
}
