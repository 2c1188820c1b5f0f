public import SimulationKernel

/// Everything one replication needs to know about the world, as plain numbers.
///
/// Values come from scenario files; a freshly made value holds zeros everywhere, so that a test sets
/// only what its question needs. Units are those of ``definitions``; times in days, distances in km
/// unless a name says miles.
public struct ModelParameters: Sendable, Equatable {
  /// The civil date whose end is time zero.
  public var start: CivilDate
  /// The child population.
  public var population = PopulationParameters()
  /// The position on the start date.
  public var startingState = StartParameters()
  /// Coming into care.
  public var entries = EntryParameters()
  /// Finding a placement.
  public var search = SearchParameters()
  /// How placements end.
  public var endings = EndingParameters()
  /// How periods of care end.
  public var leaving = LeavingParameters()
  /// The authority's own carers.
  public var carers = CarerParameters()
  /// Places shared with other authorities.
  public var market = MarketParameters()
  /// Constellations.
  public var mockingbird = MockingbirdParameters()
  /// From 16 to 25.
  public var leavers = CareLeaverParameters()
  /// Legal status and the court.
  public var legal = LegalParameters()
  /// Plans for permanence, and adoption by stages.
  public var permanence = PermanenceParameters()
  /// Social workers as capacity.
  public var workforce = WorkforceParameters()
  /// What accommodation and actions cost.
  public var costs = CostParameters()
  /// The responsible authority first, then those in which its children may live.
  public var authorities: [Authority] = []
  /// Localities of home and of supply.
  public var zones: [Zone] = []
  /// Named homes and premises with their dates.
  public var homes: [HomePlan] = []
  /// Mockingbird constellations with their dates.
  public var constellations: [ConstellationPlan] = []
  /// Children to start from one by one instead of from tables; empty when the tables are used.
  public var startingChildren: [StartingChild] = []
  /// Children of the start date as a return has them, in place of the tables; empty without one.
  public var returnedChildren: [ReturnedChild] = []

  /// A world in which nothing happens, starting at the end of the given day.
  public init(start: CivilDate) { self.start = start }
}

/// A local authority as the model sees it.
public struct Authority: Sendable, Equatable {
  /// The name readers see.
  public var name: String
  /// Whether its boundary touches that of the responsible authority (true for itself).
  public var adjoins: Bool

  /// Makes a value from its parts.
  public init(name: String, adjoins: Bool) {
    self.name = name
    self.adjoins = adjoins
  }
}

/// A locality: where homes of origin lie, or where places outside are offered.
public struct Zone: Sendable, Equatable {
  /// The name readers see.
  public var name: String
  /// Row of `ModelParameters.authorities`.
  public var authority: Int
  /// Easting and northing of the centroid on the national grid, km.
  public var easting: Double
  /// Northing of the centroid on the national grid, km.
  public var northing: Double
  /// Positions scatter evenly within this distance of the centroid, km.
  public var radius: Double
  /// Share of children's homes of origin (own zones; any positive scale).
  public var homeWeight: Double
  /// Share of places supplied, among zones inside or among zones outside (any positive scale).
  public var supplyWeight: Double

  /// Makes a value from its parts.
  public init(
    name: String, authority: Int, easting: Double, northing: Double, radius: Double,
    homeWeight: Double, supplyWeight: Double
  ) {
    self.name = name
    self.authority = authority
    self.easting = easting
    self.northing = northing
    self.radius = radius
    self.homeWeight = homeWeight
    self.supplyWeight = supplyWeight
  }
}

/// What kind of building a planned provision is.
public enum HomeKind: UInt8, CodedCategory {
  case childrensHome, supportedAccommodation, leaversHousing

  /// The spelling in files.
  public var key: String {
    ["childrens_home", "supported_accommodation", "leavers_housing"][index]
  }
  /// The words a reader sees.
  public var title: String {
    ["Children's home", "Supported accommodation", "Housing for care leavers"][index]
  }
}

/// A named home, premises or block with the dates it opens and closes.
public struct HomePlan: Sendable, Equatable {
  /// The name readers see.
  public var name: String
  /// What kind of provision it is.
  public var kind: HomeKind
  /// Row of `ModelParameters.zones`.
  public var zone: Int
  /// Whether the authority owns or block-contracts every place, so that no competitor is offered one.
  public var isOwn: Bool
  /// Registered places (children's homes), beds or units; rounded to whole places when drawn.
  public var places: UncertainValue
  /// Planned opening, days since the start; nil when open at the start.
  public var opens: Double?
  /// Days between the planned and the actual opening.
  public var delay: UncertainValue
  /// Closing day, days since the start.
  public var closes: Double?

  /// Makes a value from its parts.
  public init(
    name: String, kind: HomeKind, zone: Int, isOwn: Bool, places: UncertainValue,
    opens: Double? = nil, delay: UncertainValue = .constant(0), closes: Double? = nil
  ) {
    self.name = name
    self.kind = kind
    self.zone = zone
    self.isOwn = isOwn
    self.places = places
    self.opens = opens
    self.delay = delay
    self.closes = closes
  }
}

/// A Mockingbird constellation: a hub home, satellites that join over time, a liaison worker.
public struct ConstellationPlan: Sendable, Equatable {
  /// The name readers see.
  public var name: String
  /// Day on which the hub starts, days since the start; nil when running at the start with all its
  /// satellites.
  public var opens: Double?
  /// Satellite households wanted; rounded when drawn.
  public var satellites: UncertainValue

  /// Makes a value from its parts.
  public init(name: String, opens: Double?, satellites: UncertainValue) {
    self.name = name
    self.opens = opens
    self.satellites = satellites
  }
}

/// One child of an explicit starting population.
public struct StartingChild: Sendable, Equatable {
  /// Age in years on the start date.
  public var age: Double
  /// Days looked after so far.
  public var daysInCare: Double
  /// Days in the current placement.
  public var daysInPlacement: Double
  /// Where the child lives.
  public var placement: PlacementType

  /// Makes a value from its parts.
  public init(
    age: Double, daysInCare: Double, daysInPlacement: Double, placement: PlacementType
  ) {
    self.age = age
    self.daysInCare = daysInCare
    self.daysInPlacement = daysInPlacement
    self.placement = placement
  }
}
