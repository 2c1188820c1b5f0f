import CareModel
import Experiments
import SimulationKernel

/// Makes the table of every stated value and where it comes from.
struct RecordAssembly {
  let resolved: ResolvedScenario

  /// The records in order of path.
  var records: [ParameterRecord] {
    var records = resolved.parameters.stated.values.map { item in
      let definition = ModelParameters.definitions[item.definition]
      return record(
        definition.path, StatedText.parameter(item), definition.unit.rawValue, item.provenance,
        item.location)
    }
    records += items(resolved.authorities, "authorities")
    records += items(resolved.zones, "zones")
    records += items(resolved.homes, "homes")
    records += items(resolved.constellations, "constellations")
    records += resolved.published.map { item in
      let indicator = IndicatorRegistry.series[item.value.series].indicator
      return record(
        "published.\(item.name.value)", item.stated,
        IndicatorRegistry.indicators[indicator].unit.rawValue, item.provenance,
        item.name.location)
    }
    for item in resolved.scorecard {
      let indicator = IndicatorRegistry.series[item.entry.series].indicator
      records += item.figures.map { figure in
        record(
          "scorecard.\(item.name.value).\(figure.column)", figure.stated,
          IndicatorRegistry.indicators[indicator].unit.rawValue, figure.provenance,
          figure.location)
      }
    }
    for lever in resolved.levers {
      records += lever.changes.map { change in
        record(
          "\(lever.name.value)/\(change.path)", stated(change), change.unit, change.provenance,
          change.location)
      }
    }
    return records.sorted { ($0.path, $0.file, $0.line) < ($1.path, $1.file, $1.line) }
  }

  private func items<Item: ListItem>(_ items: [Item], _ path: String) -> [ParameterRecord] {
    items.map {
      record("\(path).\($0.name.value)", $0.stated, Item.unit, $0.provenance, $0.name.location)
    }
  }

  private func stated(_ change: LeverChange) -> String {
    let verb =
      switch change.operation {
      case .set: "set to"
      case .add: "add"
      case .multiply: "multiply by"
      }
    var text = "\(verb) \(StatedText.amount(change.amount)) from \(change.from.value)"
    if let to = change.to { text += " to \(to)" }
    if change.ramp > 0 { text += " over \(NumberText.short(change.ramp)) days" }
    return text
  }

  /// Why a value from after the start is used, where one is.
  private func reason(_ provenance: Provenance) -> String? {
    guard let reason = provenance.laterThanStart, let start = resolved.start?.value,
      let last = PeriodText.lastDay(of: provenance.period), last > start
    else { return nil }
    return reason
  }

  private func record(
    _ path: String, _ stated: String, _ unit: String, _ provenance: Provenance,
    _ location: Location
  ) -> ParameterRecord {
    ParameterRecord(
      path: path, stated: stated, unit: unit, period: provenance.period,
      source: provenance.source, quality: provenance.quality,
      knownOn: provenance.knownOn?.description, laterThanStart: reason(provenance),
      note: provenance.note, file: location.file, line: location.line)
  }
}
