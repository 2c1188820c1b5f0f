import Experiments
import Foundation
import SimulationKernel

/// `manifest.json` of a search; laid out like that of a run where the two have the same to say.
public struct SearchManifest: Encodable {
  struct Search: Encodable {
    var name: String
    var title: String
    var question: String
    var objective: String
    var limits: [SearchDesignJSON.Condition]
    var chosen: [SearchJSON.Lever]?
    var guaranteed: Bool
    var portfolios_tried: Int
    var finalists: Int
    var selection_replications: Int
  }

  struct Replications: Encodable {
    var budget: Int
    var used: Int
  }

  var schema_version = 1
  var kind = "search"
  var search_id: String
  var engine: RunManifest.Engine
  var run: RunManifest.Run
  var seed: UInt64
  var start: String
  var months: Int
  var replications: Replications
  /// The command that asks for the same search.
  var request: [String]
  var base: RunManifest.ScenarioEntry
  var search: Search
  var inputs: [RunManifest.FileEntry]
  var outputs: [RunManifest.FileEntry]
  var warnings: [String]
  var status = "draft"

  /// Describes a finished search.
  public init(
    of report: SearchReport, engine: RunManifest.Engine, run: RunManifest.Run, request: [String],
    inputs: [RunManifest.FileEntry], outputs: [OutputFolder.File], warnings: [String]
  ) {
    let (design, outcome, scenario) = (report.design, report.outcome, report.base)
    let asked = SearchDesignJSON(design, base: scenario)
    search_id = report.id
    (self.engine, self.run, self.inputs, self.warnings) = (engine, run, inputs, warnings)
    (seed, start, months) = (report.seed, scenario.start.description, design.months)
    self.request = request
    replications = Replications(
      budget: design.problem.replications, used: outcome.replicationsUsed)
    base = RunManifest.ScenarioEntry(
      name: scenario.name, title: scenario.title,
      resolved_sha256: ContentDigest.text(of: Data(scenario.canonicalText.utf8)),
      resolved: scenario.canonicalText)
    search = Search(
      name: design.name, title: design.title, question: design.question,
      objective: asked.objective, limits: asked.limits,
      chosen: report.chosen.map { SearchJSON.levers($0.portfolio, design) },
      guaranteed: outcome.isGuaranteed, portfolios_tried: outcome.entries.count,
      finalists: outcome.selected.count, selection_replications: outcome.selectionReplications)
    self.outputs = outputs.map(RunManifest.FileEntry.init)
  }
}
