import SimulationKernel

/// A point on the national grid with the authority it lies in.
struct Locality {
  var easting: Double
  var northing: Double
  var authority: UInt16
  var isInside: Bool
  var isAtADistance: Bool
}

extension CareSystem {
  /// A home of origin: a zone by weight, a point evenly within its radius.
  func homePosition(_ draws: inout RandomStream) -> (Double, Double) {
    let zone = zoneRow(draws.uniform(), inside: true) { $0.homeWeight }
    let point = point(in: zone, &draws)
    return (point.easting, point.northing)
  }

  /// The position of a place supplied inside or outside the authority.
  func supplyPosition(inside: Bool, _ draws: inout RandomStream) -> Locality {
    let zone = zoneRow(draws.uniform(), inside: inside) { $0.supplyWeight }
    return point(in: zone, &draws)
  }

  /// The position of a family inside or outside the authority.
  func familyPosition(inside: Bool, _ draws: inout RandomStream) -> Locality {
    let zone = zoneRow(draws.uniform(), inside: inside) { inside ? $0.homeWeight : $0.supplyWeight }
    return point(in: zone, &draws)
  }

  /// A point spread evenly over the disc of a zone; always uses two uniforms.
  func point(in zone: Int, _ draws: inout RandomStream) -> Locality {
    let radius = draws.uniform().squareRoot()
    let angle = 2 * .pi * draws.uniform()
    guard base.zones.indices.contains(zone) else {
      return Locality(
        easting: 0, northing: 0, authority: 0, isInside: true, isAtADistance: false)
    }
    let z = base.zones[zone]
    let isInside = z.authority == 0
    let adjoins =
      base.authorities.indices.contains(z.authority) && base.authorities[z.authority].adjoins
    return Locality(
      easting: z.easting + z.radius * radius * Elementary.cos(angle),
      northing: z.northing + z.radius * radius * Elementary.sin(angle),
      authority: UInt16(z.authority), isInside: isInside, isAtADistance: !isInside && !adjoins)
  }

  /// The zone on one side of the boundary in which a uniform draw falls, or -1 when there is none.
  private func zoneRow(
    _ draw: Double, inside: Bool, weight: (Zone) -> Double
  ) -> Int {
    var total = 0.0
    for zone in base.zones where (zone.authority == 0) == inside { total += weight(zone) }
    var left = draw * total
    var last = -1
    for row in base.zones.indices where (base.zones[row].authority == 0) == inside {
      let share = weight(base.zones[row])
      guard share > 0 else { continue }
      last = row
      left -= share
      if left < 0 { return row }
    }
    return last
  }

  /// Statutory distance between a child's home of origin and a point, unknown for an unaccompanied
  /// child.
  func miles(_ c: Int, to easting: Double, _ northing: Double) -> Double {
    guard !children[c].isUnaccompanied else { return .nan }
    return Distance.miles(
      fromEasting: children[c].homeEasting, northing: children[c].homeNorthing,
      toEasting: easting, northing: northing)
  }
}
