import SimulationKernel

extension CareSystem {
  /// Whether rows of supply that change are noted: those that change here, not those that follow another
  /// authority's.
  var notesChanges: Bool {
    get { households.notesChanges }
    set {
      households.notesChanges = newValue
      homes.notesChanges = newValue
    }
  }

  /// Adds a household that another authority of the region has made.
  mutating func adopt(_ household: FosteringHousehold) -> Int {
    notesChanges = false
    defer { notesChanges = true }
    let row = households.append(household)
    agencyHouseholds.set(row, to: household.isOpen)
    return row
  }

  /// Adds a home that another authority of the region has made.
  mutating func adopt(_ home: Home) -> Int {
    notesChanges = false
    defer { notesChanges = true }
    return homes.append(home)
  }

  /// Sees from now on to when a household stops that has joined the authority's carers.
  mutating func seeTo(_ row: Int) {
    notesChanges = false
    defer { notesChanges = true }
    households[row].isSeenToElsewhere = false
    startDeregistration(row)
  }

  /// Puts a household as another authority has left it in the place of what it was here.
  ///
  /// If it has closed, the children who live in it have to go at this moment.
  mutating func follow(
    _ household: FosteringHousehold, at row: Int, isOpen: Bool, on day: SimulationTime
  ) {
    notesChanges = false
    defer { notesChanges = true }
    let before = households[row]
    if before.others != household.others || before.isAvailable != household.isAvailable
      || before.isSeenToElsewhere != household.isSeenToElsewhere
      || before.terms != household.terms || before.skill != household.skill
      || before.approvedPlaces != household.approvedPlaces
    {
      households[row] = household
    }
    guard before.isOpen, !isOpen else { return }
    close(row)
    if household.filled > 0 { leaveClosed(.household(row), on: day) }
  }

  /// Puts a home as another authority has left it in the place of what it was here.
  mutating func follow(_ home: Home, at row: Int, isOpen: Bool, on day: SimulationTime) {
    notesChanges = false
    defer { notesChanges = true }
    let before = homes[row]
    if before.others != home.others || before.settledAt != home.settledAt
      || before.lastSettlesAt != home.lastSettlesAt || before.isPaused != home.isPaused
      || before.isOpen != isOpen
    {
      homes[row] = home
      homes[row].isOpen = isOpen
    }
    if before.isOpen, !isOpen, home.filled > 0 { leaveClosed(.home(row), on: day) }
  }

  /// Lets children go from a place that has closed, before anything else happens here on that moment.
  private mutating func leaveClosed(_ place: PlaceReference, on day: SimulationTime) {
    calendar.schedule(.sharedPlaceClosed(place), at: day, priority: .first)
  }
}
