public import SimulationKernel

/// Which combinations of levers an experiment runs.
public enum DesignRun: String, Sendable, CaseIterable {
  /// The base and each lever by itself.
  case eachAlone = "each_alone"
  /// The base and all levers.
  case allTogether = "all_together"
  /// All levers, and all but each one in turn.
  case allButEach = "all_but_each"
  /// The scenarios it takes to share out the joint effect of all levers.
  case attribution
}

/// A lever of an experiment.
public struct DesignLever: Sendable, Equatable {
  /// Its name in files.
  public var name: String
  /// Its name in words.
  public var title: String
  /// The first day it acts.
  public var from: CivilDate

  /// Makes a lever from its parts.
  public init(name: String, title: String, from: CivilDate) {
    self.name = name
    self.title = title
    self.from = from
  }
}

/// What an experiment asks, of which scenarios, and what it reports.
public struct ExperimentDesign: Sendable {
  /// The file that states it.
  public var file: String
  /// Its name in files.
  public var name: String
  /// Its name in words.
  public var title: String
  /// What it is to answer.
  public var question: String
  /// The levers, in the order in which they act.
  public var levers: [DesignLever]
  /// The base first, then each lever alone, portfolios, all together and all but each.
  public var arms: [ExperimentArm]
  /// What is reported, in order.
  public var measures: [ReportedMeasure]
  /// What is expected of the results, in order.
  public var expectations: [ForecastExpectation] = []
  /// How the joint effect of all levers is shared out, where it is.
  public var attribution: AttributionDesign?

  /// Makes a design from its parts.
  public init(
    file: String, name: String, title: String, question: String, levers: [DesignLever],
    arms: [ExperimentArm], measures: [ReportedMeasure], attribution: AttributionDesign? = nil
  ) {
    self.file = file
    self.name = name
    self.title = title
    self.question = question
    self.levers = levers
    self.arms = arms
    self.measures = measures
    self.attribution = attribution
  }

  /// The arm with all levers, if it is run.
  public var together: ExperimentArm? { arms.first { $0.role == .together } }

  /// How many of the plan's scenarios are arms; those after them are run for the attribution alone, and no
  /// table is about them.
  public var armScenarios: Int { 1 + (arms.map(\.scenario).max() ?? 0) }
}

extension ExperimentDesign {
  /// The indicators that are reported where a file does not say which.
  ///
  /// They are looked up when a file is read, so that one this version lacks is told of and not lost.
  public static let usualIndicators = [
    "three_or_more_placements", "long_term_stability", "outside_authority", "over_20_miles",
    "nights_bridged", "suitable_accommodation", "cost_total",
  ]
}
