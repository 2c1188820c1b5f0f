import CareModel
import SimulationKernel

/// A scenario file with everything it extends, and the levers in force: what rules look at.
struct ResolvedScenario {
  var base: ScenarioFile
  var levers: [LeverFile]
  /// The start in force and where to tell of it.
  var start: Located<CivilDate>?

  var parameters: StatedParameters { base.parameters }
  var authorities: [AuthorityItem] { base.authorities?.items ?? [] }
  /// The scenario's own items first, then those of each lever.
  var zones: [ZoneItem] { (base.zones?.items ?? []) + levers.flatMap { $0.zones?.items ?? [] } }
  var homes: [HomeItem] { (base.homes?.items ?? []) + levers.flatMap { $0.homes?.items ?? [] } }
  var constellations: [ConstellationItem] {
    (base.constellations?.items ?? []) + levers.flatMap { $0.constellations?.items ?? [] }
  }
  var published: [PublishedItem] { base.published?.items ?? [] }
  var scorecard: [ScorecardItem] { base.scorecard?.items ?? [] }
}

/// Something that must hold between the values of a scenario.
protocol ScenarioRule: Sendable {
  /// Reports every way in which it does not.
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector)
}

/// The rules between values, in the order in which they are checked.
enum ScenarioRules {
  /// Those that judge whatever is stated, in whole scenarios and in parts of them.
  static let consistency: [any ScenarioRule] = [
    NameRule(), SourceRule(), StartingTablesRule(), NeedRule(), ProvisionRule(), DateRule(),
    StartingReturnRule(), KnowledgeRule(),
  ]
  /// Those for scenarios that are to be run.
  static let completeness: [any ScenarioRule] = [CompletenessRule(), WeightRule()]
}
