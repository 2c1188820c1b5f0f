import CareModel
import Experiments
import SimulationKernel

/// Writes everything that can move a result, in one form whatever the files look like.
///
/// Values come in the order of the registry and not of the files, numbers as the shortest decimal
/// that reads back the same, and nothing is left out for being a default. Lists keep their order,
/// because positions in them reach random draws. Titles, notes, provenance and paths are absent.
struct CanonicalText {
  let model: ScenarioModel
  let area: AreaCodes
  let published: [PublishedValue]
  let scorecard: [ScorecardEntry]

  /// The text, one statement a line.
  var text: String {
    var lines = ["start \(model.parameters.start)"]
    lines.append("area " + areaParts.map(quoted).joined(separator: " "))
    lines += statements(of: model)
    for neighbour in model.neighbours { lines += ["neighbour"] + statements(of: neighbour) }
    if !model.neighbours.isEmpty { lines.append("reported \(model.reported)") }
    lines += published.map {
      "published \(quoted(SeriesName.text($0.series))) \(number($0.value))"
        + " fixed \($0.isFixedByScenario)"
    }
    lines += scorecard.map(measure)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What one authority's model is made of.
  private func statements(of model: ScenarioModel) -> [String] {
    let parameters = model.parameters
    var lines = ModelParameters.definitions.map { values($0, parameters) }
    lines += model.uncertain.map(uncertain)
    lines += parameters.authorities.map {
      "authority \(quoted($0.name)) adjoins \($0.adjoins)"
    }
    lines += parameters.zones.map(zone)
    lines += parameters.homes.map(home)
    lines += parameters.constellations.map {
      "constellation \(quoted($0.name)) opens \(optional($0.opens))"
        + " satellites \(amount($0.satellites))"
    }
    if !parameters.returnedChildren.isEmpty {
      lines.append(
        "returned children \(parameters.returnedChildren.count) digest "
          + "\(digest(parameters.returnedChildren))")
    }
    return lines + model.changes.map(change)
  }

  private var areaParts: [String] {
    [
      area.countryCode, area.countryName, area.regionCode, area.regionName,
      area.oldAuthorityCode, area.authorityName, area.newAuthorityCode,
    ]
  }

  private func values(_ definition: ParameterDefinition, _ parameters: ModelParameters) -> String {
    guard !definition.categories.isEmpty else {
      return "\(definition.path) \(number(parameters.value(of: definition)))"
    }
    let rows = definition.categories.enumerated().map { row, name in
      "\(name) \(number(parameters.value(of: definition, row: row)))"
    }
    return "\(definition.path) \(rows.joined(separator: " "))"
  }

  private func uncertain(_ item: UncertainParameter) -> String {
    let definition = ModelParameters.definitions[item.definition]
    let row = item.row.map { definition.categories[$0] } ?? "all"
    return "uncertain \(definition.path) row \(row) \(item.multiplies ? "multiplies" : "replaces")"
      + " \(amount(item.value)) address \(item.address)"
  }

  private func zone(_ zone: Zone) -> String {
    let numbers = [
      zone.easting, zone.northing, zone.radius, zone.homeWeight, zone.supplyWeight,
    ]
    return "zone \(quoted(zone.name)) authority \(zone.authority) "
      + numbers.map(number).joined(separator: " ")
  }

  private func home(_ home: HomePlan) -> String {
    "home \(quoted(home.name)) \(home.kind.key) zone \(home.zone) own \(home.isOwn)"
      + " places \(amount(home.places)) opens \(optional(home.opens))"
      + " delay \(amount(home.delay)) closes \(optional(home.closes))"
  }

  /// One number for all of them: this text is kept with results, where no child's particulars belong.
  private func digest(_ children: [ReturnedChild]) -> UInt64 {
    var hash = StableHash("returned children")
    for child in children {
      let period = child.earlierPeriod
      let numbers: [Double] = [
        child.age, child.daysInCare, child.daysInPlacement, child.miles ?? -1,
        child.breakdowns.map(Double.init) ?? -1, period?.began ?? -1, period?.ended ?? -1,
      ]
      let flags: [Bool?] = [
        child.isUnaccompanied, child.isOwnProvision, child.isInside, child.isFar,
        child.isEntryKnown,
      ]
      let known = flags.map { flag in flag.map { $0 ? "1" : "0" } ?? "-" }
      let codes = [
        child.setting?.key ?? child.placement.key, child.legalStatus?.key ?? "-",
        child.needCategory?.key ?? "-",
      ]
      hash.combine((numbers + child.earlierStarts).map(number).joined(separator: " "))
      hash.combine((known + codes).joined(separator: " "))
    }
    return hash.value
  }

  private func change(_ change: PolicyChange) -> String {
    let definition = ModelParameters.definitions[change.definition]
    let row = change.row.map { definition.categories[$0] } ?? "all"
    return "change \(quoted(change.lever)) \(definition.path) row \(row) \(change.operation)"
      + " \(amount(change.amount)) address \(change.address) from \(number(change.from))"
      + " to \(optional(change.to)) ramp \(number(change.ramp))"
      // A lever as its file states it reads as it did before there were sizes.
      + (change.size == 1 ? "" : " size \(number(change.size))")
  }

  private func measure(_ entry: ScorecardEntry) -> String {
    let target = entry.target.map { "\($0.comparator.rawValue) \(number($0.figure.value))" }
    let figures = [
      entry.statisticalNeighbours, entry.region, entry.national, entry.previousYear,
    ].map { optional($0?.value) }
    return "scorecard \(quoted(SeriesName.text(entry.series))) target \(target ?? "none")"
      + " beside \(figures.joined(separator: " "))"
  }

  // MARK: Words

  private func number(_ value: Double) -> String { NumberText.exact(value) }

  private func optional(_ value: Double?) -> String { value.map(number) ?? "none" }

  private func amount(_ value: UncertainValue) -> String {
    let parts = StatedText.parts(of: value)
    return "\(parts.name)(\(parts.numbers.map(number).joined(separator: " ")))"
  }

  /// A text in quotes that cannot run into what follows it.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": result += "\\\(character)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }
}
