public import CareModel
public import SimulationKernel

/// A published value of an indicator at the start, to set beside the simulated one.
public struct PublishedValue: Sendable, Equatable {
  /// Row of `IndicatorRegistry.series`.
  public var series: Int
  /// The value as published, in the indicator's unit.
  public var value: Double
  /// Where it was published.
  public var source: String
  /// Whether the scenario's starting tables fix the simulated value, so that only sampling noise may
  /// part the two.
  public var isFixedByScenario: Bool

  /// Makes a published value.
  public init(series: Int, value: Double, source: String, isFixedByScenario: Bool) {
    self.series = series
    self.value = value
    self.source = source
    self.isFixedByScenario = isFixedByScenario
  }
}

/// One system to simulate: what it is called, what it means to the model, and where it comes from.
public struct Scenario: Sendable {
  /// The name in outputs, such as `cheshire-east-baseline` or `baseline + foster4`.
  public var name: String
  /// The name in words.
  public var title: String
  /// Why the scenario is run, in its author's words.
  public var purpose: String
  /// The area whose children it is about.
  public var area: AreaCodes
  /// What the model simulates.
  public var model: ScenarioModel
  /// Every stated value with its provenance, in order of path.
  public var records: [ParameterRecord]
  /// What was published about the start.
  public var published: [PublishedValue]
  /// Targets and what other areas have reached, to set beside the forecast.
  public var scorecard: [ScorecardEntry]
  /// What is expected of its results; no part of what decides them.
  public var expectations: [ForecastExpectation] = []
  /// Things a user should know that are no errors, such as a lever dated after the horizon.
  public var warnings: [String]
  /// A canonical text of everything that can move a result: same text, same results.
  public var canonicalText: String

  /// The names of the levers in force, in order.
  public var levers: [String] = []
  /// The files that it was read from, of the base of an experiment or a search all that those read, in
  /// order of their paths.
  public var files: [String] = []

  /// Makes a scenario from its parts.
  public init(
    name: String, title: String, purpose: String, area: AreaCodes, model: ScenarioModel,
    records: [ParameterRecord], published: [PublishedValue], scorecard: [ScorecardEntry] = [],
    warnings: [String], canonicalText: String
  ) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.area = area
    self.model = model
    self.records = records
    self.published = published
    self.scorecard = scorecard
    self.warnings = warnings
    self.canonicalText = canonicalText
  }

  /// The civil date whose end is time zero.
  public var start: CivilDate { model.parameters.start }
}
