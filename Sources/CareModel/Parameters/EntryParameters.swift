/// Who comes into care, how and when.
public struct EntryParameters: Sendable, Equatable {
  /// Children who start to be looked after in a year, unaccompanied children apart.
  public var startsPerYear = [Double](repeating: 0, count: 5)
  /// Relative frequency of single years of age at entry within each age band.
  public var ageWeights = [Double](repeating: 0, count: 18)
  /// Unaccompanied children who start to be looked after in a year.
  public var unaccompaniedPerYear = 0.0
  /// Age of unaccompanied children at entry.
  public var unaccompaniedAges = [Double](repeating: 0, count: 5)
  /// Children who enter together: groups of one to five.
  public var groupSize = [Double](repeating: 0, count: 5)
  /// Spread of ages within a group, as a share of the whole age distribution.
  public var siblingAgeSpread = 0.0
  /// How children come into care.
  public var route = [Double](repeating: 0, count: 3)
  /// Mean notice of a planned entry.
  public var noticeMeanDays = 0.0
  /// Share of entrants with enhanced needs.
  public var needEnhanced = [Double](repeating: 0, count: 5)
  /// Share of entrants with complex needs.
  public var needComplex = [Double](repeating: 0, count: 5)
  /// Standard deviation of the logarithm of a year's own effect on entries.
  public var annualEffect = 0.0
  /// Size of the yearly wave in entries about their mean.
  public var seasonalAmplitude = 0.0
  /// Day of the calendar year on which entries peak.
  public var seasonalPeakDay = 0.0
  /// Share of entries, by route, from families already open to children's services.
  public var knownToServices = [Double](repeating: 0, count: 3)
  /// Share of entries from known families before which a family network meeting is held beyond those held today.
  public var familyMeetingShare = 0.0
  /// Share of such meetings after which the children stay with their family.
  public var familyMeetingDiverts = 0.0
  /// Share of such meetings that find a connected person where none would have been found.
  public var familyMeetingFindsKin = 0.0
  /// Share of infants under one entering alone who are to be placed together with a parent.
  public var parentAndChild = 0.0
  /// Share of children who return home and come back into care.
  public var reentryShare = 0.0
  /// Mean days at home of those who come back.
  public var reentryMeanDays = 0.0
  /// Share of published starts that are children coming back, in the long run.
  public var reentryOfStarts = 0.0
  /// Share of unaccompanied children who arrive by a planned transfer from another authority.
  public var unaccompaniedByTransfer = 0.0
  /// Yearly change of entries beyond the growth of the child population.
  public var trend = 0.0
  /// Category of need of children who enter, unaccompanied children apart.
  public var needCategory = [Double](repeating: 0, count: 8)

  static let definitions: [ParameterDefinition] = [
    .table(
      "entries.starts_per_year", .childrenPerYear, 0...50_000, by: AgeBand.self,
      \.entries.startsPerYear, changeable: true,
      "Children who start to be looked after in a year, unaccompanied children apart."),
    .table(
      "entries.age_weights", .weight, 0...1000, categories: AgeTable.keys,
      \.entries.ageWeights,
      "Relative frequency of single years of age at entry within each age band."),
    .number(
      "entries.unaccompanied_per_year", .childrenPerYear, 0...20_000,
      \.entries.unaccompaniedPerYear, changeable: true,
      "Unaccompanied children who start to be looked after in a year."),
    .table(
      "entries.unaccompanied_ages", .share, 0...1, by: AgeBand.self,
      \.entries.unaccompaniedAges, rule: .sumsToOne,
      "Age of unaccompanied children at entry."),
    .table(
      "entries.group_size", .share, 0...1, categories: ["1", "2", "3", "4", "5"],
      \.entries.groupSize, rule: .sumsToOne,
      "Children who enter together: groups of one to five."),
    .number(
      "entries.sibling_age_spread", .share, 0...1, \.entries.siblingAgeSpread,
      "Spread of ages within a group, as a share of the whole age distribution."),
    .table(
      "entries.route", .share, 0...1, by: EntryRoute.self,
      \.entries.route, rule: .sumsToOne, changeable: true,
      "How children come into care."),
    .number(
      "entries.notice_mean_days", .days, 0...365, \.entries.noticeMeanDays,
      "Mean notice of a planned entry."),
    .table(
      "entries.need_enhanced", .share, 0...1, by: AgeBand.self,
      \.entries.needEnhanced,
      "Share of entrants with enhanced needs."),
    .table(
      "entries.need_complex", .share, 0...1, by: AgeBand.self,
      \.entries.needComplex,
      "Share of entrants with complex needs."),
    .number(
      "entries.annual_effect", .standardDeviation, 0...1, \.entries.annualEffect,
      "Standard deviation of the logarithm of a year's own effect on entries."),
    .number(
      "entries.seasonal_amplitude", .share, 0...0.9, \.entries.seasonalAmplitude,
      "Size of the yearly wave in entries about their mean."),
    .number(
      "entries.seasonal_peak_day", .days, 0...366, \.entries.seasonalPeakDay,
      "Day of the calendar year on which entries peak."),
    .table(
      "entries.known_to_services", .share, 0...1, by: EntryRoute.self, \.entries.knownToServices,
      "Share of entries, by route, from families already open to children's services."),
    .number(
      "entries.family_meeting_share", .share, 0...1, \.entries.familyMeetingShare, changeable: true,
      "Share of entries from known families before which a family network meeting is held beyond those held today."
    ),
    .number(
      "entries.family_meeting_diverts", .share, 0...1, \.entries.familyMeetingDiverts,
      changeable: true,
      "Share of such meetings after which the children stay with their family."),
    .number(
      "entries.family_meeting_finds_kin", .share, 0...1, \.entries.familyMeetingFindsKin,
      changeable: true,
      "Share of such meetings that find a connected person where none would have been found."),
    .number(
      "entries.parent_and_child", .share, 0...1, \.entries.parentAndChild, changeable: true,
      "Share of infants under one entering alone who are to be placed together with a parent."),
    .number(
      "entries.reentry_share", .share, 0...1, \.entries.reentryShare, changeable: true,
      "Share of children who return home and come back into care."),
    .number(
      "entries.reentry_mean_days", .days, 1...10_000, \.entries.reentryMeanDays,
      "Mean days at home of those who come back."),
    .number(
      "entries.reentry_of_starts", .share, 0...0.9, \.entries.reentryOfStarts,
      "Share of published starts that are children coming back, in the long run."),
    .number(
      "entries.unaccompanied_by_transfer", .share, 0...1, \.entries.unaccompaniedByTransfer,
      "Share of unaccompanied children who arrive by a planned transfer from another authority."),
    .number(
      "entries.trend", .perYear, -0.5...0.5, \.entries.trend,
      "Yearly change of entries beyond the growth of the child population."),
    .table(
      "entries.need_category", .weight, 0...200_000, by: NeedCategory.self, \.entries.needCategory,
      "Category of need of children who enter, unaccompanied children apart."),
  ]
}
