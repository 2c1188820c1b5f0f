/// A household or home that may have places on offer.
protocol Supplier: BitwiseCopyable {
  /// Its providers are searched apart from those of other pools.
  associatedtype Pool: VacancyPool

  var pool: Pool { get }
  /// Whether it is on the authority's framework, or the authority's own: those are asked first.
  var isAskedFirst: Bool { get }
  /// Places that may be offered today; negative if more are taken than there are, which never may be.
  var vacantPlaces: Int { get }
  /// What is offered: all but the row and the number of places.
  var vacancy: Vacancy { get }
}

/// The providers that a search asks together.
protocol VacancyPool: BitwiseCopyable {
  /// A number below 7: ``SupplyRows`` keeps two lists for each.
  var row: Int { get }
}

extension FosteringHousehold: Supplier {
  var pool: Agency { agency }
  var isAskedFirst: Bool { isOnFramework || agency != .independent }
  // Inlined, for lending a whole record to a function costs more than the function.
  @inline(__always)
  var vacancy: Vacancy {
    var vacancy = Vacancy(
      key: key, easting: easting, northing: northing, terms: terms, isInside: isInside)
    vacancy.add(
      Abilities.needs(upTo: skill).union(furtherAbilities), takesEmergencies: takesEmergencies)
    vacancy.residents = Vacancy.residents(
      complex: residents.complex, others: others, hasStandard: residents.standard > 0)
    if filled > 0 { residents.describeAges(&vacancy) }
    return vacancy
  }
}

extension FosteringHousehold.Agency: VacancyPool {
  var row: Int { Int(rawValue) }
}

extension Home: Supplier {
  /// Homes of a kind, the authority's own and contracted ones apart from the market's.
  struct Pool: VacancyPool {
    var kind: HomeKind
    var isOwn: Bool
    var isFoyer = false

    static let foyer = Pool(kind: .supportedAccommodation, isOwn: true, isFoyer: true)

    var row: Int { isFoyer ? 6 : 2 * kind.index + (isOwn ? 1 : 0) }
  }

  var pool: Pool { Pool(kind: kind, isOwn: isOwn, isFoyer: isFoyer) }
  var isAskedFirst: Bool { isOnFramework || isOwn }
  @inline(__always)
  var vacancy: Vacancy {
    var vacancy = Vacancy(
      key: key, easting: easting, northing: northing, terms: .anyAge, isInside: isInside)
    vacancy.add(.all, takesEmergencies: true)
    vacancy.category = category
    vacancy.settledAt = settledAt
    vacancy.residents = Vacancy.residents(
      complex: complexResidents, others: isFoyer ? 0 : others, hasStandard: false)
    return vacancy
  }
}
