/// Authorities and the zones in them.
extension ListReader {
  func authorities(_ node: LocatedNode) -> ItemList<AuthorityItem>? {
    var isFirst = true
    return list(node, "authorities", allowed: ["name", "adjoins"]) { keys, provenance in
      let isResponsible = isFirst
      isFirst = false
      let name = name(keys)
      let adjoins =
        keys["adjoins"] == nil && isResponsible
        ? true : keys.required("adjoins").flatMap { scalars.flag($0, keys.path(of: "adjoins")) }
      if isResponsible, adjoins == false, let stated = keys["adjoins"] {
        problems.error(
          at: stated.location, keys.path(of: "adjoins"),
          "the first authority is the responsible one, which adjoins itself", expected: "true")
      }
      guard let name, let adjoins else { return nil }
      return AuthorityItem(name: name, adjoins: adjoins, provenance: provenance)
    }
  }

  func zones(_ node: LocatedNode) -> ItemList<ZoneItem>? {
    let allowed = [
      "name", "authority", "easting_km", "northing_km", "radius_km", "home_weight",
      "supply_weight",
    ]
    return list(node, "zones", allowed: allowed) { keys, provenance in
      let name = name(keys)
      let authority = self.name(keys, "authority")
      // The national grid, with room for the islands around it.
      let easting = number(keys, "easting_km", in: 0...700)
      let northing = number(keys, "northing_km", in: 0...1300)
      let radius = number(keys, "radius_km", in: 0...200)
      let homeWeight = number(keys, "home_weight", in: 0...1e6)
      let supplyWeight = number(keys, "supply_weight", in: 0...1e6)
      guard let name, let authority, let easting, let northing, let radius, let homeWeight,
        let supplyWeight
      else { return nil }
      return ZoneItem(
        name: name, authority: authority, easting: easting, northing: northing, radius: radius,
        homeWeight: homeWeight, supplyWeight: supplyWeight, provenance: provenance)
    }
  }
}
