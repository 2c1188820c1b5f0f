import CareModel
public import Experiments
import SimulationKernel

/// What a search found, for programs.
public struct SearchJSON: Encodable {
  struct Lever: Encodable {
    var lever: String
    var size: Double
    var from: String
  }

  struct Value: Encodable {
    var mean: Double?
    var difference: Double?
    var lower_95: Double?
    var upper_95: Double?
  }

  struct Entry: Encodable {
    var portfolio: Int
    var levers: [Lever]
    var stage: String
    var limits: String
    var replications: Int
    var objective: Value
    var cost: Value
    var bill: Value
  }

  var search_id: String
  var name: String
  var title: String
  var question: String
  var base: String
  var seed: UInt64
  var months: Int
  var chosen: Entry?
  var guaranteed: Bool
  var confidence: Double
  var indifference_zone: Double
  var portfolios_tried: Int
  var replications: Int
  var finalists: [Entry]
  var frontier: [Entry]
  /// Cheaper and shown to be within the zone of the answer.
  var cheaper: [Int]
  var files: [String]
  var folder: String

  /// Describes a report.
  public init(_ report: SearchReport, files: [String], folder: String) {
    search_id = report.id
    (name, title, question) = (report.design.name, report.design.title, report.design.question)
    (base, seed, months) = (report.base.name, report.seed, report.design.months)
    let entry = { Self.entry($0, report) }
    chosen = report.outcome.chosen.map(entry)
    guaranteed = report.outcome.isGuaranteed
    (confidence, indifference_zone) = (report.problem.confidence, report.problem.zone)
    portfolios_tried = report.outcome.entries.count
    replications = report.outcome.replicationsUsed
    finalists = report.finalists.map(entry)
    frontier = report.outcome.frontier.map(entry)
    cheaper = report.outcome.cheaper
    (self.files, self.folder) = (files, folder)
  }

  static func levers(_ portfolio: Portfolio, _ design: SearchDesign) -> [Lever] {
    design.options(of: portfolio).map {
      Lever(lever: $0.lever, size: $0.size, from: $0.from.description)
    }
  }

  private static func entry(_ row: Int, _ report: SearchReport) -> Entry {
    let entry = report.outcome.entries[row]
    func value(_ column: Int) -> Value {
      let difference = entry.differences[column]
      return Value(
        mean: entry.levels[column].mean.orNil, difference: difference.mean.orNil,
        lower_95: difference.lower.orNil, upper_95: difference.upper.orNil)
    }
    return Entry(
      portfolio: row, levers: levers(entry.portfolio, report.design), stage: entry.stage.rawValue,
      limits: report.limits(of: entry), replications: entry.replications, objective: value(0),
      cost: value(report.cost), bill: value(report.design.bill))
  }

}

/// What a search would choose from, for programs.
public struct SearchDesignJSON: Encodable {
  struct Option: Encodable {
    var lever: String
    var size: Double
    var from: String
  }

  struct Condition: Encodable {
    var role: String
    var indicator: String
    var limit: String
  }

  var name: String
  var title: String
  var question: String
  var base: String
  var months: Int
  var replications: Int
  var levers: [[Option]]
  var objective: String
  var maximises: Bool
  var limits: [Condition]

  /// Describes a search.
  public init(_ design: SearchDesign, base: Scenario) {
    let words = SearchWords(design, base: base)
    (name, title, question) = (design.name, design.title, design.question)
    self.base = base.name
    (months, replications) = (design.months, design.problem.replications)
    levers = design.levers.map { options in
      options.map { Option(lever: $0.lever, size: $0.size, from: $0.from.description) }
    }
    objective = "\(words.title(design.measures[0])), \(words.period(design.measures[0]))"
    maximises = design.problem.maximises
    limits = design.roles.enumerated().map { row, role in
      let measure = design.measures[design.problem.limits[row].column]
      return Condition(
        role: role.rawValue, indicator: measure.indicator.key, limit: words.limit(row))
    }
  }
}
