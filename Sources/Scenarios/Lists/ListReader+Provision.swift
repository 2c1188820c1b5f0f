import CareModel
import SimulationKernel

/// Homes and constellations.
extension ListReader {
  /// - Parameter opening: when homes open that do not say so; nil for open at the start.
  func homes(_ node: LocatedNode, opening: Located<CivilDate>? = nil) -> ItemList<HomeItem>? {
    let allowed = ["name", "kind", "zone", "own", "places", "opens", "delay_days", "closes"]
    return list(node, "homes", allowed: allowed) { keys, provenance in
      let name = name(keys)
      let zone = self.name(keys, "zone")
      let kind = keys.required("kind").flatMap {
        scalars.choice($0, keys.path(of: "kind"), of: HomeKind.keys, noun: "kind of home")
      }
      let isOwn = keys.required("own").flatMap { scalars.flag($0, keys.path(of: "own")) }
      let places = keys.required("places").flatMap {
        amounts.amount($0, keys.path(of: "places"), in: 0...1000)
      }
      let opens = optional(keys, "opens", default: opening) { scalars.date($0, $1) }
      let closes = optional(keys, "closes", default: nil) { scalars.date($0, $1) }
      let delay = optional(keys, "delay_days", default: UncertainValue.constant(0)) {
        amounts.amount($0, $1, in: 0...3650)
      }
      if let delayNode = keys["delay_days"], keys["opens"] == nil, opening == nil {
        problems.error(
          at: delayNode.origin, keys.path(of: "delay_days"), "a home open at the start is delayed",
          expected: "opens")
      }
      guard let name, let zone, let kind, let isOwn, let places, let delay else { return nil }
      if let opens, let closes, closes.value <= opens.value {
        problems.error(
          at: closes.location, keys.path(of: "closes"),
          "\(name.value) closes on \(closes.value), not after it opens on \(opens.value)")
      }
      return HomeItem(
        name: name, kind: HomeKind.allCases[kind], zone: zone, isOwn: isOwn, places: places,
        opens: opens, delay: delay, closes: closes, provenance: provenance)
    }
  }

  /// - Parameter opening: when constellations begin that do not say so; nil for running at the start.
  func constellations(
    _ node: LocatedNode, opening: Located<CivilDate>? = nil
  ) -> ItemList<ConstellationItem>? {
    let allowed = ["name", "opens", "satellites"]
    return list(node, "constellations", allowed: allowed) { keys, provenance in
      let name = name(keys)
      let opens = optional(keys, "opens", default: opening) { scalars.date($0, $1) }
      let satellites = keys.required("satellites").flatMap {
        amounts.amount($0, keys.path(of: "satellites"), in: 0...100)
      }
      guard let name, let satellites else { return nil }
      return ConstellationItem(
        name: name, satellites: satellites, opens: opens, provenance: provenance)
    }
  }
}
