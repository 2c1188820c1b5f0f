import Experiments
import SimulationKernel

/// Where a stated value comes from.
struct Provenance {
  /// The keys of a mapping that state provenance.
  static let keys = [
    "period", "source", "quality", "known_on", "later_than_start", "note",
  ]

  var period: String
  /// The source in full.
  var source: String
  var quality: EvidenceQuality
  /// The day on which the value was first public, or was assumed.
  var knownOn: CivilDate?
  /// Why a value is used although it describes a time after the start; nil when nobody says so.
  var laterThanStart: String?
  var note: String?
}

/// Reads provenance, and completes an item's from that of its list.
struct ProvenanceReader {
  let catalogue: SourceCatalogue
  let problems: DiagnosticCollector

  private var scalars: ScalarReader { ScalarReader(problems: problems) }

  /// The provenance among the keys of a mapping; nothing when a part is missing or wrong.
  ///
  /// - Parameter inherited: what holds where the mapping is silent.
  func provenance(of keys: KeyReader, inheriting inherited: Provenance? = nil) -> Provenance? {
    let period = part("period", of: keys, inherited?.period) { scalars.text($0, $1) }
    let source = part("source", of: keys, inherited?.source) {
      catalogue.expanded($0, $1, problems: problems)
    }
    let quality = part("quality", of: keys, inherited?.quality) { node, path in
      scalars.choice(
        node, path, of: EvidenceQuality.allCases.map(\.rawValue), noun: "quality"
      ).map { EvidenceQuality.allCases[$0] }
    }
    let knownOn = keys["known_on"].map { scalars.date($0, keys.path(of: "known_on"))?.value }
    let later = keys["later_than_start"].map {
      scalars.text($0, keys.path(of: "later_than_start"))
    }
    let note = keys["note"].map { scalars.text($0, keys.path(of: "note")) }
    guard let period, let source, let quality else { return nil }
    // What holds by definition may be called derived, if a note says so.
    let isByDefinition = quality == .derived && keys["note"] != nil
    if let stated = keys["source"], SourceCatalogue.isAssumption(stated), quality != .assumption,
      !isByDefinition
    {
      problems.error(
        at: keys["quality"]?.location ?? stated.location, keys.path(of: "quality"),
        "the source is an assumption", expected: "quality: assumption")
    }
    return Provenance(
      period: period, source: source, quality: quality,
      knownOn: knownOn ?? keys["source"].flatMap(catalogue.knownOn) ?? inherited?.knownOn,
      laterThanStart: later ?? inherited?.laterThanStart, note: note ?? inherited?.note)
  }

  /// The stated part, the inherited one, or a report that it is missing.
  private func part<Value>(
    _ key: String, of keys: KeyReader, _ inherited: Value?,
    read: (LocatedNode, String) -> Value?
  ) -> Value? {
    if let node = keys[key] { return read(node, keys.path(of: key)) }
    if let inherited { return inherited }
    _ = keys.required(key)
    return nil
  }
}
