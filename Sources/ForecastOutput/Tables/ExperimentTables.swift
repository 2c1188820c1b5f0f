import CareModel
public import Experiments

/// The tables with a row for every series of every scenario, written scenario by scenario.
public final class ExperimentTables {
  /// The names of all tables.
  public static let names =
    ["forecast.csv", "forecast.meta.csv", "indicators.csv", "snapshot.csv", "scorecard.csv"]
    + optionalNames

  /// The tables that not every experiment has, by name.
  public static let optionalNames = [
    ExpectationsTable.fileName, "differences.csv", "uncertainty.csv", "effects.csv",
    "attribution.csv", "cost-effects.csv", "actions.csv",
  ]

  private let plan: ExperimentPlan
  private let replications: [Int]?
  private let workers: Workers
  private let forecast: TableFile
  private let indicators: TableFile
  private let differences: TableFile?
  private let uncertainty: TableFile?

  /// Begins the tables of a plan beside their places in a folder.
  ///
  /// - Parameters:
  ///   - plan: the experiment.
  ///   - replications: the numbers of those summarised; nil for replications 1 to the plan's number.
  ///   - folder: where they will lie.
  ///   - workers: who share the rows; the text does not depend on them.
  ///
  /// - Throws: what the file system reports.
  public init(
    of plan: ExperimentPlan, among replications: [Int]? = nil, in folder: OutputFolder,
    workers: Workers = .one
  ) throws {
    self.plan = plan
    self.replications = replications
    self.workers = workers
    forecast = try TableFile(named: "forecast.csv", header: ForecastTable.header, in: folder)
    indicators = try TableFile(named: "indicators.csv", header: IndicatorsTable.header, in: folder)
    differences =
      plan.scenarios.count > 1
      ? try TableFile(named: "differences.csv", header: DifferencesTable.header, in: folder) : nil
    uncertainty =
      plan.inner > 1
      ? try TableFile(named: "uncertainty.csv", header: UncertaintyTable.header, in: folder) : nil
  }

  // Tables that are given up are removed at once, and not when a thread is done with the last rows.
  deinit {
    for table in [forecast, indicators, differences, uncertainty] { try? table?.finish() }
  }

  /// Adds the rows of the next scenario.
  public func add(_ summary: ScenarioSummary) throws {
    let scenario = plan.scenarios[summary.number]
    try indicators.append(IndicatorsTable.rows(scenario, summary.forecast, workers: workers))
    if let comparison = summary.comparison {
      try differences?.append(DifferencesTable.rows(comparison, workers: workers))
    }
    try forecast.append(ForecastTable.rows(scenario, summary.forecast, workers: workers))
    if let rows = summary.uncertainty {
      try uncertainty?.append([UncertaintyTable.rows(rows, of: plan)])
    }
  }

  /// All files of an experiment but the manifest, in the order in which they are listed.
  ///
  /// - Throws: what the file system reports.
  public func files(_ experiment: ExperimentSummary) throws -> [OutputFolder.File] {
    // The small ones are made first, while what is left of the large ones is written.
    let meta = OutputFolder.File(
      name: "forecast.meta.csv", text: ForecastTable.metaCSV(experiment))
    var state = [
      OutputFolder.File(name: "snapshot.csv", text: SnapshotTable.csv(experiment)),
      OutputFolder.File(name: "scorecard.csv", text: ScorecardTable.csv(experiment)),
    ]
    if !experiment.expectations.isEmpty {
      state.append(
        OutputFolder.File(
          name: ExpectationsTable.fileName, text: ExpectationsTable.csv(experiment)))
    }
    var effects: [OutputFolder.File] = []
    if experiment.design != nil {
      effects.append(OutputFolder.File(name: "effects.csv", text: EffectsTable.csv(experiment)))
    }
    if !experiment.attributions.isEmpty {
      effects.append(
        OutputFolder.File(name: "attribution.csv", text: AttributionTable.csv(experiment)))
    }
    if plan.scenarios.count > 1 {
      effects.append(
        OutputFolder.File(name: "cost-effects.csv", text: CostEffectsTable.csv(experiment)))
    }
    if plan.scenarios.contains(where: { !$0.levers.isEmpty }) {
      effects.append(
        OutputFolder.File(
          name: "actions.csv",
          text: ActionsTable.csv(experiment, among: replications, workers: workers)))
    }
    for table in [forecast, indicators, differences, uncertainty] { try table?.finish() }
    let comparisons = [differences, uncertainty].compactMap { $0.map { OutputFolder.File($0) } }
    return [OutputFolder.File(forecast), meta, OutputFolder.File(indicators)]
      + state + comparisons + effects
  }
}
