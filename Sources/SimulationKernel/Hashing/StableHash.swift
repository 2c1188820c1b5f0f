/// A 64-bit fingerprint of text and numbers that never changes, on any machine or in any release.
///
/// `Hasher` is seeded afresh in each process; addresses of random streams and fingerprints of stored
/// results need a hash that a later run can repeat. The method is FNV-1a (Fowler, Noll and Vo) over
/// bytes. It spreads well but is no defence against somebody who wants two inputs to collide.
///
/// Values are combined as their bytes without lengths or separators, so `"ab"` then `"c"` equals
/// `"abc"`: put a separator between parts that may vary in length.
public struct StableHash: Hashable, Sendable, BitwiseCopyable {
  /// The fingerprint of everything combined so far.
  public private(set) var value: UInt64

  /// Starts with nothing combined; the value is then FNV's offset basis.
  public init() { value = 0xcbf2_9ce4_8422_2325 }

  /// Fingerprints a text.
  public init(_ text: some StringProtocol) {
    self.init()
    combine(text)
  }

  /// Adds the bytes of a text in UTF-8.
  ///
  /// Canonically equal texts with different code points give different values.
  public mutating func combine(_ text: some StringProtocol) {
    combine(bytes: text.utf8)
  }

  /// Adds a number as eight bytes, the least significant first.
  public mutating func combine(_ number: UInt64) {
    // A zero byte only multiplies, so six or eight of them are one multiplication by a power of the
    // prime. As bits of floating-point numbers, zeros have eight and small whole numbers six.
    if number == 0 {
      value = value &* 0x1efa_c709_0aef_4a21
      return
    }
    var first: UInt64 = 0
    if number & 0xffff_ffff_ffff == 0 {
      value = value &* 0xdc96_6432_edf1_c639
      first = 48
    }
    for shift in stride(from: first, to: 64, by: 8) {
      combine(byte: UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Adds bytes in order.
  public mutating func combine(bytes: some Sequence<UInt8>) {
    // The bytes of a text come far faster from its memory than one by one.
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { memory in
      for byte in memory { combine(byte: byte) }
    }
    guard isTaken == nil else { return }
    for byte in bytes { combine(byte: byte) }
  }

  /// Adds one byte: exclusive or first, then the multiplication.
  private mutating func combine(byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
