/// A search on the fixture, from which tests make wrong ones.
extension Fixture {
  static let search = """
    kind: search
    name: plan
    title: The plan
    question: What is worth it?
    base: ../main.yaml
    levers:
      - more-carers
      - {lever: fewer-carers, sizes: [1, 0.5, 2], starts: [2024-12-31, 2025-12-31]}
    objective: {minimise: outside_authority@2025-04..2026-03}
    budget:
      indicator: cost_total@2024-04..2026-03
      topic: Heading
      items: [Actions, Own homes]
      extra_at_most: 100000
    constraints:
      - {indicator: long_term_stability@2026-03, not_worse_than_base_by: 0.5}
      - {indicator: nights_bridged@2026-03, not_above: 900}
    months: 24
    replications: 8000
    indifference_zone: 0.1

    """

  /// The scenario without repatriation, which a search does not allow.
  static let settledScenario = scenario.replacing(
    "repatriation_per_year:\n      value: 10", with: "repatriation_per_year:\n      value: 0")

  /// A lever that brings settled children back.
  static let repatriation = otherLever.replacing("fewer-carers", with: "bring-back")
    .replacing("carers.enquiries_per_year", with: "search.repatriation_per_year")

  /// Writes the fixture with a base, levers and a search, and gives the search's path.
  static func write(search: String, to folder: TestFolder) throws -> String {
    try folder.write(settledScenario, to: "main.yaml")
    try folder.write(lever, to: "levers/more-carers.yaml")
    try folder.write(otherLever, to: "levers/fewer-carers.yaml")
    try folder.write(repatriation, to: "levers/bring-back.yaml")
    return try folder.write(search, to: "searches/plan.yaml")
  }
}
