import CareModel
public import Experiments
import SimulationKernel

/// Everything a command prints once its files are written.
public enum SummaryText {
  /// The tables, the checks, what was written and how to read it.
  public static func text(
    _ experiment: ExperimentSummary, precision study: PrecisionStudy? = nil, files: [String],
    folder: String, completeness: Completeness? = nil, style: TextStyle
  ) -> String {
    let plan = experiment.plan
    let design = experiment.design
    var text = style.heading(design?.title ?? plan.scenarios[0].title) + "\n"
    if let design { text += paragraph(design.question) }
    let scenarios = plan.scenarios.count
    let settings = [
      plan.scenarios[0].name
        + (design == nil ? "" : ", \(ReaderText.count(scenarios, "scenario"))"),
      ReaderText.count(plan.replications, "replication"),
      ReaderText.count(plan.months, "month") + " from "
        + ReaderText.date(plan.scenarios[0].start), "seed \(plan.seed)",
    ]
    text += settings.joined(separator: " · ") + "\n\n"
    if let completeness, let missing = completeness.missingText {
      text +=
        paragraph(
          "INCOMPLETE: \(completeness.present.count) of "
            + "\(ReaderText.count(completeness.wanted, "replication")); missing \(missing).")
        + "\n"
    }
    let expectations = ExpectationText.text(experiment, style: style)
    if !expectations.isEmpty { text += expectations + "\n" }
    text += HeadlineText.text(experiment.forecasts[0], style: style) + "\n"
    if plan.replications < fewReplications {
      text +=
        paragraph(
          "Only \(ReaderText.count(plan.replications, "replication")): the ranges are a first look, not "
            + "a forecast. Ask for 200 or more with --replications; what is done is kept.") + "\n"
    }
    let uncertainty = UncertaintyText.text(experiment, style: style)
    if !uncertainty.isEmpty { text += uncertainty + "\n" }
    if let study { text += PrecisionText.text(study, of: plan, design, style: style) + "\n" }
    let scorecard = ScorecardText.text(
      experiment.scorecards[0], calendar: experiment.calendar, style: style)
    if !scorecard.isEmpty { text += scorecard + "\n" }
    text += EffectText.text(experiment, style: style)
    text += AttributionText.text(experiment, style: style)
    for comparison in experiment.comparisons where design == nil {
      text += style.heading("\(comparison.scenario)") + ", less \(comparison.base)\n"
      text += DifferenceText.text(comparison, style: style) + "\n"
    }
    let costs = CostEffectText.text(experiment, style: style)
    if !costs.isEmpty { text += costs + "\n" }
    text += SnapshotText.text(experiment, style: style) + "\n"
    text += IdentityText.text(experiment.identities, style: style)
    text += paragraph("Written to \(folder): \(files.joined(separator: ", "))")
    text += "Run \(plan.runID)\n\n"
    text += paragraph(coverage(plan))
    if !experiment.comparisons.isEmpty { text += paragraph(precision) }
    if experiment.comparisons.count > 1, design == nil { text += paragraph(oneByOne) }
    return text
  }

  /// Replications below which the tails of a range rest on a handful of futures.
  private static let fewReplications = 50

  /// What the ranges contain and what they do not.
  static func coverage(_ plan: ExperimentPlan) -> String {
    let hasUncertainty = plan.scenarios.contains { !$0.model.uncertain.isEmpty }
    let covered =
      hasUncertainty
      ? "chance and the uncertainty stated for the inputs" : "chance variation only"
    return "The 80% ranges cover \(covered); they do not cover what the model leaves out, inputs "
      + "that are wrong, or policies and events that no file states."
  }

  private static let precision =
    "The 95% intervals of the differences are the precision of the simulation and shrink with more "
    + "replications; the same random numbers drive both sides of each difference."

  private static let oneByOne =
    "Each interval stands by itself: of twenty differences that are nothing, about one leaves zero out by "
    + "chance. An experiment file has intervals that hold together."

  private static func paragraph(_ text: String) -> String {
    WrappedText.lines(text, width: TextTable.width).joined(separator: "\n") + "\n"
  }
}
