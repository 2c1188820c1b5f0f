import CareModel
import Experiments
import SimulationKernel

/// Makes a scenario of files that have passed every check.
struct ScenarioAssembly {
  let resolved: ResolvedScenario
  let start: CivilDate
  let area: AreaCodes
  /// What the first authority of a region states, for a neighbour.
  var common: StatedParameters?

  /// The scenario, with the warnings of its reading.
  func scenario(warnings: [String]) -> Scenario {
    let base = resolved.base
    let model = model
    var published = resolved.published.map(\.value)
    // The tables do not decide the start when a return does.
    if !model.parameters.returnedChildren.isEmpty {
      for row in published.indices { published[row].isFixedByScenario = false }
    }
    let scorecard = resolved.scorecard.map(\.entry)
    let levers = resolved.levers.map(\.name.value)
    let titles = [base.title ?? ""] + resolved.levers.map(\.title)
    var scenario = Scenario(
      name: ([base.name ?? ""] + levers).joined(separator: " + "),
      title: titles.joined(separator: " + "),
      purpose: base.purpose ?? "", area: area, model: model,
      records: RecordAssembly(resolved: resolved).records, published: published,
      scorecard: scorecard, warnings: warnings,
      canonicalText: CanonicalText(
        model: model, area: area, published: published, scorecard: scorecard
      ).text)
    scenario.levers = levers
    return scenario
  }

  /// What the model simulates.
  var model: ScenarioModel {
    ScenarioModel(parameters: parameters, uncertain: uncertain, changes: changes)
  }

  // MARK: Parameters

  /// The values stated, in order of the registry.
  private var stated: [StatedParameter] {
    resolved.parameters.stated.sorted { $0.key < $1.key }.map(\.value)
  }

  private var parameters: ModelParameters {
    var parameters = ModelParameters(start: start)
    for item in stated {
      let definition = ModelParameters.definitions[item.definition]
      for (row, value) in item.values.enumerated() {
        parameters.set(value, for: definition, row: row)
      }
    }
    parameters.authorities = resolved.authorities.map {
      Authority(name: $0.name.value, adjoins: $0.adjoins)
    }
    parameters.zones = resolved.zones.map(zone)
    parameters.homes = resolved.homes.map(home)
    parameters.constellations = resolved.constellations.map {
      ConstellationPlan(
        name: $0.name.value, opens: $0.opens.map { day(of: $0.value) }, satellites: $0.satellites)
    }
    parameters.returnedChildren =
      resolved.base.startingReturn?.children(on: start, problems: DiagnosticCollector()) ?? []
    return parameters
  }

  private var uncertain: [UncertainParameter] {
    stated.compactMap { item in
      let path = ModelParameters.definitions[item.definition].path
      let (value, multiplies): (UncertainValue, Bool)
      switch item.uncertainty {
      case .none: return nil
      case .spread(let size): (value, multiplies) = (.lognormal(mean: 1, sd: size), true)
      case .distribution(let distribution): (value, multiplies) = (distribution, false)
      }
      return UncertainParameter(
        definition: item.definition, value: value, row: nil, multiplies: multiplies,
        address: DrawAddress.address(of: drawName(of: item, path)))
    }
  }

  /// What a draw is called: what authorities of a region take from one statement is one draw for all.
  private func drawName(of item: StatedParameter, _ path: String) -> String {
    guard let common, common.stated[item.definition]?.location != item.location else {
      return path
    }
    return "\(resolved.authorities.first?.name.value ?? "")/\(path)"
  }

  // MARK: Lists

  private func zone(_ item: ZoneItem) -> Zone {
    let authority = resolved.authorities.firstIndex { $0.name.value == item.authority.value }
    return Zone(
      name: item.name.value, authority: authority ?? 0, easting: item.easting,
      northing: item.northing, radius: item.radius, homeWeight: item.homeWeight,
      supplyWeight: item.supplyWeight)
  }

  private func home(_ item: HomeItem) -> HomePlan {
    let zone = resolved.zones.firstIndex { $0.name.value == item.zone.value }
    return HomePlan(
      name: item.name.value, kind: item.kind, zone: zone ?? 0, isOwn: item.isOwn,
      places: item.places, opens: item.opens.map { day(of: $0.value) }, delay: item.delay,
      closes: item.closes.map { day(of: $0.value) })
  }

  // MARK: Levers

  private var changes: [PolicyChange] {
    resolved.levers.flatMap { lever in
      lever.changes.map { change in
        PolicyChange(
          lever: lever.name.value, definition: change.definition, row: change.row,
          operation: change.operation, amount: change.amount,
          address: DrawAddress.address(of: "\(lever.name.value)/\(change.path)"),
          from: day(of: change.from.value), to: change.to.map(day), ramp: change.ramp,
          size: lever.size)
      }
    }
  }

  private func day(of date: CivilDate) -> Double {
    Double(date.daysSinceEpoch - start.daysSinceEpoch)
  }
}

/// The addresses of the draws of uncertain values.
enum DrawAddress {
  /// A hash of a name, cut to the 48 bits that addresses have.
  static func address(of name: String) -> UInt64 { StableHash(name).value % (1 << 48) }
}
