import Foundation

/// Where the files that scenarios need are found.
public enum ScenarioSchema {
  /// The path of a lever that is given by path or by name.
  ///
  /// A text with a slash, or one that ends in `.yaml` or `.yml`, is a path, as the shell that runs the
  /// command means it. A name is looked for as `levers/NAME.yaml` and `scenarios/levers/NAME.yaml` in
  /// the folder of the scenario and in every folder above it, the nearest first.
  /// - Parameters:
  ///   - nameOrPath: what the user gave.
  ///   - scenario: the path of the base scenario.
  /// - Returns: the path of an existing file, or nil.
  public static func leverPath(_ nameOrPath: String, near scenario: String) -> String? {
    if isPath(nameOrPath) { return FilePath.exists(nameOrPath) ? nameOrPath : nil }
    // A name that could step out of the folder is no name.
    guard SlugRule.allows(nameOrPath) else { return nil }
    return folders(above: scenario).map { "\($0)/\(nameOrPath).yaml" }.first(where: FilePath.exists)
  }

  /// Names of levers that can be found from a scenario, in order of the alphabet.
  static func leverNames(near scenario: String) -> [String] {
    let files = folders(above: scenario).flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? []
    }
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.unique.sorted()
  }

  static func isPath(_ text: String) -> Bool {
    text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
  }

  /// The folders that may hold levers, the nearest first.
  private static func folders(above scenario: String) -> [String] {
    var folder = URL(fileURLWithPath: scenario).standardizedFileURL.deletingLastPathComponent().path
    var folders: [String] = []
    while true {
      let prefix = folder == "/" ? "" : folder
      folders += ["\(prefix)/levers", "\(prefix)/scenarios/levers"]
      guard folder != "/", !folder.isEmpty else { return folders }
      folder = (folder as NSString).deletingLastPathComponent
    }
  }
}
