import Foundation

/// A file of numbers that has no name and is gone when nobody uses it.
final class ScratchFile {
  private let descriptor: Int32
  private let path: String

  /// Makes a file on the same disk as another.
  init(beside other: String) throws(ForecastStoreError) {
    path = other + "-scratch"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw failure }
    unlink(path)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes the bytes of numbers, the least significant first, after a count of others.
  func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(ForecastStoreError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = pwrite(
        descriptor, part.baseAddress, part.count, off_t(8 * place + rest.startIndex))
      guard written > 0 else { throw failure }
      rest = rest.dropFirst(written)
    }
  }

  /// Reads numbers after a count of others.
  func values(at place: Int, count: Int) throws(ForecastStoreError) -> [Double] {
    var failed = false
    let values = [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(
        start: buffer.baseAddress, count: 8 * count)
      var done = 0
      while done < bytes.count {
        let part = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
        let read = pread(descriptor, part.baseAddress, part.count, off_t(8 * place + done))
        guard read > 0 else { break }
        done += read
      }
      failed = done < bytes.count
      filled = done / 8
    }
    guard !failed else { throw failure }
    // Nothing to do on a processor that has the least significant byte first too.
    return UInt64(1).littleEndian == 1
      ? values : values.map { Double(bitPattern: UInt64(littleEndian: $0.bitPattern)) }
  }

  private var failure: ForecastStoreError {
    errno == ENOSPC
      ? .diskFull(path: path) : .failed(path: path, message: String(cString: strerror(errno)))
  }
}
