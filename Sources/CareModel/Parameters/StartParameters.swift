/// The published position on the start date, from which the starting population is drawn.
public struct StartParameters: Sendable, Equatable {
  /// Children looked after on the start date by age.
  public var childrenByAge = [Double](repeating: 0, count: 5)
  /// Relative frequency of single years of age within each band.
  public var ageWeights = [Double](repeating: 0, count: 18)
  /// Children looked after on the start date by placement.
  public var childrenByPlacement = [Double](repeating: 0, count: 10)
  /// Unaccompanied children among them.
  public var unaccompanied = 0.0
  /// Relative frequency of each placement among unaccompanied children.
  public var unaccompaniedByPlacement = [Double](repeating: 0, count: 10)
  /// Children looked after on the start date by where they are placed.
  public var locality = [Double](repeating: 0, count: 6)
  /// Relative chance that a placement of each type stands outside the authority.
  public var outsideWeight = [Double](repeating: 0, count: 10)
  /// Relative chance that a placement of each type is over 20 miles from home.
  public var farWeight = [Double](repeating: 0, count: 10)
  /// Children with three or more placements in the year before the start.
  public var threeOrMorePlacements = 0.0
  /// Chance of three or more placements in the year for a child who entered in it, as a ratio to others.
  public var recentEntrantRatio = 0.0
  /// Share of those with three or more placements in the year who had four or more.
  public var fourOrMoreShare = 0.0
  /// Children under 16 looked after for two and a half years or more.
  public var longTerm = 0.0
  /// Those of them with the same carer for two years or more.
  public var longTermStable = 0.0
  /// Relative chance of each placement for a child under 1.
  public var placementWeightUnderOne = [Double](repeating: 0, count: 10)
  /// Relative chance of each placement for a child of 1 to 4.
  public var placementWeightOneToFour = [Double](repeating: 0, count: 10)
  /// Relative chance of each placement for a child of 5 to 9.
  public var placementWeightFiveToNine = [Double](repeating: 0, count: 10)
  /// Relative chance of each placement for a child of 10 to 15.
  public var placementWeightTenToFifteen = [Double](repeating: 0, count: 10)
  /// Relative chance of each placement for a child of 16 or 17.
  public var placementWeightSixteen = [Double](repeating: 0, count: 10)
  /// Mean days looked after so far among children under the long-term limit, before the limit cuts it.
  public var shortCareMeanDays = 0.0
  /// Mean days beyond the long-term limit among children over it.
  public var longCareMeanDays = 0.0
  /// Mean days looked after so far among unaccompanied children.
  public var unaccompaniedCareMeanDays = 0.0
  /// How long children looked after for under half a year have been where they live: the whole time, or
  /// by ``TimeInPlacement``.
  public var placementTimeHalfYear = [Double](repeating: 0, count: 9)
  /// The same for children looked after for half a year to a year.
  public var placementTimeOneYear = [Double](repeating: 0, count: 9)
  /// The same for children looked after for one to two and a half years.
  public var placementTimeTwoAndAHalfYears = [Double](repeating: 0, count: 9)
  /// The same for children looked after for two and a half to five years.
  public var placementTimeFiveYears = [Double](repeating: 0, count: 9)
  /// The same for children looked after for five years or more.
  public var placementTimeLonger = [Double](repeating: 0, count: 9)
  /// Share of past moves that were unplanned endings, for the frailty of starting children.
  public var breakdownShareOfMoves = 0.0
  /// Share of starting children with enhanced needs.
  public var needEnhanced = [Double](repeating: 0, count: 5)
  /// Share of starting children with complex needs.
  public var needComplex = [Double](repeating: 0, count: 5)
  /// Share of own foster places not filled at the start that are on offer.
  public var freePlacesOffered = 0.0
  /// Share of starting children in children's homes for whom a home was the plan.
  public var homePlanned = 0.0
  /// Share of starting children who have a brother or sister in care.
  public var siblingShare = 0.0
  /// Share of starting children with a sibling in care who live with one of them.
  public var siblingsTogether = 0.0
  /// Care leavers the authority reports on, by age.
  public var careLeavers = [Double](repeating: 0, count: 3)
  /// Where care leavers of 17 and 18 live.
  public var leaversSeventeenToEighteen = [Double](repeating: 0, count: 12)
  /// Where care leavers of 19 to 21 live.
  public var leaversNineteenToTwentyOne = [Double](repeating: 0, count: 12)
  /// Where care leavers of 22 to 25 live.
  public var leaversTwentyTwoToTwentyFive = [Double](repeating: 0, count: 12)
  /// Children looked after on the start date by legal status.
  public var legalStatus = [Double](repeating: 0, count: 6)
  /// Age from which no child is under a placement order on the start date.
  public var placementOrderBelow = 0.0
  /// Time in care beyond which nobody is under an interim order on the start date, as a ratio to the mean length of proceedings.
  public var interimOrderWithin = 0.0

  static let definitions: [ParameterDefinition] = [
    .table(
      "start.children_by_age", .children, 0...200_000, by: AgeBand.self,
      \.startingState.childrenByAge,
      "Children looked after on the start date by age."),
    .table(
      "start.age_weights", .weight, 0...1000, categories: AgeTable.keys,
      \.startingState.ageWeights,
      "Relative frequency of single years of age within each band."),
    .table(
      "start.children_by_placement", .children, 0...200_000, by: PlacementType.self,
      \.startingState.childrenByPlacement,
      "Children looked after on the start date by placement."),
    .number(
      "start.unaccompanied", .children, 0...100_000, \.startingState.unaccompanied,
      "Unaccompanied children among them."),
    .table(
      "start.unaccompanied_by_placement", .weight, 0...1000, by: PlacementType.self,
      \.startingState.unaccompaniedByPlacement,
      "Relative frequency of each placement among unaccompanied children."),
    .table(
      "start.locality", .children, 0...200_000, by: DistanceLocality.self,
      \.startingState.locality,
      "Children looked after on the start date by where they are placed."),
    .table(
      "start.outside_weight", .weight, 0...1000, by: PlacementType.self,
      \.startingState.outsideWeight,
      "Relative chance that a placement of each type stands outside the authority."),
    .table(
      "start.far_weight", .weight, 0...1000, by: PlacementType.self,
      \.startingState.farWeight,
      "Relative chance that a placement of each type is over 20 miles from home."),
    .number(
      "start.three_or_more_placements", .children, 0...200_000,
      \.startingState.threeOrMorePlacements,
      "Children with three or more placements in the year before the start."),
    .number(
      "start.recent_entrant_ratio", .ratio, 0...20, \.startingState.recentEntrantRatio,
      "Chance of three or more placements in the year for a child who entered in it, as a ratio to others."
    ),
    .number(
      "start.four_or_more_share", .share, 0...1, \.startingState.fourOrMoreShare,
      "Share of those with three or more placements in the year who had four or more."),
    .number(
      "start.long_term", .children, 0...200_000, \.startingState.longTerm,
      "Children under 16 looked after for two and a half years or more."),
    .number(
      "start.long_term_stable", .children, 0...200_000, \.startingState.longTermStable,
      "Those of them with the same carer for two years or more."),
    .table(
      "start.placement_weight_under_one", .weight, 0...1000, by: PlacementType.self,
      \.startingState.placementWeightUnderOne,
      "Relative chance of each placement for a child under 1."),
    .table(
      "start.placement_weight_one_to_four", .weight, 0...1000, by: PlacementType.self,
      \.startingState.placementWeightOneToFour,
      "Relative chance of each placement for a child of 1 to 4."),
    .table(
      "start.placement_weight_five_to_nine", .weight, 0...1000, by: PlacementType.self,
      \.startingState.placementWeightFiveToNine,
      "Relative chance of each placement for a child of 5 to 9."),
    .table(
      "start.placement_weight_ten_to_fifteen", .weight, 0...1000, by: PlacementType.self,
      \.startingState.placementWeightTenToFifteen,
      "Relative chance of each placement for a child of 10 to 15."),
    .table(
      "start.placement_weight_sixteen", .weight, 0...1000, by: PlacementType.self,
      \.startingState.placementWeightSixteen,
      "Relative chance of each placement for a child of 16 or 17."),
    .number(
      "start.short_care_mean_days", .days, 1...5000, \.startingState.shortCareMeanDays,
      "Mean days looked after so far among children under the long-term limit, before the limit cuts it."
    ),
    .number(
      "start.long_care_mean_days", .days, 1...10_000, \.startingState.longCareMeanDays,
      "Mean days beyond the long-term limit among children over it."),
    .number(
      "start.unaccompanied_care_mean_days", .days, 1...5000,
      \.startingState.unaccompaniedCareMeanDays,
      "Mean days looked after so far among unaccompanied children."),
    .table(
      "start.placement_time_under_half_year", .weight, 0...1000,
      categories: ElapsedInPlacement.keys, \.startingState.placementTimeHalfYear,
      "Time so far in the placement of children looked after for under half a year."),
    .table(
      "start.placement_time_half_to_one_year", .weight, 0...1000,
      categories: ElapsedInPlacement.keys, \.startingState.placementTimeOneYear,
      "Time so far in the placement of children looked after for half a year to a year."),
    .table(
      "start.placement_time_one_to_two_and_a_half_years", .weight, 0...1000,
      categories: ElapsedInPlacement.keys, \.startingState.placementTimeTwoAndAHalfYears,
      "Time so far in the placement of children looked after for one to two and a half years."),
    .table(
      "start.placement_time_two_and_a_half_to_five_years", .weight, 0...1000,
      categories: ElapsedInPlacement.keys, \.startingState.placementTimeFiveYears,
      "Time so far in the placement of children looked after for two and a half to five years."),
    .table(
      "start.placement_time_over_five_years", .weight, 0...1000,
      categories: ElapsedInPlacement.keys, \.startingState.placementTimeLonger,
      "Time so far in the placement of children looked after for five years or more."),
    .number(
      "start.breakdown_share_of_moves", .share, 0...1, \.startingState.breakdownShareOfMoves,
      "Share of past moves that were unplanned endings, for the frailty of starting children."),
    .table(
      "start.need_enhanced", .share, 0...1, by: AgeBand.self,
      \.startingState.needEnhanced,
      "Share of starting children with enhanced needs."),
    .table(
      "start.need_complex", .share, 0...1, by: AgeBand.self,
      \.startingState.needComplex,
      "Share of starting children with complex needs."),
    .number(
      "start.free_places_offered", .share, 0...1, \.startingState.freePlacesOffered,
      "Share of own foster places not filled at the start that are on offer."),
    .number(
      "start.home_planned", .share, 0...1, \.startingState.homePlanned,
      "Share of starting children in children's homes for whom a home was the plan."),
    .number(
      "start.sibling_share", .share, 0...1, \.startingState.siblingShare,
      "Share of starting children who have a brother or sister in care."),
    .number(
      "start.siblings_together", .share, 0...1, \.startingState.siblingsTogether,
      "Share of starting children with a sibling in care who live with one of them."),
    .table(
      "start.care_leavers", .youngPeople, 0...50_000, by: LeaverAge.self,
      \.startingState.careLeavers,
      "Care leavers the authority reports on, by age."),
    .table(
      "start.leavers_seventeen_to_eighteen", .weight, 0...1000, by: LeaverAccommodation.self,
      \.startingState.leaversSeventeenToEighteen,
      "Where care leavers of 17 and 18 live."),
    .table(
      "start.leavers_nineteen_to_twenty_one", .weight, 0...1000, by: LeaverAccommodation.self,
      \.startingState.leaversNineteenToTwentyOne,
      "Where care leavers of 19 to 21 live."),
    .table(
      "start.leavers_twenty_two_to_twenty_five", .weight, 0...1000, by: LeaverAccommodation.self,
      \.startingState.leaversTwentyTwoToTwentyFive,
      "Where care leavers of 22 to 25 live."),
    .table(
      "start.legal_status", .weight, 0...200_000, by: LegalStatus.self, \.startingState.legalStatus,
      "Children looked after on the start date by legal status."),
    .number(
      "start.placement_order_below", .number, 0...18, \.startingState.placementOrderBelow,
      "Age from which no child is under a placement order on the start date."),
    .number(
      "start.interim_order_within", .ratio, 0...20, \.startingState.interimOrderWithin,
      "Time in care beyond which nobody is under an interim order on the start date, as a ratio to the mean length of proceedings."
    ),
  ]
}
