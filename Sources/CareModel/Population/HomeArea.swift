/// The part of the authority in which a child's home of origin lies.
enum HomeArea: UInt8, CodedCategory {
  case northEast, southEast, southWest, northWest, notKnown

  var key: String { ["north_east", "south_east", "south_west", "north_west", "not_known"][index] }

  var title: String {
    ["north-east", "south-east", "south-west", "north-west", "home not known"][index]
  }
}

/// The point from which the quarters of the authority are counted: the mean of its zones by the children
/// who come from each.
struct HomeCentre {
  var easting = 0.0
  var northing = 0.0

  init(_ zones: [Zone]) {
    let own = zones.filter { $0.authority == 0 }
    let weight = own.reduce(0) { $0 + $1.homeWeight }
    guard weight > 0 else { return }
    easting = own.reduce(0) { $0 + $1.homeWeight * $1.easting } / weight
    northing = own.reduce(0) { $0 + $1.homeWeight * $1.northing } / weight
  }

  func area(easting: Double, northing: Double) -> HomeArea {
    if northing >= self.northing {
      easting >= self.easting ? .northEast : .northWest
    } else {
      easting >= self.easting ? .southEast : .southWest
    }
  }
}
