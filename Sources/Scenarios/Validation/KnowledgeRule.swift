import CareModel
import Experiments
import SimulationKernel

/// A scenario uses what describes the time up to its start, and says when each value was known.
///
/// What a value describes decides, not the day of its publication: the table for 31 March is printed in
/// November, and describes the start all the same. `later_than_start` gives the reason for an exception.
/// Levers are about later time, and so is an assumption that holds "from" a date.
struct KnowledgeRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    // A part for others to extend has no start and is judged with them.
    guard let start = scenario.start?.value, !problems.hasErrors else { return }
    let stated = scenario.base.provenances
    // The items of a list mostly share its period: one warning for those that do.
    var told: Set<String> = []
    for value in stated {
      guard isLater(value.provenance, start) else { continue }
      if let list = value.list,
        !told.insert("\(list) \(value.location.file) \(value.provenance.period)").inserted
      {
        continue
      }
      report(value, start, problems)
    }
    checkKnown(stated + scenario.levers.flatMap(\.provenances), problems)
  }

  private func isLater(_ provenance: Provenance, _ start: CivilDate) -> Bool {
    guard provenance.laterThanStart == nil,
      let last = PeriodText.lastDay(of: provenance.period), last > start
    else { return false }
    return provenance.quality != .assumption || last < PeriodText.openEnd
  }

  private func report(
    _ value: StatedProvenance, _ start: CivilDate, _ problems: DiagnosticCollector
  ) {
    problems.warning(
      at: value.location, value.path,
      "describes “\(LocatedNode.shortened(value.provenance.period))”, which goes on after the start "
        + "on \(start); state an earlier value, or the reason under later_than_start")
  }

  /// One warning a file: a file without dates has many such values.
  private func checkKnown(_ stated: [StatedProvenance], _ problems: DiagnosticCollector) {
    let missing = stated.filter { $0.provenance.knownOn == nil }
    for (file, values) in Dictionary(grouping: missing, by: \.location.file)
      .sorted(by: { $0.key < $1.key })
    {
      guard let first = values.min(by: { $0.location.line < $1.location.line }) else { continue }
      let others = values.count - 1
      let count =
        others == 0 ? "this value" : "this value and \(others) other\(others == 1 ? "" : "s")"
      problems.warning(
        at: first.location, first.path,
        "nothing says when \(count) of \(FilePath.lastComponent(file)) became known; state known_on, "
          + "“published” of the source, or assumed_on for the file's assumptions")
    }
  }
}

/// A stated value's provenance and where it stands.
struct StatedProvenance {
  var path: String
  var provenance: Provenance
  var location: Location
  /// The list that the value is an item of; nil for a parameter.
  var list: String?
}

extension ScenarioFile {
  /// Every stated value of the scenario itself, in an order that does not depend on hashing.
  var provenances: [StatedProvenance] {
    var all = parameters.stated.sorted { $0.key < $1.key }.map { row, item in
      StatedProvenance(
        path: ModelParameters.definitions[row].path, provenance: item.provenance,
        location: item.location)
    }
    all += StatedProvenance.list(authorities, "authorities")
    all += StatedProvenance.list(zones, "zones")
    all += StatedProvenance.list(homes, "homes")
    all += StatedProvenance.list(constellations, "constellations")
    all += StatedProvenance.list(published, "published")
    all += (scorecard?.items ?? []).flatMap { item in
      item.figures.map {
        StatedProvenance(
          path: "scorecard.\(item.name.value)", provenance: $0.provenance, location: $0.location)
      }
    }
    return all
  }
}

extension LeverFile {
  /// Every stated value of the lever.
  var provenances: [StatedProvenance] {
    changes.map {
      StatedProvenance(path: $0.shownPath, provenance: $0.provenance, location: $0.location)
    } + StatedProvenance.list(zones, "zones") + StatedProvenance.list(homes, "homes")
      + StatedProvenance.list(constellations, "constellations")
  }
}

extension StatedProvenance {
  fileprivate static func list<Item: ListItem>(
    _ list: ItemList<Item>?, _ path: String
  ) -> [StatedProvenance] {
    (list?.items ?? []).map {
      StatedProvenance(
        path: "\(path).\($0.name.value)", provenance: $0.provenance, location: $0.name.location,
        list: path)
    }
  }
}
