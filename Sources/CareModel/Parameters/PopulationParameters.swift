/// The child population served.
public struct PopulationParameters: Sendable, Equatable {
  /// Children aged 0 to 17 living in the area at the start.
  public var children = 0.0
  /// Yearly growth of the child population; entries grow with it.
  public var growth = 0.0

  static let definitions: [ParameterDefinition] = [
    .number(
      "population.children", .children, 1...20_000_000, \.population.children,
      "Children aged 0 to 17 living in the area at the start."),
    .number(
      "population.growth", .perYear, -0.2...0.2, \.population.growth,
      "Yearly growth of the child population; entries grow with it."),
  ]
}
