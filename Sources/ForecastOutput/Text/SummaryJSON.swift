import CareModel
public import Experiments
import SimulationKernel

/// The summary of a run for programs, as `--json` prints it.
public struct SummaryJSON: Encodable {
  struct Milestone: Encodable {
    var scenario: String
    var indicator: String
    var unit: String
    var date: String
    var mean: Double?
    var p10: Double?
    var p50: Double?
    var p90: Double?
  }

  struct Difference: Encodable {
    var scenario: String
    var base: String
    var indicator: String
    var unit: String
    var date: String
    var mean_difference: Double?
    var lower_95: Double?
    var upper_95: Double?
    var share_better: Double?
    var share_worse: Double?
  }

  struct Effect: Encodable {
    var arm: String
    var name: String
    var scenario: String
    var compared_with: String
    var indicator: String
    var breakdown: String
    var unit: String
    var date: String
    var mean_difference: Double?
    var lower_95: Double?
    var upper_95: Double?
    var simultaneous_lower: Double?
    var simultaneous_upper: Double?
    var share_better: Double?
    var share_better_lower_95: Double?
    var share_better_upper_95: Double?
    var variance_reduction: Double?
    var verdict: String
  }

  struct Contribution: Encodable {
    var lever: String
    var method: String
    var indicator: String
    var breakdown: String
    var unit: String
    var date: String
    var contribution: Double?
    var lower_95: Double?
    var upper_95: Double?
  }

  var run_id: String
  var folder: String
  var files: [String]
  var seed: UInt64
  var start: String
  var months: Int
  var replications: Int
  /// The replications that were wanted and are missing; nil for a whole run.
  var missing_replications: String?
  var scenarios: [String]
  var headline: [Milestone]
  var differences: [Difference]
  /// What an experiment reports; nil without one.
  var effects: [Effect]?
  /// Where the width of the ranges comes from; nil in a run of one level.
  var uncertainty: [Uncertainty]?
  /// What came of the wish for precision; nil without one.
  var precision: [Precision]?
  /// What was expected and how it came out; nil where nothing was.
  var expectations: [ExpectationEntry]?
  /// What each lever contributes to the joint effect of all; nil where it is not shared out.
  var attribution: [Contribution]?
  var identities_hold: Bool
  var warnings: [String]

  /// Summarises an experiment: headline indicators at the milestones.
  public init(
    _ experiment: ExperimentSummary, precision study: PrecisionStudy? = nil, files: [String],
    folder: String, completeness: Completeness? = nil, warnings: [String]
  ) {
    let plan = experiment.plan
    run_id = plan.runID
    self.folder = folder
    self.files = files
    seed = plan.seed
    start = plan.scenarios[0].start.description
    months = plan.months
    replications = plan.replications
    missing_replications = completeness.flatMap(\.missingText)
    scenarios = experiment.scenarios.map(\.name)
    headline = experiment.forecasts.flatMap(Self.milestones)
    differences = experiment.comparisons.flatMap(Self.differences)
    if experiment.design != nil {
      effects = experiment.effects.map { Self.effect($0, experiment) }
    }
    uncertainty = Self.uncertainty(experiment)
    precision = study.map { Self.precision($0, of: plan) }
    expectations = ExpectationEntry.all(experiment)
    if let design = experiment.design?.attribution {
      attribution = experiment.attributions.flatMap { Self.contributions($0, design, experiment) }
    }
    identities_hold = experiment.identities.holds
    self.warnings = warnings
  }

  private static func milestones(_ forecast: ForecastSummary) -> [Milestone] {
    headlines(forecast.calendar).map { indicator, series, month in
      let summary = forecast.milestone(series: series, month: month)
      return Milestone(
        scenario: forecast.scenario, indicator: indicator.key, unit: indicator.unit.rawValue,
        date: forecast.calendar.date(ofMonth: month).description, mean: summary.mean.orNil,
        p10: summary.p10.orNil, p50: summary.p50.orNil, p90: summary.p90.orNil)
    }
  }

  private static func differences(_ comparison: ComparisonSummary) -> [Difference] {
    headlines(comparison.calendar).map { indicator, series, month in
      let difference = comparison.milestone(series: series, month: month)
      return Difference(
        scenario: comparison.scenario, base: comparison.base, indicator: indicator.key,
        unit: indicator.unit.rawValue,
        date: comparison.calendar.date(ofMonth: month).description,
        mean_difference: difference.summary.mean.orNil, lower_95: difference.lower.orNil,
        upper_95: difference.upper.orNil, share_better: difference.shareBetter,
        share_worse: difference.shareWorse)
    }
  }

  private static func effect(_ effect: ArmEffect, _ experiment: ExperimentSummary) -> Effect {
    let scenarios = experiment.plan.scenarios
    let indicator = effect.measure.indicator
    return Effect(
      arm: effect.arm.role.rawValue, name: effect.arm.name,
      scenario: scenarios[effect.arm.scenario].name,
      compared_with: scenarios[effect.reference.scenario].name, indicator: indicator.key,
      breakdown: effect.measure.breakdown.item, unit: indicator.unit.rawValue,
      date: experiment.calendar.date(ofMonth: effect.measure.month).description,
      mean_difference: effect.difference.summary.mean.orNil,
      lower_95: effect.difference.lower.orNil, upper_95: effect.difference.upper.orNil,
      simultaneous_lower: effect.simultaneousLower.orNil,
      simultaneous_upper: effect.simultaneousUpper.orNil,
      share_better: effect.difference.shareBetter,
      share_better_lower_95: effect.chanceBetter?.lower,
      share_better_upper_95: effect.chanceBetter?.upper,
      variance_reduction: effect.varianceReduction.orNil, verdict: effect.verdict.rawValue)
  }

  private static func contributions(
    _ attribution: Attribution, _ design: AttributionDesign, _ experiment: ExperimentSummary
  ) -> [Contribution] {
    let measure = attribution.measure
    return attribution.shares.map { share in
      Contribution(
        lever: share.lever.name, method: design.methodName, indicator: measure.indicator.key,
        breakdown: measure.breakdown.item, unit: measure.indicator.unit.rawValue,
        date: experiment.calendar.date(ofMonth: measure.month).description,
        contribution: share.summary.mean.orNil, lower_95: share.lower.orNil,
        upper_95: share.upper.orNil)
    }
  }

  /// Headline indicators, their totals, and the months of the milestones.
  private static func headlines(
    _ calendar: ForecastCalendar
  ) -> [(indicator: IndicatorDefinition, series: Int, month: Int)] {
    let rows = IndicatorRegistry.indicators.enumerated().filter(\.element.isHeadline)
    return rows.flatMap { row, indicator in
      calendar.milestones.map { (indicator, IndicatorRegistry.firstSeries[row], $0.month) }
    }
  }

}
