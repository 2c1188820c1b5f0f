public import Experiments

/// One value that two scenarios state differently.
public struct ParameterDifference: Encodable, Sendable {
  /// The dotted path of the parameter or item.
  public let path: String
  /// What the scenario states; nil where it states nothing.
  public let scenario: ParameterRecord?
  /// What the other states; nil where it states nothing.
  public let other: ParameterRecord?

  /// The values that differ in amount, unit or source, in order of path.
  public static func between(
    _ records: [ParameterRecord], and others: [ParameterRecord]
  ) -> [ParameterDifference] {
    let mine = Dictionary(records.map { ($0.path, $0) }) { first, _ in first }
    let theirs = Dictionary(others.map { ($0.path, $0) }) { first, _ in first }
    return Set(mine.keys).union(theirs.keys).sorted().compactMap { path in
      let (scenario, other) = (mine[path], theirs[path])
      let isSame =
        scenario?.stated == other?.stated && scenario?.unit == other?.unit
        && scenario?.source == other?.source
      return isSame ? nil : ParameterDifference(path: path, scenario: scenario, other: other)
    }
  }
}
