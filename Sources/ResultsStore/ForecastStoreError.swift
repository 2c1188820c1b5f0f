/// Why a store of results cannot be used; each says what to do.
public enum ForecastStoreError: Error, Equatable, CustomStringConvertible {
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is a database of something else.
  case notAForecast(path: String)
  /// A later version of the program wrote the file.
  case newerVersion(path: String)
  /// The file holds the results of another run; each difference names what differs.
  case otherRun(path: String, differences: [String])
  /// The command that filled the file leads to another run now; each difference names what differs.
  case changedInputs(path: String, differences: [String])
  /// Two files to be merged hold different runs; each difference names what differs.
  case otherRuns(paths: [String], differences: [String])
  /// Two files to be merged hold different values of one replication.
  case conflict(paths: [String], scenario: String, replication: Int)
  /// The folder or the file must not be written.
  case notWritable(path: String)
  /// Another process has the file open for writing; it may be tried again.
  case busy(path: String)
  /// There is no room left to write.
  case diskFull(path: String)
  /// A result that was asked for is not there.
  case missing(path: String, scenario: Int, replication: Int)
  /// The file is damaged beyond what its checksums can mend.
  case damaged(path: String)
  /// Anything else that SQLite reports.
  case failed(path: String, message: String)

  /// The message for a user.
  public var description: String {
    switch self {
    case .notADatabase(let path):
      "\(path) is not a results store: it is not an SQLite database. Nothing was changed; name "
        + "another folder with --output."
    case .notAForecast(let path):
      "\(path) is a database of another program. Nothing was changed; name another folder with "
        + "--output."
    case .newerVersion(let path):
      "\(path) was written by a newer version of sufficiency. Nothing was changed; use that "
        + "version, or name another folder with --output."
    case .otherRun(let path, let differences):
      "\(path) holds another run. Nothing was changed; name another folder with --output.\n"
        + differences.map { "  differs: \($0)" }.joined(separator: "\n")
    case .changedInputs(let path, let differences):
      "\(path) was filled from other inputs than its command leads to now. Nothing was changed; put the "
        + "files back as they were and use the program that filled it, or run its command again.\n"
        + differences.map { "  differs: \($0)" }.joined(separator: "\n")
    case .otherRuns(let paths, let differences):
      "\(paths.joined(separator: " and ")) hold different runs. Nothing was changed; merge shards "
        + "of one command, computed by one version of the program.\n"
        + differences.map { "  differs: \($0)" }.joined(separator: "\n")
    case .conflict(let paths, let scenario, let replication):
      "\(paths.joined(separator: " and ")) hold different values of replication \(replication) of "
        + "\(scenario). Nothing was changed; the same command gives the same values on every "
        + "machine, so that one of them was tampered with or made by another build: find out which, "
        + "delete it and run its shard again."
    case .notWritable(let path):
      "\(path) cannot be made or written: no permission, or a disk that is read-only. Nothing was "
        + "changed; put this right, or name another folder with --output."
    case .busy(let path):
      "another run is writing \(path). Wait for it to end, then run the same command again."
    case .diskFull(let path):
      "no room left on the disk while writing \(path). What was finished is kept: free some space, "
        + "then run the same command again."
    case .missing(let path, let scenario, let replication):
      "\(path) lacks replication \(replication) of scenario \(scenario + 1). Run the same command "
        + "again."
    case .damaged(let path):
      "\(path) is damaged and cannot be read. Nothing was changed; move it away or delete it, then run "
        + "the command that filled it again, which computes everything anew."
    case .failed(let path, let message):
      "\(path): \(message). Put this right, then run the same command again; what was finished is "
        + "kept."
    }
  }
}
