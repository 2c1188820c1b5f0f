/// What is wrong with the files of a return that is to be read.
///
/// It names a place, never a child: who may see the files can look there.
public struct ReturnProblem: Sendable, Equatable {
  /// Whether the files can be used all the same.
  public enum Severity: Sendable, Equatable { case error, warning }

  /// Whether the files can be used all the same.
  public var severity: Severity
  /// The file's path as it was given.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column of the cell, from 1, in Unicode scalars.
  public var column: Int
  /// The table's column, such as `DECOM`; empty for the whole file.
  public var path: String
  /// What is wrong, without a full stop.
  public var message: String
  /// What would be right.
  public var expected: String?
}
