/// An experiment on the fixture, from which tests make wrong ones.
extension Fixture {
  static let experiment = """
    kind: experiment
    name: plan
    title: The plan
    question: What does it do?
    base: ../main.yaml
    levers: [more-carers, ../levers/fewer-carers.yaml]
    run: [each_alone, all_together, all_but_each]
    portfolios:
      - {name: both-ways, title: Both ways, levers: [fewer-carers, more-carers]}
    months: 24
    replications: 50
    report:
      - long_term_stability
      - {indicator: suitable_accommodation, topic: Age group, item: 17 to 18, at: 2025-06-30}

    """

  /// A second lever, later than the first.
  static let otherLever = """
    kind: lever
    name: fewer-carers
    title: Fewer carers
    rationale: Fewer enquiries.
    from: 2024-12-31
    assumed_on: 2024-06-01
    changes:
      - parameter: carers.enquiries_per_year
        operation: multiply
        distribution: {uniform: {minimum: 0.8, maximum: 1}}
        unit: ratio
        period: from 2025
        source: assumption
        quality: assumption

    """

  /// Writes the fixture with a base, levers and an experiment, and gives the experiment's path.
  static func write(experiment: String, to folder: TestFolder) throws -> String {
    try folder.write(scenario, to: "main.yaml")
    try folder.write(lever, to: "levers/more-carers.yaml")
    try folder.write(otherLever, to: "levers/fewer-carers.yaml")
    return try folder.write(experiment, to: "experiments/plan.yaml")
  }
}
