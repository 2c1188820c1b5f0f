/// A closed list of codes that index the rows of parameter tables and of results.
///
/// The raw value is the row number; `key` is the spelling used in scenario files and CSV files.
public protocol CodedCategory: CaseIterable, RawRepresentable, Hashable, Sendable, BitwiseCopyable
where RawValue == UInt8 {
  /// The spelling in files: lower-case words joined by underscores.
  var key: String { get }
  /// The words a reader sees.
  var title: String { get }
}

extension CodedCategory {
  /// The row number of this category.
  @inlinable public var index: Int { Int(rawValue) }
  /// The file spellings in row order.
  public static var keys: [String] { allCases.map(\.key) }
}
