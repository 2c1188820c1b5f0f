/// Text in UTF-8 that is written piece by piece into memory that grows.
///
/// Tables have millions of short fields, and a string for each would cost more than its characters.
struct TextBuffer: Sendable {
  /// The text and, behind it, room for more.
  private var storage: [UInt8]
  /// Bytes of text.
  private(set) var count = 0

  /// Begins with nothing.
  ///
  /// - Parameter size: bytes for which there is room from the start.
  init(reserving size: Int = 0) {
    storage = [UInt8](repeating: 0, count: size)
  }

  /// The text.
  var text: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes of the text.
  func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Adds a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text that is ready as bytes.
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append(bytes: $0) }
  }

  /// Adds one character of one byte.
  mutating func append(ascii character: Unicode.Scalar) {
    reserve(8)
    put(UInt64(UInt8(ascii: character)), bytes: 1)
  }

  /// Adds a number as the cell of a table, as `NumberText.cell` writes it.
  mutating func append(cell value: Double) {
    let scaled = value.magnitude * 1e6
    // Of fifteen digits no two numbers share a double, so the shortest text is these digits; here are
    // those with eight or fewer before the point.
    guard scaled < 99_999_999_999_999 else {
      return value.isNaN ? append(ascii: "z") : append(NumberText.beyond(value))
    }
    var number = UInt64(scaled)
    // The nearest whole number, halves away from zero.
    number &+= scaled - Double(number) >= 0.5 ? 1 : 0
    let whole = number / 1_000_000
    let millionths = number &- whole &* 1_000_000
    reserve(24)
    put(UInt64(UInt8(ascii: "-")), bytes: value < 0 && number > 0 ? 1 : 0)
    let digits = Self.digits(of: whole)
    let leading = min(7, digits.trailingZeroBitCount / 8)
    put((digits | Self.zeros) >> UInt64(8 * leading), bytes: 8 - leading)
    guard millionths > 0 else { return }
    // The point takes the place of the last digit, which is zero as the one before it.
    let decimals = Self.digits(of: millionths &* 100)
    put(
      (decimals | Self.zeros) << 8 | UInt64(UInt8(ascii: ".")),
      bytes: 9 - decimals.leadingZeroBitCount / 8)
  }

  /// Eight times the character 0.
  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// The eight decimal digits of a number, the first in the lowest byte: halves, then quarters, then
  /// eighths are parted in one word, dividing by multiplication.
  ///
  /// - Precondition: the number has no more than eight digits.
  @inline(__always)
  private static func digits(of number: UInt64) -> UInt64 {
    let upper = number / 10_000
    var word = upper | (number &- upper &* 10_000) << 32
    let hundreds = (word &* 10_486) >> 20 & 0x7f_0000_007f
    word = hundreds &+ (word &- 100 &* hundreds) << 16
    let tens = (word &* 103) >> 10 & 0x000f_000f_000f_000f
    return tens &+ (word &- 10 &* tens) << 8
  }

  /// Adds some bytes of a word, the lowest first.
  ///
  /// - Precondition: there is room for a whole word.
  @inline(__always)
  private mutating func put(_ word: UInt64, bytes: Int) {
    storage.withUnsafeMutableBytes {
      $0.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
    }
    count &+= bytes
  }

  private mutating func append(bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    storage.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[count...]).copyMemory(from: bytes)
    }
    count += bytes.count
  }

  /// Makes room for more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if storage.count - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let size = max(256, 2 * storage.count, count + more)
    storage += repeatElement(0, count: size - storage.count)
  }
}
