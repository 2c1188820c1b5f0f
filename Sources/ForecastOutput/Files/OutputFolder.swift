public import Foundation

/// Writes the files of a run so that a reader never sees half of one.
public struct OutputFolder: Sendable {
  /// One finished file.
  public struct File: Sendable {
    /// The name in the folder.
    public let name: String
    /// The bytes.
    public let content: Data

    /// Makes a file of text in UTF-8.
    public init(name: String, text: String) {
      self.name = name
      content = Data(text.utf8)
    }

    /// Lines after the header, for a table.
    public var rows: Int { max(0, content.count { $0 == UInt8(ascii: "\n") } - 1) }
  }

  /// The folder.
  public let url: URL

  /// Names a folder, which need not exist yet.
  public init(_ url: URL) {
    self.url = url
  }

  /// Writes all files beside their places, then moves each into its place.
  ///
  /// - Throws: what the file system reports. Earlier files are then as they were, unless moving
  ///   itself failed half-way, and the temporary files are gone.
  public func write(_ files: [File]) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: url, withIntermediateDirectories: true)
    let pairs = files.map { file in
      (
        file, url.appendingPathComponent(".\(file.name).part"),
        url.appendingPathComponent(file.name)
      )
    }
    do {
      for (file, part, _) in pairs { try file.content.write(to: part) }
      for (_, part, place) in pairs {
        // Replaces what is there in one step, which moving by the file manager would refuse.
        guard rename(part.path, place.path) == 0 else {
          throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
        }
      }
    } catch {
      for (_, part, _) in pairs { try? manager.removeItem(at: part) }
      throw error
    }
  }
}
