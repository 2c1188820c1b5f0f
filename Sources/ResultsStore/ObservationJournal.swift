public import Experiments
import Foundation
import SimulationKernel

/// Why the journal of a search cannot be used.
public enum ObservationJournalError: Error, CustomStringConvertible {
  /// The file belongs to another search.
  case otherSearch(path: String)
  /// Another command writes to it.
  case busy(path: String)
  /// There is no room left to write.
  case diskFull(path: String)
  /// It could not be read or written.
  case failed(path: String, reason: String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .otherSearch(let path):
      "\(path) is of another search, seed or version; name another folder with --output, or remove it"
    case .busy(let path): "\(path) is in use by another command; run the same command again later"
    case .diskFull(let path):
      "no room left on the disk while writing \(path). What was committed before is kept: free some "
        + "space, then run the same command again."
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }
}

/// The observations of a search, on disk as they are made, so that a search that was stopped goes on.
///
/// One line an observation with a check of its own; a line that was cut short is left out and made anew.
public final class ObservationJournal {
  /// The name in the output folder.
  public static let name = "observations.journal"

  /// The path of the file.
  public let path: String
  /// Observations that were there when it was opened.
  public private(set) var found = 0
  private let columns: Int
  private let handle: FileHandle
  private var values: [Portfolio: [Int: [Double]]] = [:]
  private var waiting = ""

  /// Opens the journal in a folder, which exists, or begins it.
  ///
  /// - Parameters:
  ///   - identity: names everything that decides an observation.
  ///   - columns: numbers in an observation.
  public init(
    folder: String, identity: String, columns: Int
  ) throws(ObservationJournalError) {
    path = "\(folder)/\(Self.name)"
    self.columns = columns
    let header = "sufficiency observations 1 \(identity) \(columns)\n"
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND, 0o644)
    guard descriptor >= 0 else {
      throw .failed(path: path, reason: String(cString: strerror(errno)))
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
    let text: String
    do {
      text = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    } catch {
      throw .failed(path: path, reason: error.localizedDescription)
    }
    // Killed while it was begun, it holds a part of the header.
    if header.hasPrefix(text), text != header {
      guard ftruncate(descriptor, 0) == 0 else {
        throw .failed(path: path, reason: String(cString: strerror(errno)))
      }
      waiting = header
    } else if text.hasPrefix(header) {
      read(text.dropFirst(header.count))
      // What was cut short ends here, for the next line is to be whole.
      if text.last != "\n" { waiting = "\n" }
    } else {
      throw .otherSearch(path: path)
    }
  }

  /// The observation of a replication, if it was made before.
  public func observation(_ portfolio: Portfolio, replication: Int) -> [Double]? {
    values[portfolio]?[replication]
  }

  /// Keeps an observation; it is on disk after the next ``commit()``.
  public func add(_ row: [Double], of portfolio: Portfolio, replication: Int) {
    values[portfolio, default: [:]][replication] = row
    let body = Self.body(row, portfolio, replication)
    waiting += "\(body) \(Self.check(body))\n"
  }

  /// Writes what waits.
  public func commit() throws(ObservationJournalError) {
    guard !waiting.isEmpty else { return }
    do {
      try handle.write(contentsOf: Data(waiting.utf8))
      // On the disk, should the power fail.
      try handle.synchronize()
    } catch {
      guard (error as? CocoaError)?.code != .fileWriteOutOfSpace else {
        throw .diskFull(path: path)
      }
      throw .failed(path: path, reason: error.localizedDescription)
    }
    waiting = ""
  }

  // MARK: Lines

  private static func body(_ row: [Double], _ portfolio: Portfolio, _ replication: Int) -> String {
    let options = portfolio.options.map(String.init).joined(separator: ".")
    let numbers = row.map { String($0.bitPattern, radix: 16) }.joined(separator: ",")
    return "\(options) \(replication) \(numbers)"
  }

  private static func check(_ body: String) -> String {
    String(StableHash(body).value & 0xFFFF_FFFF, radix: 16)
  }

  private func read(_ lines: Substring) {
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 4, Self.check(parts[0..<3].joined(separator: " ")) == parts[3],
        let replication = Int(parts[1])
      else { continue }
      let options = parts[0].split(separator: ".").compactMap { Int($0) }
      let row = parts[2].split(separator: ",")
        .compactMap { UInt64($0, radix: 16) }.map(Double.init(bitPattern:))
      guard row.count == columns else { continue }
      values[Portfolio(options), default: [:]][replication] = row
      found += 1
    }
  }
}
