import Experiments
import Foundation
import ResultsStore

/// Where the shards of a run are, and where one that is not there yet would be.
struct ShardFolderNames {
  private let known: [Int: String]
  private let usual: String
  /// What the number in a folder's name is more than the shard's: 0, or -1 for names that count from 0.
  private let offset: Int?

  /// Learns from the stores there are.
  init(_ runs: [StoredRun], count: Int) {
    let parts = runs.compactMap { run in
      run.request?.shard.flatMap { $0.count == count ? ($0.number, run.folder) : nil }
    }
    let known = Dictionary(parts) { first, _ in first }
    self.known = known
    offset = [0, -1].first { offset in
      !known.isEmpty
        && known.allSatisfy { Self.numbered($0.value, $0.key + offset, as: $0.key) != nil }
    }
    let folder = count == 1 ? runs.first?.folder : nil
    usual = folder ?? (runs.first.map { Self.parent(of: $0.folder) } ?? "")
  }

  /// The folder of a shard.
  func folder(of shard: Shard) -> String {
    if let folder = known[shard.number] { return folder }
    if shard.count == 1 { return usual }
    if let offset, let (number, folder) = known.min(by: { $0.key < $1.key }),
      let name = Self.numbered(folder, number + offset, as: shard.number + offset)
    {
      return name
    }
    return usual + RunOptions.shardFolder(shard)
  }

  /// A folder with another number in the place of its own; nil where its name lacks that number.
  private static func numbered(_ folder: String, _ number: Int, as other: Int) -> String? {
    let name = (folder as NSString).lastPathComponent
    let numbers = name.matches(of: /[0-9]+/)
    guard let match = numbers.first(where: { Int($0.output) == number }) else { return nil }
    let digits = "\(other)"
    let width = match.output.hasPrefix("0") ? match.output.count : 0
    let padding = String(repeating: "0", count: max(0, width - digits.count))
    return parent(of: folder) + name.replacingCharacters(in: match.range, with: padding + digits)
  }

  /// What stands before the last part of a path, with the slash.
  private static func parent(of folder: String) -> String {
    let parent = (folder as NSString).deletingLastPathComponent
    return parent.isEmpty || parent.hasSuffix("/") ? parent : parent + "/"
  }
}
