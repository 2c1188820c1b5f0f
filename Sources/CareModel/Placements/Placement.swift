import SimulationKernel

/// Where a child lives now.
struct Placement: BitwiseCopyable {
  var type = PlacementType.other
  var isInside = true
  var isAtADistance = false
  var isBridging = false
  /// Whether it is of the type that was wanted.
  var isPreferred = true
  /// Whether the child has brothers or sisters looked after and lives with none of them.
  var isApartFromSiblings = false
  /// Whether the household belongs to a Mockingbird constellation.
  var isInConstellation = false
  /// Whether the provider is outside the framework, at a higher price.
  var isSpot = false
  /// Whether the place is in a home of the authority, whose cost does not depend on who lives there.
  var isOwnHome = false
  /// The child's need at the beginning.
  var need = NeedLevel.standard
  /// What kind of place it is, where the type is another setting.
  var setting = OtherSetting.residential
  /// Row of `ModelParameters.authorities` in which it stands.
  var authority: UInt16 = 0
  var place = PlaceReference.none
  var startedAt = 0.0
  /// Since when the placement has been of its type: a carer may change agency.
  var ofTypeSince = 0.0
  var easting = 0.0
  var northing = 0.0
  /// Statutory distance from home to one decimal, miles; not-a-number where it is not known.
  var miles = Double.nan
  /// Quality of the match, 0 to 1.
  var match = 1.0

  /// Whether the child's need at the beginning was complex.
  var isComplex: Bool { need == .complex }

  /// The words for the type, or for the setting where that says more.
  var title: String { type == .other ? setting.title : type.title }

  var locality: DistanceLocality { Self.locality(miles: miles, isInside: isInside) }

  @inline(__always)
  static func locality(miles: Double, isInside: Bool) -> DistanceLocality {
    if miles.isNaN { return isInside ? .insideUnknown : .outsideUnknown }
    return Distance.isFar(miles)
      ? (isInside ? .insideFar : .outsideFar) : (isInside ? .insideNear : .outsideNear)
  }
}

/// The place a placement fills: a household, a home, or no vacancy at all.
struct PlaceReference: BitwiseCopyable, Equatable {
  enum Kind: UInt8, BitwiseCopyable {
    case none, household, home
    /// Beyond the zones: there for the children who live in it and nobody else.
    case beyond
  }

  var kind: Kind
  var row: Int32

  static let none = PlaceReference(kind: .none, row: -1)
  static func household(_ row: Int) -> PlaceReference {
    PlaceReference(kind: .household, row: Int32(row))
  }
  static func home(_ row: Int) -> PlaceReference { PlaceReference(kind: .home, row: Int32(row)) }
  static func beyond(_ row: Int) -> PlaceReference {
    PlaceReference(kind: .beyond, row: Int32(row))
  }
}

/// The statutory distance of the children looked after return.
enum Distance {
  /// Kilometres in a mile, as the return's guide divides.
  static let kilometresPerMile = 1.6093

  /// Straight-line distance in miles to one decimal.
  static func miles(
    fromEasting e1: Double, northing n1: Double, toEasting e2: Double, northing n2: Double
  ) -> Double {
    let de = e1 - e2
    let dn = n1 - n2
    let miles = (de * de + dn * dn).squareRoot() / kilometresPerMile
    return rounded(miles * 10) / 10
  }

  /// A number that is not negative rounded to a whole one, halves up, as `rounded()` does with a call of
  /// the C library on this target.
  @inline(__always)
  static func rounded(_ x: Double) -> Double {
    // Numbers this large are whole; the test also catches those that are not finite.
    guard x < 0x1p52 else { return x }
    let whole = Double(Int(x))
    return x - whole >= 0.5 ? whole + 1 : whole
  }

  /// Whether a distance counts as over 20 miles.
  static func isFar(_ miles: Double) -> Bool { miles > 20 }
}
