public import Foundation

/// Writes the files of a run so that a reader never sees half of one.
public struct OutputFolder: Sendable {
  /// One finished file.
  public struct File: Sendable {
    /// The name in the folder.
    public let name: String
    /// The bytes; nil when they lie beside their place already.
    let content: Data?
    /// The SHA-256 digest of the bytes.
    public let digest: String
    /// Lines after the header, for a table.
    public let rows: Int

    /// Makes a file of text in UTF-8.
    public init(name: String, text: String) {
      self.name = name
      let bytes = Data(text.utf8)
      content = bytes
      digest = ContentDigest.text(of: bytes)
      rows = max(0, bytes.count { $0 == UInt8(ascii: "\n") } - 1)
    }

    /// Makes a file of a table that was written in parts.
    init(_ table: TableFile) {
      name = table.name
      content = nil
      digest = table.digest
      rows = table.rows
    }
  }

  /// The folder.
  public let url: URL

  /// Names a folder, which need not exist yet.
  public init(_ url: URL) {
    self.url = url
  }

  /// Where a file is written before it is moved into its place.
  func part(_ name: String) -> URL { url.appendingPathComponent(".\(name).part") }

  /// Writes all files beside their places, then moves each into its place.
  ///
  /// - Parameters:
  ///   - files: the files, the last to come into its place last.
  ///   - stale: names of files that an earlier command has left; those not written now are removed
  ///     before anything takes its place. Folders of such a name stay.
  ///
  /// - Throws: what the file system reports. Earlier files are then as they were, unless moving
  ///   itself failed half-way, and the temporary files are gone.
  public func write(_ files: [File], removing stale: [String] = []) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: url, withIntermediateDirectories: true)
    do {
      for file in files {
        try file.content?.write(to: part(file.name))
        // On the disk before it takes the place of an earlier one, should the power fail.
        let handle = try FileHandle(forUpdating: part(file.name))
        defer { try? handle.close() }
        try handle.synchronize()
      }
      for name in Set(stale).subtracting(files.map(\.name)) {
        // Unlinking takes files only, never a folder with what is in it.
        unlink(url.appendingPathComponent(name).path)
      }
      for file in files {
        let place = url.appendingPathComponent(file.name)
        // Replaces what is there in one step, which moving by the file manager would refuse.
        guard rename(part(file.name).path, place.path) == 0 else {
          throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
        }
      }
    } catch {
      for file in files { try? manager.removeItem(at: part(file.name)) }
      throw error
    }
  }
}
