import Foundation

/// Paths of files as people read them.
enum FilePath {
  /// A path beside another file, without needless steps up and down.
  static func resolve(_ reference: String, beside file: String) -> String {
    if reference.hasPrefix("/") { return reference }
    let folder = (file as NSString).deletingLastPathComponent
    return normalised(folder.isEmpty ? reference : "\(folder)/\(reference)")
  }

  /// The same file whatever path leads to it.
  static func identity(of file: String) -> String {
    URL(fileURLWithPath: file).resolvingSymlinksInPath().standardizedFileURL.path
  }

  static func lastComponent(_ file: String) -> String { (file as NSString).lastPathComponent }

  static func exists(_ file: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
      && !isDirectory.boolValue
  }

  private static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/\(joined)" : joined
  }
}
