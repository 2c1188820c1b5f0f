/// The SHA-256 digest of bytes (FIPS 180-4), by which anybody can check a file.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
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
    count += bytes.count
    let message = rest + bytes
    let end = message.count / 64 * 64
    for block in stride(from: 0, to: end, by: 64) { compress(message, at: block) }
    rest = Array(message[end...])
  }

  /// The digest of what was taken so far, as 64 hexadecimal digits.
  public func digest() -> String {
    var last = self
    last.update(padding)
    return last.state.map { word in
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

  private mutating func compress(_ message: [UInt8], at block: Int) {
    // The words of the block, of which each later one takes the place of the one sixteen before.
    var words = InlineArray<16, UInt32>(repeating: 0)
    message.withUnsafeBufferPointer { message in
      for word in 0..<16 {
        let start = block + 4 * word
        words[word] =
          UInt32(message[start]) << 24 | UInt32(message[start + 1]) << 16
          | UInt32(message[start + 2]) << 8 | UInt32(message[start + 3])
      }
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    Self.constants.withUnsafeBufferPointer { constants in
      for round in 0..<64 {
        let place = round & 15
        if round > 15 {
          let (early, late) = (words[(round + 1) & 15], words[(round + 14) & 15])
          let first = Self.rotated(early, 7) ^ Self.rotated(early, 18) ^ (early >> 3)
          let second = Self.rotated(late, 17) ^ Self.rotated(late, 19) ^ (late >> 10)
          words[place] = words[place] &+ first &+ words[(round + 9) & 15] &+ second
        }
        let upper = Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)
        let first = h &+ upper &+ ((e & f) ^ (~e & g)) &+ constants[round] &+ words[place]
        let lower = Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)
        let second = lower &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ second)
      }
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
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
