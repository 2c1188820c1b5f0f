/// A place in a scenario file: lines and columns count from one, columns in Unicode scalars.
struct Location: Hashable, Sendable {
  var file: String
  var line: Int
  var column: Int

  /// The beginning of a file, for problems that belong to no line.
  static func start(of file: String) -> Location { Location(file: file, line: 1, column: 1) }
}

/// A value and where it is stated.
struct Located<Value> {
  var value: Value
  var location: Location
}
