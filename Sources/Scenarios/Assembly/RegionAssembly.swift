import CareModel
import Experiments
import SimulationKernel

/// Makes a scenario of a region of files that have passed every check.
struct RegionAssembly {
  let first: ResolvedScenario
  let neighbours: [ResolvedScenario]
  let start: CivilDate
  /// Whose indicators are reported: 0 for the first authority, then the neighbours.
  var reported = 0

  /// The scenario as the reported authority sees it; without neighbours that of its own file.
  func scenario(warnings: [String]) -> Scenario? {
    let all = [first] + neighbours
    guard all.indices.contains(reported), let area = all[reported].base.area else { return nil }
    var own = ScenarioAssembly(resolved: all[reported], start: start, area: area)
      .scenario(warnings: warnings)
    guard !neighbours.isEmpty else { return own }
    var model = ScenarioAssembly(resolved: first, start: start, area: area).model
    model.neighbours = neighbours.map { neighbour in
      ScenarioAssembly(
        resolved: neighbour, start: start, area: area, common: first.parameters
      ).model
    }
    model.reported = reported
    own.model = model
    // Costs of actions are those of the model, which is the first authority's.
    own.levers = first.levers.map(\.name.value)
    if reported > 0 {
      own.name = "\(first.base.name ?? "") seen from \(own.name)"
      own.title = "\(first.base.title ?? ""), seen from \(area.authorityName)"
    }
    own.records = records(of: all)
    own.canonicalText =
      CanonicalText(
        model: model, area: area, published: own.published, scorecard: own.scorecard
      ).text
    return own
  }

  /// The reported authority's records, and under their names what the other authorities state anew.
  private func records(of all: [ResolvedScenario]) -> [ParameterRecord] {
    var records = RecordAssembly(resolved: all[reported]).records
    for row in all.indices where row != reported {
      let name = all[row].base.name ?? ""
      for var record in RecordAssembly(resolved: all[row]).records
      where !records.contains(where: { $0.file == record.file && $0.line == record.line }) {
        record.path = "region.\(name)/\(record.path)"
        records.append(record)
      }
    }
    return records
  }
}

extension RegionAssembly {
  /// The row of an authority by the name of the council or of its scenario, nil for none.
  static func row(of name: String, in all: [ResolvedScenario]) -> Int? {
    all.firstIndex { scenario in
      names(of: scenario).contains { $0.lowercased() == name.lowercased() }
    }
  }

  /// What an authority may be called.
  static func names(of scenario: ResolvedScenario) -> [String] {
    [scenario.authorities.first?.name.value, scenario.base.name].compactMap(\.self)
  }
}
