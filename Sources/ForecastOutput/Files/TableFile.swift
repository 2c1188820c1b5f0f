import Foundation

/// A table that is written part by part beside its place, so that it need not fit into memory.
///
/// Digest and writing have a thread of their own, so that the next rows are made at the same time.
// Everything that changes is touched in the queue only.
final class TableFile: @unchecked Sendable {
  let name: String
  private let place: URL
  private let handle: FileHandle
  private let queue: DispatchQueue
  private var hash = ContentDigest()
  private var lines = 0
  private var failure: (any Error)?

  /// Begins a table with its header.
  ///
  /// - Throws: what the file system reports.
  init(named name: String, header: [String], in folder: OutputFolder) throws {
    self.name = name
    place = folder.part(name)
    queue = DispatchQueue(label: name)
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data().write(to: place)
    handle = try FileHandle(forWritingTo: place)
    try write(CSVText(header: header).buffer)
  }

  // A table that was moved into its place is no longer here to remove.
  deinit {
    try? handle.close()
    try? FileManager.default.removeItem(at: place)
  }

  /// Adds whole rows, once those before are written: no more than two portions are in memory.
  ///
  /// - Throws: what went wrong with earlier rows.
  func append(_ rows: [TextBuffer]) throws {
    try finish()
    queue.async { [self] in
      do {
        for part in rows { try write(part) }
        // Flushed meanwhile: at the end nobody has to wait for all of it.
        try handle.synchronize()
      } catch {
        failure = error
      }
    }
  }

  /// Waits until everything is written.
  ///
  /// - Throws: what went wrong.
  func finish() throws {
    try queue.sync { if let failure { throw failure } }
  }

  private func write(_ rows: TextBuffer) throws {
    try rows.withUnsafeBytes { bytes in
      hash.update(bytes)
      lines += Self.lines(bytes)
      try handle.write(contentsOf: bytes)
    }
  }

  /// Line feeds among bytes, found by the C library, which compares many bytes at once.
  private static func lines(_ bytes: UnsafeRawBufferPointer) -> Int {
    var (lines, start) = (0, 0)
    while start < bytes.count, let first = bytes.baseAddress,
      let end = memchr(first + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    {
      lines += 1
      start = UnsafeRawPointer(end) - first + 1
    }
    return lines
  }

  /// The SHA-256 digest of what was written.
  var digest: String { queue.sync { hash.text } }

  /// Lines after the header.
  var rows: Int { queue.sync { max(0, lines - 1) } }
}
