internal import CareModel
public import SimulationKernel

/// The return of one collection year.
public struct YearlyReturn: Sendable, Equatable {
  /// The collection year.
  public var year: CollectionYear
  /// The last date it tells of: 31 March, or the end of the trace before it.
  public var end: CivilDate
  /// The children with an episode in the year, in order of number.
  public var header: [HeaderRow]
  /// Every episode that was open on some day of the year, by child and date.
  public var episodes: [EpisodeRow]
  /// The unaccompanied children among them.
  public var unaccompanied: [UnaccompaniedRow]
  /// Where the placements stand, one row an episode.
  public var locations: [LocationRow]
  /// When the latest period of care of each child began.
  public var periods: [PeriodRow]

  /// Makes a return from its tables.
  public init(
    year: CollectionYear, end: CivilDate? = nil, header: [HeaderRow] = [],
    episodes: [EpisodeRow] = [], unaccompanied: [UnaccompaniedRow] = [],
    locations: [LocationRow] = [], periods: [PeriodRow] = []
  ) {
    self.year = year
    self.end = min(end ?? year.last, year.last)
    self.header = header
    self.episodes = episodes
    self.unaccompanied = unaccompanied
    self.locations = locations
    self.periods = periods
  }
}

extension YearlyReturn {
  /// The returns of the years in which some day was simulated.
  ///
  /// - Parameters:
  ///   - courses: the life courses.
  ///   - start: the date whose end is time zero of the trace.
  ///   - end: the last date simulated; the last year may be cut short by it.
  public static func returns(
    of courses: [LifeCourse], start: CivilDate, end: CivilDate
  ) -> [YearlyReturn] {
    let first = CollectionYear(of: start.adding(days: 1))
    let last = CollectionYear(of: end)
    guard first <= last else { return [] }
    return (first.startYear...last.startYear).map {
      YearlyReturn(of: courses, in: CollectionYear(startYear: $0), end: end)
    }
  }

  /// The return of a year, or of its part up to a date.
  public init(of courses: [LifeCourse], in year: CollectionYear, end: CivilDate? = nil) {
    self.init(year: year, end: end)
    for course in courses { add(course) }
  }

  private mutating func add(_ course: LifeCourse) {
    let first = episodes.count
    for period in course.periods {
      for (number, episode) in period.episodes.enumerated() where isOpen(episode) {
        episodes.append(row(course, period, number))
        locations.append(
          LocationRow(
            child: "\(course.child)", commenced: episode.startDate,
            location: ReturnCoding.location(episode.locality),
            distanceBand: ReturnCoding.distanceBand(episode.locality)))
      }
    }
    guard episodes.count > first else { return }
    if let period = course.periods.last(where: { $0.episodes.contains(where: isOpen) }) {
      periods.append(PeriodRow(child: "\(course.child)", started: period.startDate))
    }
    // "U" is a code from 2024/25; before, the sex that the model does not know stays blank.
    let sex = ReturnCodes.sex(in: year).contains("U") ? "U" : ""
    header.append(HeaderRow(child: "\(course.child)", sex: sex, born: course.born))
    if course.isUnaccompanied {
      let birthday = course.born.map { $0.adding(months: 12 * 18) }
      unaccompanied.append(
        UnaccompaniedRow(
          child: "\(course.child)", sex: sex, born: course.born,
          statusCeased: birthday.flatMap { $0 <= end ? $0 : nil }))
    }
  }

  /// Whether an episode was open on some day of the year.
  private func isOpen(_ episode: Episode) -> Bool {
    episode.startDate <= year.last && (episode.endDate.map { $0 >= year.first } ?? true)
  }

  private func row(_ course: LifeCourse, _ period: PeriodOfCare, _ number: Int) -> EpisodeRow {
    let episode = period.episodes[number]
    let coded = ReturnCoding.placement(
      episode.placement, in: episode.setting, isOwn: episode.isOwnProvision ?? false,
      withCarers: episode.place != nil, under: episode.legalStatus, in: year)
    let reasonNew =
      number > 0
      ? ReturnCoding.newEpisode(episode, after: period.episodes[number - 1])
      : period.hasEarlierPlacements ? "P" : "S"
    var row = EpisodeRow(
      child: "\(course.child)", commenced: episode.startDate, reasonNew: reasonNew,
      legalStatus: ReturnCoding.legalStatus(episode.legalStatus),
      need: ReturnCoding.need(course.needCategory), placement: coded.place,
      provider: coded.provider, ceased: nil, reasonCeased: "", reasonPlaceChange: "")
    // What happens after the year is for the next return to tell.
    guard let ceased = episode.endDate, ceased <= year.last else { return row }
    row.ceased = ceased
    row.reasonCeased =
      episode.ending == .careEnded
      ? ReturnCoding.ceased(
        episode.reason, from: episode.placement, to: course.homeAfterCare,
        remained: course.remainedWithCarers) : "X1"
    row.reasonPlaceChange = ReturnCoding.placeChange(episode.ending)
    return row
  }
}
