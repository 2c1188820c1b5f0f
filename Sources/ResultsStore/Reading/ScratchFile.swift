import Experiments
import Foundation

/// A file of numbers that has no name and is gone when nobody uses it.
final class ScratchFile {
  private let descriptor: Int32
  private let path: String

  /// Makes a file on the same disk as another.
  init(beside other: String) throws(ForecastStoreError) {
    path = other + "-scratch"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
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
      guard written > 0 else { throw Self.failure(errno, path) }
      rest = rest.dropFirst(written)
    }
  }

  /// Reads numbers after a count of others.
  ///
  /// - Parameter workers: who share the reading.
  func values(
    at place: Int, count: Int, workers: Workers
  ) throws(ForecastStoreError) -> [Double] {
    var problem: Int32 = 0
    let descriptor = descriptor
    let values = [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      // Each worker writes to places of its own.
      nonisolated(unsafe) let bytes = UnsafeMutableRawBufferPointer(
        start: buffer.baseAddress, count: 8 * count)
      problem =
        workers.map(0..<count) { part in
          var done = 8 * part.lowerBound
          while done < 8 * part.upperBound {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done..<(8 * part.upperBound)])
            let read = pread(descriptor, rest.baseAddress, rest.count, off_t(8 * place + done))
            // Nothing where there should be something: the file was cut short.
            guard read > 0 else { return [read < 0 ? errno : EIO] }
            done += read
          }
          return []
        }.first ?? 0
      filled = problem == 0 ? count : 0
    }
    guard problem == 0 else { throw Self.failure(problem, path) }
    // Nothing to do on a processor that has the least significant byte first too.
    return UInt64(1).littleEndian == 1
      ? values : values.map { Double(bitPattern: UInt64(littleEndian: $0.bitPattern)) }
  }

  private static func failure(_ problem: Int32, _ path: String) -> ForecastStoreError {
    problem == ENOSPC
      ? .diskFull(path: path) : .failed(path: path, message: String(cString: strerror(problem)))
  }
}
