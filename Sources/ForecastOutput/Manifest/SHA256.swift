/// The SHA-256 digest of bytes (FIPS 180-4), by which anybody can check a file.
public struct SHA256: Sendable {
  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  private var state: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19
  )
  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var count = 0

  /// Begins a digest of nothing.
  public init() {}

  /// The digest as 64 hexadecimal digits.
  public static func digest(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { take(UnsafeRawBufferPointer($0)) }
    if isTaken == nil { Array(bytes).withUnsafeBytes { take($0) } }
  }

  /// The digest of what was taken so far, as 64 hexadecimal digits.
  public func digest() -> String {
    var last = self
    last.update(padding)
    let (a, b, c, d, e, f, g, h) = last.state
    return [a, b, c, d, e, f, g, h].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// A one bit, zeros up to eight bytes short of a block, and the length in bits.
  private var padding: [UInt8] {
    var padding: [UInt8] = [0x80]
    while (count + padding.count) % 64 != 56 { padding.append(0) }
    let bits = UInt64(count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return padding
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      rest.withUnsafeBytes { Self.compress($0, into: &state) }
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= 64 {
      Self.compress(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + 64)]), into: &state)
      start += 64
    }
    rest += bytes[start...]
  }

  private static func compress(_ block: UnsafeRawBufferPointer, into state: inout State) {
    // Every index is below 64 as it is written: checking each would cost a tenth.
    var words = InlineArray<64, UInt32>(repeating: 0)
    for word in 0..<16 {
      words[unchecked: word] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: 4 * word, as: UInt32.self))
    }
    for word in 16..<64 {
      let (early, late) = (words[unchecked: word - 15], words[unchecked: word - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
      let second = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
      words[unchecked: word] =
        words[unchecked: word - 16] &+ first &+ words[unchecked: word - 7] &+ second
    }
    var (a, b, c, d, e, f, g, h) = state
    // Eight rounds at a time, after which every variable is in its own place again.
    for step in stride(from: 0, to: 64, by: 8) {
      func next(_ round: Int) -> UInt32 {
        words[unchecked: step + round] &+ constants[unchecked: step + round]
      }
      turn(a, b, c, &d, e, f, g, &h, next(0))
      turn(h, a, b, &c, d, e, f, &g, next(1))
      turn(g, h, a, &b, c, d, e, &f, next(2))
      turn(f, g, h, &a, b, c, d, &e, next(3))
      turn(e, f, g, &h, a, b, c, &d, next(4))
      turn(d, e, f, &g, h, a, b, &c, next(5))
      turn(c, d, e, &f, g, h, a, &b, next(6))
      turn(b, c, d, &e, f, g, h, &a, next(7))
    }
    state = (
      state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f,
      state.6 &+ g, state.7 &+ h
    )
  }

  /// One round, which changes two of the eight variables; the others only change their names.
  @inline(__always)
  private static func turn(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let first = h &+ upper &+ (g ^ (e & (f ^ g))) &+ word
    let lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    d = d &+ first
    h = first &+ lower &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
