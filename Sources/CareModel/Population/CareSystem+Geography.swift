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
    let point = zones.homes.zone(draws.uniform()).point(&draws)
    return (point.easting, point.northing)
  }

  /// The position of a place supplied inside or outside the authority.
  func supplyPosition(inside: Bool, _ draws: inout RandomStream) -> Locality {
    let draw = draws.uniform()
    let zone = inside ? zones.supplyInside.zone(draw) : zones.supplyOutside.zone(draw)
    return zone.point(&draws)
  }

  /// The position of a family inside or outside the authority.
  func familyPosition(inside: Bool, _ draws: inout RandomStream) -> Locality {
    let draw = draws.uniform()
    let zone = inside ? zones.homes.zone(draw) : zones.supplyOutside.zone(draw)
    return zone.point(&draws)
  }

  /// A point spread evenly over the disc of a zone.
  func point(in zone: Int, _ draws: inout RandomStream) -> Locality {
    ZoneDisc(base, zone: zone).point(&draws)
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
