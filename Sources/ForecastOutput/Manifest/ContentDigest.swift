import Crypto
public import Foundation

/// The SHA-256 digest of bytes (FIPS 180-4), by which anybody can check a file.
public struct ContentDigest {
  private var hash = SHA256()

  /// Begins a digest of nothing.
  public init() {}

  /// The digest of bytes as 64 hexadecimal digits.
  public static func text(of bytes: some DataProtocol) -> String {
    var digest = ContentDigest()
    digest.update(bytes)
    return digest.text
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: some DataProtocol) { hash.update(data: bytes) }

  /// The digest of what was taken so far, as 64 hexadecimal digits.
  public var text: String {
    hash.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
