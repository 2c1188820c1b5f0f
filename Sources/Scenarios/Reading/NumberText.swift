/// What a text says when it is read as a decimal number.
enum DecimalText {
  case number(Double)
  /// Infinite, not a number, or too large to represent.
  case notFinite
  case other

  /// Reads decimal digits with an optional sign, fraction and exponent.
  ///
  /// Other spellings that YAML or Swift know, such as `0x10`, `1_000` or `1:30`, are not numbers here.
  init(_ text: String) {
    let bare = text.drop { $0 == "+" || $0 == "-" }
    if [".inf", ".nan", "inf", "nan", "infinity"].contains(bare.lowercased()) {
      self = .notFinite
      return
    }
    guard Self.isDecimal(text), let value = Double(text.first == "+" ? String(bare) : text) else {
      self = .other
      return
    }
    self = value.isFinite ? .number(value) : .notFinite
  }

  private static func isDecimal(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func skipSign() {
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    }
    func skipDigits() -> Int {
      let digits = rest.prefix(while: isDigit).count
      rest.removeFirst(digits)
      return digits
    }
    skipSign()
    var digits = skipDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      skipSign()
      guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

/// Numbers as text.
enum NumberText {
  /// The shortest decimal that reads back as the same number, always with a point or an exponent.
  static func exact(_ value: Double) -> String { value == 0 ? "0.0" : value.description }

  /// The same without a useless fraction.
  static func short(_ value: Double) -> String {
    let text = exact(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
