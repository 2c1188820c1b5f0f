import CareModel
import SimulationKernel

/// What a lever file states: a dated package of changes and provision.
struct LeverFile {
  static let keys = [
    "kind", "name", "title", "rationale", "planned", "happened", "status", "source", "from",
    "sources", "assumed_on", "changes", "homes", "constellations", "zones",
  ]

  var file: String
  var location: Location
  var name: Located<String>
  var title: String
  /// The first day it acts.
  var from: Located<CivilDate>
  var catalogue: SourceCatalogue
  var changes: [LeverChange] = []
  var zones: ItemList<ZoneItem>?
  var homes: ItemList<HomeItem>?
  var constellations: ItemList<ConstellationItem>?
  /// How much of its changes is made; a search tries other sizes than 1.
  var size = 1.0
}

/// One change of one parameter.
struct LeverChange {
  /// Row of `ModelParameters.definitions`.
  var definition: Int
  var row: Int?
  var operation: PolicyChange.Operation
  var amount: UncertainValue
  var unit: String
  var from: Located<CivilDate>
  var to: CivilDate?
  var ramp: Double
  var provenance: Provenance
  var location: Location

  /// The path of the parameter, and of the row after a slash: part of a draw's address, which never
  /// changes, and so with a slash for all rows too.
  var path: String { parameter + "/" + (rowKey ?? "") }

  /// The path as readers see it, with a slash only before a row.
  var shownPath: String { rowKey.map { "\(parameter)/\($0)" } ?? parameter }

  private var parameter: String { ModelParameters.definitions[definition].path }

  private var rowKey: String? { row.map { ModelParameters.definitions[definition].categories[$0] } }
}
