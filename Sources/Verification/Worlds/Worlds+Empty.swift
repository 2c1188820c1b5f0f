public import CareModel

extension Worlds {
  /// A world with one authority, one zone inside and one outside, and nobody in it.
  public static func empty() -> ModelParameters {
    var p = ModelParameters(start: start)
    p.authorities = [
      Authority(name: "Here", adjoins: true), Authority(name: "There", adjoins: true),
    ]
    p.zones = [
      Zone(
        name: "Town", authority: 0, easting: 0, northing: 0, radius: 1, homeWeight: 1,
        supplyWeight: 1),
      Zone(
        name: "Beyond", authority: 1, easting: 40, northing: 0, radius: 1, homeWeight: 0,
        supplyWeight: 1),
    ]
    p.population.children = 80_000
    p.entries.groupSize = [1, 0, 0, 0, 0]
    p.entries.route = [0, 1, 0]
    p.entries.ageWeights = [Double](repeating: 1, count: 18)
    p.entries.unaccompaniedAges = [0, 0, 0, 0, 1]
    p.search.reviewDays = 7
    p.search.giveUpDays = 180
    p.search.acceptanceStandard = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.search.sameDayRatio = 1
    p.search.siblingRatio = 1
    p.search.bridgingAcceptance = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.endings.ageEffect = [1, 1, 1, 1, 1]
    p.endings.typeEffect = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.endings.plannedTypeEffect = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.endings.poorMatchEffect = 1
    p.endings.over20MilesEffect = 1
    p.endings.siblingsApartEffect = 1
    p.endings.bridgingEffect = 1
    p.endings.stepDownReviewDays = 180
    p.leaving.shape = 1
    p.leaving.scaleDays = 365.25
    p.leaving.ageEffect = [1, 1, 1, 1, 1]
    p.leaving.typeEffect = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.leaving.unaccompaniedEffect = 1
    p.leaving.adoptivePlacementShape = 2
    p.leaving.adoptivePlacementScaleDays = 300
    let returned: [Double] = [1, 0, 0, 0, 0, 0, 0, 0]
    p.leaving.reasonUnderOne = returned
    p.leaving.reasonOneToFour = returned
    p.leaving.reasonFiveToNine = returned
    p.leaving.reasonTenToFifteen = returned
    p.leaving.reasonSixteen = returned
    p.leaving.reasonUnaccompanied = returned
    setRest(&p)
    p.carers.placesPerHousehold = [1, 0, 0]
    p.carers.terms = [0, 1, 0]
    p.carers.specialistPlaces = [1, 0, 0]
    p.carers.specialistTerms = [0, 0, 1]
    p.carers.insideShare = 1
    p.carers.panelIntervalDays = 28
    p.carers.stageShape = 2
    p.carers.stageContinue = [1, 1, 1, 1]
    p.carers.availableDays = 100
    p.market.agencyPlaces = [1, 0, 0]
    p.market.agencyStageContinue = [1, 1, 1, 1]
    p.market.homePlaces = [0, 0, 1, 0, 0, 0]
    p.market.supportedPlaces = [0, 1, 0, 0, 0, 0]
    p.market.competingStayDays = [300, 300, 300]
    p.market.competingShare = [1, 1, 1]
    p.mockingbird.deregistrationRatio = 1
    p.mockingbird.unplannedEndingRatio = 1
    p.mockingbird.joinDays = 60
    let destinations: [Double] = [0, 0, 0, 0.3, 0.5, 0, 0, 0.2, 0, 0, 0, 0]
    p.leavers.destinationFoster = destinations
    p.leavers.destinationOther = destinations
    p.leavers.destinationHome = destinations
    p.leavers.stayEnds[LeaverAccommodation.supportedHousing.index] = 365.25 / 300
    p.leavers.emergencyMeetingDays = 7
    return p
  }

  /// What has no effect: the mechanisms that a world turns on one by one.
  private static func setRest(_ p: inout ModelParameters) {
    p.entries.reentryMeanDays = 400
    p.entries.needCategory = [Double](repeating: 1, count: NeedCategory.allCases.count)
    p.search.frameworkShare = [1, 1, 1]
    p.search.jointFundingByType[PlacementType.childrensHome.index] = 1
    p.search.complexByCategory = [1, 1, 1, 1]
    p.search.complexResidentRatio = [Double](repeating: 1, count: PlacementType.allCases.count)
    p.search.unlikeResidentRatio = 1
    p.search.unlikeResidentDays = 2922
    p.endings.previousMovesEffect = 1
    p.carers.skill = [0, 0, 1]
    p.carers.agencySkill = [0, 0, 1]
    p.carers.emergencyShare = 1
    p.search.parentAndChildDays = 84
    p.carers.shortBreakNights = 2
    p.carers.termsReviewDays = 365.25
    p.carers.notAvailableReason = [1, 0, 0, 0]
    p.carers.notAvailableLength = [1, 1, 1, 1]
    p.carers.tenureEffect = [1, 1, 1, 1]
    p.carers.tenureMeanDays = 1500
    p.carers.afterBreakdownRatio = 1
    p.market.distantOpenDays = [7, 7, 7]
    p.market.supportedCategory = [0, 1, 0, 0]
    p.startingState.placementOrderBelow = 8
    p.startingState.interimOrderWithin = 2
    p.mockingbird.sleepoverLength = 2
    p.legal.proceedingsDays = 200
    p.legal.proceedingsShape = 4
    p.legal.leavesDuringProceedings = [1, 1, 1, 1]
    p.legal.laterProceedingsDays = 200
    p.permanence.planBySecondReview = 1
    p.permanence.secondReviewDays = 119
    p.permanence.latePlanDays = 200
    p.permanence.beforePlanEffect = 1
    p.permanence.fosterToAdopt = 0
    p.permanence.matchShape = 2
    p.workforce.targetCaseload = 20
    p.workforce.targetReviewload = 60
    p.costs.spotRatio = 1
    p.costs.complexRatio = 1
  }
}
