public import CareModel
import SimulationKernel

/// An uncertain value of a scenario or of a lever, as a question about what matters.
///
/// A table of shares or weights whose rows are drawn apart is one factor of several values: a group.
public struct SensitivityFactor: Sendable, Equatable {
  /// The path in files, with the lever's name before a slash.
  public let path: String
  /// What is drawn.
  public let draw: UncertainDraw
  /// Where it comes from; nil where no statement could be found.
  public let record: ParameterRecord?

  /// Values that are drawn.
  public var count: Int { draw.count }

  /// The uncertain values of a scenario, in order of path.
  public static func all(of scenario: Scenario) -> [SensitivityFactor] {
    let records = Dictionary(
      scenario.records.map { (address(of: $0.path), $0) }, uniquingKeysWith: { first, _ in first })
    let neighbours = scenario.model.neighbours.compactMap { $0.parameters.authorities.first?.name }
    return scenario.model.uncertainDraws.map { draw in
      let record = records[draw.address]
      // What a neighbour states for itself is addressed under its name.
      let definition = ModelParameters.definitions[draw.definition].path
      let names = [definition] + neighbours.map { "\($0)/\(definition)" }
      let name = names.first { address(of: $0) == draw.address }
      let path = record?.path ?? name ?? "\(draw.lever ?? "other")/\(definition)"
      // A change of a whole table is recorded with a slash and no row after it.
      return SensitivityFactor(
        path: path.hasSuffix("/") ? String(path.dropLast()) : path, draw: draw, record: record)
    }.sorted { ($0.path, $0.draw.address) < ($1.path, $1.draw.address) }
  }

  /// The address of a draw: the hash of the path under which the value is recorded.
  private static func address(of path: String) -> UInt64 { StableHash(path).value % (1 << 48) }
}

/// Picks factors by their paths.
public struct FactorPattern: Sendable, Equatable {
  private let parts: [Substring]

  /// A path, or one with `*` for anything; a word without `*` also stands for all paths under it.
  public init(_ text: String) {
    let whole = text.contains("*") ? text : text + "*"
    parts = whole.split(separator: "*", omittingEmptySubsequences: false)
  }

  /// Whether a path fits.
  public func fits(_ path: String) -> Bool {
    var rest = path[...]
    for (number, part) in parts.enumerated() {
      if number == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if number == parts.count - 1 {
        return rest.hasSuffix(part)
      } else {
        guard let place = Self.place(of: part, in: rest) else { return false }
        rest = rest[place...].dropFirst(part.count)
      }
    }
    return rest.isEmpty
  }

  private static func place(of part: Substring, in text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix(part) } ?? (part.isEmpty ? text.startIndex : nil)
  }
}
