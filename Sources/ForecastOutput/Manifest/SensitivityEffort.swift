/// How far a sensitivity analysis looked; nil for what its method does not have.
public struct SensitivityEffort: Codable, Sendable {
  /// Walks of the screening.
  public var walks: Int?
  /// Replications at each point, of the screening if there is one.
  public var replications: Int?
  /// Rows of the design.
  public var rows: Int?
  /// Factors that were taken apart after the screening.
  public var top: Int?
  /// Where the levels come from.
  public var design: String?

  /// Makes an effort from its parts.
  public init(
    walks: Int? = nil, replications: Int? = nil, rows: Int? = nil, top: Int? = nil,
    design: String? = nil
  ) {
    self.walks = walks
    self.replications = replications
    self.rows = rows
    self.top = top
    self.design = design
  }

  /// Each part with its name, always in the same order.
  public var words: [String] {
    let numbers = [("walks", walks), ("replications", replications), ("rows", rows), ("top", top)]
    return numbers.compactMap { name, number in number.map { "\(name) \($0)" } }
      + (design.map { ["design \($0)"] } ?? [])
  }
}
