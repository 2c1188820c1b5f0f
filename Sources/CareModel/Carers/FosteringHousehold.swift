import SimulationKernel

/// An approved fostering household.
struct FosteringHousehold: BitwiseCopyable {
  enum Agency: UInt8, BitwiseCopyable {
    /// The authority's own mainstream carers.
    case own
    /// The authority's specialist step-down carers.
    case specialist
    case independent
    /// Carers approved for a child they are connected with; never offered to others.
    case kinship
  }

  /// The same number in every scenario that has the household.
  var key: UInt64
  var easting: Double
  var northing: Double
  var agency: Agency
  var terms: AgeTerms
  /// Row of `ModelParameters.authorities`.
  var authority: UInt16
  var isInside: Bool
  var isAtADistance: Bool
  var approvedPlaces: UInt8
  /// Children of the responsible authority who live there.
  var filled: UInt8 = 0
  /// Who they are, for carers who look at it before they take another.
  var residents = Residents()
  /// Places held for children of the authority who enter by plan.
  var held: UInt8 = 0
  /// Children of other authorities.
  var others: UInt8 = 0
  /// Young people who stayed put after 18 and still fill a room.
  var stayingPut: UInt8 = 0
  /// Disabled children of other families who stay for a short break.
  var shortBreaks: UInt8 = 0
  /// Children of satellites who sleep at a hub home for some nights.
  var guests: UInt8 = 0
  var isOpen = true
  /// Whether its free places are on offer, as against respite, sickness or a place held.
  var isAvailable = true
  /// Why its free places are not on offer, while they are not.
  var notAvailableReason = NotAvailableReason.rest
  var isHub = false
  /// Whether another authority of a region sees to when it stops.
  var isSeenToElsewhere = false
  /// Row of the constellation it belongs to, or -1.
  var constellation: Int16 = -1
  var approvedAt = 0.0
  /// The end of the year after the last unplanned ending in the household.
  var strainedUntil = -Double.infinity
  /// The highest level of need it takes.
  var skill = NeedLevel.complex
  /// What it takes beside children of that need: infants with a parent, short breaks.
  var furtherAbilities: Abilities = []
  /// Whether an agency household is on the authority's framework.
  var isOnFramework = true
  /// Whether it takes children for a few nights at once.
  var takesEmergencies = true
  /// Whether its next review is due.
  var isReviewed = false
  var reviewCount: UInt32 = 0
  var deregistration = HazardClock()
  /// Occasions to stop drawn so far.
  var occasions: UInt16 = 0
  var availabilityCount: UInt32 = 0

  /// Places that nobody fills.
  @inline(__always)
  var freePlaces: Int {
    Int(approvedPlaces) - Int(filled) - Int(held) - Int(others) - Int(stayingPut)
      - Int(shortBreaks)
  }

  /// Whether nobody lives there or is expected.
  @inline(__always)
  var isEmpty: Bool {
    filled == 0 && held == 0 && others == 0 && stayingPut == 0 && shortBreaks == 0
  }

  /// Beds of a hub home that are free tonight.
  var freeBeds: Int { freePlaces - Int(guests) }

  /// Places that may be offered today.
  @inline(__always)
  var vacantPlaces: Int { isOpen && isAvailable && !isHub ? freePlaces : 0 }

  /// A child of the authority moves in.
  mutating func join(_ need: NeedLevel, bornAt: Double) {
    filled += 1
    residents.join(need, bornAt: bornAt)
  }

  /// A child of the authority moves out, with the need seen when the child came.
  mutating func leave(_ need: NeedLevel, bornAt: Double) {
    filled -= 1
    residents.leave(need, bornAt: bornAt)
  }

  func takes(age: Int) -> Bool { terms.allow(age) }
}

extension AgeTerms {
  /// The ages in years at which a child may come.
  @inline(__always)
  var ages: Range<Int> {
    switch self {
    case .anyAge: 0..<Int.max
    case .younger: 0..<10
    case .older: 8..<Int.max
    }
  }

  /// Whether a child of an age in years may come.
  func allow(_ age: Int) -> Bool { ages.contains(age) }
}
