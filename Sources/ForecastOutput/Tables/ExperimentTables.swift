import CareModel
public import Experiments

/// The tables with a row for every series of every scenario, written scenario by scenario.
public final class ExperimentTables {
  /// The tables that not every experiment has, by name.
  public static let optionalNames = [
    ExpectationsTable.fileName, "differences.csv", "uncertainty.csv", "effects.csv",
    "attribution.csv", "cost-effects.csv", "actions.csv",
  ]

  private let plan: ExperimentPlan
  private let workers: Workers
  private let forecast: TableFile
  private let indicators: TableFile
  private let differences: TableFile?
  private let uncertainty: TableFile?

  /// Begins the tables of a plan beside their places in a folder.
  ///
  /// - Parameters:
  ///   - plan: the experiment.
  ///   - folder: where they will lie.
  ///   - workers: who share the rows; the text does not depend on them.
  ///
  /// - Throws: what the file system reports.
  public init(
    of plan: ExperimentPlan, in folder: OutputFolder, workers: Workers = .one
  ) throws {
    self.plan = plan
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

  /// Adds the rows of the next scenario.
  public func add(_ summary: ScenarioSummary) throws {
    let scenario = plan.scenarios[summary.number]
    for rows in ForecastTable.rows(scenario, summary.forecast, workers: workers) {
      try forecast.append(rows)
    }
    for rows in IndicatorsTable.rows(scenario, summary.forecast, workers: workers) {
      try indicators.append(rows)
    }
    if let comparison = summary.comparison {
      for rows in DifferencesTable.rows(comparison, workers: workers) {
        try differences?.append(rows)
      }
    }
    if let rows = summary.uncertainty {
      try uncertainty?.append(UncertaintyTable.rows(rows, of: plan))
    }
  }

  /// All files of an experiment but the manifest, in the order in which they are listed.
  public func files(_ experiment: ExperimentSummary) -> [OutputFolder.File] {
    var files = [
      OutputFolder.File(forecast),
      OutputFolder.File(name: "forecast.meta.csv", text: ForecastTable.metaCSV(experiment)),
      OutputFolder.File(indicators),
      OutputFolder.File(name: "snapshot.csv", text: SnapshotTable.csv(experiment)),
      OutputFolder.File(name: "scorecard.csv", text: ScorecardTable.csv(experiment)),
    ]
    if !experiment.expectations.isEmpty {
      files.append(
        OutputFolder.File(
          name: ExpectationsTable.fileName, text: ExpectationsTable.csv(experiment)))
    }
    if let differences { files.append(OutputFolder.File(differences)) }
    if let uncertainty { files.append(OutputFolder.File(uncertainty)) }
    if experiment.design != nil {
      files.append(OutputFolder.File(name: "effects.csv", text: EffectsTable.csv(experiment)))
    }
    if !experiment.attributions.isEmpty {
      files.append(
        OutputFolder.File(name: "attribution.csv", text: AttributionTable.csv(experiment)))
    }
    if plan.scenarios.count > 1 {
      files.append(
        OutputFolder.File(name: "cost-effects.csv", text: CostEffectsTable.csv(experiment)))
    }
    if plan.scenarios.contains(where: { !$0.model.changes.isEmpty }) {
      files.append(OutputFolder.File(name: "actions.csv", text: ActionsTable.csv(experiment)))
    }
    return files
  }
}
