internal import SimulationKernel

/// An episode as a file has it.
struct ReturnedEpisode {
  typealias Cell = ReturnTableText.Cell

  var file: String
  var row: ReturnTableText.Row
  var commenced: CivilDate
  var ceased: CivilDate?

  /// The text of a column; empty when there is none.
  func code(_ column: String) -> String { row[column]?.text.uppercased() ?? "" }

  var isTemporary: Bool { ReturnDecoding.temporary.contains(code("PLACE")) }

  /// Whether the episode follows another without a gap in the same period of care.
  func continues(_ earlier: ReturnedEpisode) -> Bool {
    earlier.ceased == commenced && earlier.code("REC") == "X1" && code("RNE") != "S"
  }

  /// Whether it was open when a date ended.
  func isOpen(on date: CivilDate) -> Bool { ceased.map { $0 > date } ?? true }
}
