import Foundation

/// A table that is written part by part beside its place, so that it need not fit into memory.
final class TableFile {
  let name: String
  private let place: URL
  private let handle: FileHandle
  private var hash = SHA256()
  private var lines = 0

  /// Begins a table with its header.
  ///
  /// - Throws: what the file system reports.
  init(named name: String, header: [String], in folder: OutputFolder) throws {
    self.name = name
    place = folder.part(name)
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data().write(to: place)
    handle = try FileHandle(forWritingTo: place)
    try append(CSVText(header: header).text)
  }

  // A table that was moved into its place is no longer here to remove.
  deinit {
    try? handle.close()
    try? FileManager.default.removeItem(at: place)
  }

  /// Adds whole rows.
  func append(_ text: String) throws {
    let bytes = Array(text.utf8)
    hash.update(bytes)
    lines += bytes.count { $0 == UInt8(ascii: "\n") }
    try handle.write(contentsOf: bytes)
  }

  /// The SHA-256 digest of what was written.
  var digest: String { hash.digest() }

  /// Lines after the header.
  var rows: Int { max(0, lines - 1) }
}
