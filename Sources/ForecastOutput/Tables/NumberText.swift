/// Numbers as text, the same on every machine and in every locale.
public enum NumberText {
  /// A number for a CSV file: rounded to six decimals, more than any reader needs and fewer than the
  /// noise of summing in floating point.
  public static func cell(_ value: Double) -> String {
    var text = TextBuffer()
    text.append(cell: value)
    return text.text
  }

  /// A cell with more than eight digits before the point, or of what is no number.
  static func beyond(_ value: Double) -> String {
    let scaled = (value * 1e6).rounded()
    // Beyond 2^53 a double holds no fraction to round.
    return exact(scaled.magnitude < 0x1p53 ? scaled / 1e6 : value)
  }

  /// The shortest text that reads back as the same number.
  ///
  /// Plain decimals without exponents or thousands separators; `-0` is `0`, a whole number has no
  /// decimal point, and a number that is none is `z`, not applicable.
  public static func exact(_ value: Double) -> String {
    guard value.isFinite else { return "z" }
    if value == 0 { return "0" }
    let text = "\(value)"
    guard let exponent = text.firstIndex(of: "e") else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return plain(text[..<exponent], exponent: Int(text[text.index(after: exponent)...]) ?? 0)
  }

  /// A number for a reader: rounded to some decimals, with commas between thousands.
  ///
  /// What rounds to nothing has no sign; a number that is none is an en dash.
  public static func rounded(_ value: Double, decimals: Int, signed: Bool = false) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e15 else { return "–" }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var text = grouped(String(padded.dropLast(decimals)))
    if decimals > 0 { text += "." + padded.suffix(decimals) }
    if scaled < 0 { return "-" + text }
    return signed && scaled > 0 ? "+" + text : text
  }

  /// A mantissa such as `-1.25` moved by powers of ten into plain decimals.
  private static func plain(_ mantissa: Substring, exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = parts[0] + fraction
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    // A number of 1e16 or more has no digits after the point.
    return sign + digits + String(repeating: "0", count: max(0, exponent - fraction.count))
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
