public import Experiments
import Foundation
import GRDB

/// The results of one run in one SQLite file: a row for each replication of each scenario.
///
/// Results are added in transactions to a rollback journal, so that a run killed at any moment loses
/// only what was not committed, and a copy of the file is whole. One process writes at a time: the
/// file stays locked while it is open here.
public struct ForecastStore: Sendable {
  /// The file's name in an output folder.
  public static let fileName = "results.sqlite"

  /// The file.
  public let path: String
  /// The experiment whose results it holds.
  public let plan: ExperimentPlan
  /// What it is filled for; nil where nobody will merge it or run it again.
  let request: StoredRequest?
  let database: DatabaseQueue

  /// Opens the store of a plan in a folder, and makes both where they do not exist.
  ///
  /// - Throws: `ForecastStoreError`, before anything is changed, when the folder holds something else
  ///   or another process is writing there.
  public init(
    folder: String, plan: ExperimentPlan, request: StoredRequest? = nil
  ) throws(ForecastStoreError) {
    let path = Self.path(in: folder)
    self.path = path
    self.plan = plan
    self.request = request
    do {
      try Self.checkHeader(path)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      database = try DatabaseQueue(path: path, configuration: Self.configuration)
      try prepare()
    } catch {
      throw ForecastStoreError(error, path: path)
    }
  }

  /// Closes the file and gives up its lock; the store cannot be used afterwards.
  public func close() {
    try? database.close()
  }

  /// The file of a folder.
  static func path(in folder: String) -> String {
    (folder as NSString).appendingPathComponent(fileName)
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    // Long enough for a commit of another process, short enough to be told soon.
    configuration.busyMode = .timeout(1)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase {
      // Results are large: fewer, larger pages are written faster. A file that exists keeps its own.
      try $0.execute(sql: "PRAGMA page_size = 32768; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Refuses a file that does not begin as SQLite files do, without opening it.
  static func checkHeader(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ForecastStoreError.failed(path: path, message: "it cannot be read")
    }
    defer { try? file.close() }
    let header = try file.read(upToCount: 16) ?? Data()
    // A run killed before its first commit leaves an empty file.
    guard header.isEmpty || header == Data("SQLite format 3\0".utf8) else {
      throw ForecastStoreError.notADatabase(path: path)
    }
  }

  private func prepare() throws {
    try database.read { try check($0) }
    try database.writeWithoutTransaction { connection in
      // The lock that this transaction takes is kept until the file is closed.
      try connection.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      try connection.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
    }
    try Self.migrator.migrate(database)
    try database.write { connection in
      // Between the first look and the lock another process may have begun a run.
      try check(connection)
      try register(connection)
    }
  }
}
