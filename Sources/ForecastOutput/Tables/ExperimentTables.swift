import CareModel
public import Experiments

/// The tables with a row for every series of every scenario, written scenario by scenario.
public final class ExperimentTables {
  private let plan: ExperimentPlan
  private let forecast: TableFile
  private let indicators: TableFile
  private let differences: TableFile?

  /// Begins the tables of a plan beside their places in a folder.
  ///
  /// - Throws: what the file system reports.
  public init(of plan: ExperimentPlan, in folder: OutputFolder) throws {
    self.plan = plan
    forecast = try TableFile(named: "forecast.csv", header: ForecastTable.header, in: folder)
    indicators = try TableFile(named: "indicators.csv", header: IndicatorsTable.header, in: folder)
    differences =
      plan.scenarios.count > 1
      ? try TableFile(named: "differences.csv", header: DifferencesTable.header, in: folder) : nil
  }

  /// Adds the rows of the next scenario.
  public func add(_ summary: ScenarioSummary) throws {
    let scenario = plan.scenarios[summary.number]
    try forecast.append(ForecastTable.rows(scenario, summary.forecast))
    try indicators.append(IndicatorsTable.rows(scenario, summary.forecast))
    if let comparison = summary.comparison {
      try differences?.append(DifferencesTable.rows(comparison))
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
    if let differences { files.append(OutputFolder.File(differences)) }
    if experiment.design != nil {
      files.append(OutputFolder.File(name: "effects.csv", text: EffectsTable.csv(experiment)))
    }
    if plan.scenarios.count > 1 {
      files.append(
        OutputFolder.File(name: "cost-effects.csv", text: CostEffectsTable.csv(experiment)))
    }
    if plan.scenarios.contains(where: { !$0.model.changes.isEmpty }) {
      files.append(OutputFolder.File(name: "actions.csv", text: ActionsTable.csv(plan)))
    }
    return files
  }
}
