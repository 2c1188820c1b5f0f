import SimulationKernel

/// A young person who has left care and whom the authority supports or reports on.
struct CareLeaver: BitwiseCopyable {
  var key: UInt64
  var bornAt: Double
  var accommodation: LeaverAccommodation
  /// Whether the young person lives in the authority's area.
  var isInside: Bool
  var isActive = true
  /// Whether the model saw the young person turn 18 in foster care.
  var wasFostered = false
  /// Day of joining the list for a tenancy; not-a-number while not on it.
  var waitingSince = Double.nan
  /// Since when the home after 18 has been planned; infinite when it was not planned ahead.
  var plannedSince = Double.infinity
  /// The foster household of a young person who stays put.
  var household: Int32 = -1
  /// Whether the young person lives on where it was placed by another arrangement than Staying Put.
  var remainsWithCarers = false
  /// The home in which such a young person fills a bed; -1 for none.
  var home: Int32 = -1
  /// Whether the young person has no fixed abode, where nothing is ready: part of being in emergency.
  var hasNoAbode = false
  /// Since when in emergency accommodation, for the order of the meeting.
  var since = 0.0
  var changeCount: UInt32 = 0
  /// Meetings that have considered the young person in emergency accommodation.
  var meetingCount: UInt32 = 0
  var change = EventHandle.none

  var isWaiting: Bool { !waitingSince.isNaN }

  /// The day on which the young person reaches an age in years.
  func day(ofAge years: Int) -> Double { bornAt + Double(years) * Days.perYear }

  /// The age group at a time; exact on birthdays, unlike a division.
  func ageGroup(at time: Double) -> LeaverAge {
    time < day(ofAge: 19)
      ? .seventeenToEighteen : time < day(ofAge: 22) ? .nineteenToTwentyOne : .twentyTwoToTwentyFive
  }
}
