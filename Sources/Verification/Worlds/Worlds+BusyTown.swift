public import CareModel

extension Worlds {
  /// A town in which every mechanism is at work, for invariants: not a model of anywhere.
  public static func busyTown() -> ScenarioModel {
    var p = empty()
    let s = PlacementType.allCases.count
    p.startingState.childrenByAge = [10, 30, 40, 70, 50]
    p.startingState.ageWeights = (0..<18).map { Double(1 + $0 % 3) }
    p.startingState.childrenByPlacement = [30, 60, 50, 0, 20, 15, 15, 4, 6, 0]
    p.startingState.unaccompanied = 15
    p.startingState.unaccompaniedByPlacement = [0, 1, 3, 0, 0, 5, 0, 0, 1, 0]
    p.startingState.locality = [110, 5, 30, 40, 10, 5]
    p.startingState.outsideWeight = [3, 3, 6, 2, 7, 4, 2, 8, 5, 6]
    p.startingState.farWeight = [2, 1, 3, 2, 5, 2, 1, 5, 3, 5]
    p.startingState.threeOrMorePlacements = 25
    p.startingState.recentEntrantRatio = 1.5
    p.startingState.fourOrMoreShare = 0.4
    p.startingState.longTerm = 60
    p.startingState.longTermStable = 40
    p.startingState.placementWeightUnderOne = [1, 2, 1, 0, 0, 0, 1, 1, 1, 0]
    p.startingState.placementWeightOneToFour = [1, 2, 1, 0, 0, 0, 1, 4, 1, 0]
    p.startingState.placementWeightFiveToNine = [1, 2, 1, 0, 1, 0, 1, 1, 1, 0]
    p.startingState.placementWeightTenToFifteen = [1, 2, 1, 0, 2, 0, 1, 0, 1, 0]
    p.startingState.placementWeightSixteen = [1, 1, 1, 0, 2, 3, 1, 0, 1, 0]
    p.startingState.shortCareMeanDays = 700
    p.startingState.longCareMeanDays = 1200
    p.startingState.unaccompaniedCareMeanDays = 300
    p.startingState.placementTimeHalfYear = [5, 1, 2, 2, 0, 0, 0, 0, 0]
    p.startingState.placementTimeOneYear = [4, 1, 1, 2, 2, 0, 0, 0, 0]
    p.startingState.placementTimeTwoAndAHalfYears = [4, 1, 1, 1, 2, 2, 1, 0, 0]
    p.startingState.placementTimeFiveYears = [2, 1, 1, 1, 1, 1, 1, 2, 0]
    p.startingState.placementTimeLonger = [1, 1, 1, 1, 1, 1, 1, 2, 3]
    p.startingState.breakdownShareOfMoves = 0.4
    p.startingState.needEnhanced = [0.1, 0.2, 0.3, 0.3, 0.3]
    p.startingState.needComplex = [0, 0, 0.1, 0.2, 0.2]
    p.startingState.freePlacesOffered = 0.4
    p.startingState.homePlanned = 0.5
    p.startingState.siblingShare = 0.5
    p.startingState.siblingsTogether = 0.6
    p.startingState.careLeavers = [40, 80, 40]
    let leavers: [Double] = [2, 1, 1, 2, 5, 1, 1, 3, 1, 1, 1, 1]
    p.startingState.leaversSeventeenToEighteen = leavers
    p.startingState.leaversNineteenToTwentyOne = leavers
    p.startingState.leaversTwentyTwoToTwentyFive = leavers
    p.entries.startsPerYear = [15, 15, 15, 25, 12]
    p.entries.unaccompaniedPerYear = 8
    p.entries.unaccompaniedAges = [0, 0, 0, 0.1, 0.9]
    p.entries.groupSize = [0.7, 0.2, 0.06, 0.03, 0.01]
    p.entries.siblingAgeSpread = 0.2
    p.entries.route = [0.5, 0.3, 0.2]
    p.entries.noticeMeanDays = 14
    p.entries.needEnhanced = [0.1, 0.2, 0.3, 0.3, 0.3]
    p.entries.needComplex = [0, 0, 0.1, 0.2, 0.2]
    p.entries.annualEffect = 0.2
    p.entries.seasonalAmplitude = 0.1
    p.search.connectedPerson = [0.2, 0.2, 0.2, 0.15, 0.1]
    p.search.connectedPersonLater = [0.1, 0.1, 0.1, 0.1, 0.1]
    p.search.parentsAtEntry = [0.07, 0.07, 0.07, 0.07, 0.07]
    p.search.parentsLater = [0.1, 0.1, 0.1, 0.1, 0.1]
    p.search.otherAtEntry = [0.1, 0.05, 0.05, 0.05, 0.1]
    p.search.homePreferredComplex = [0, 0, 0.4, 0.6, 0.6]
    p.search.homePreferredEnhanced = [0, 0, 0.1, 0.2, 0.2]
    p.search.supportedPreferred = 0.5
    p.search.supportedPreferredUnaccompanied = 0.6
    p.search.acceptanceStandard = [Double](repeating: 0.2, count: s)
    p.search.acceptanceEnhanced = [Double](repeating: 0.15, count: s)
    p.search.acceptanceComplex = [Double](repeating: 0.1, count: s)
    p.search.bridgingAcceptance = [Double](repeating: 0.2, count: s)
    p.search.sameDayRatio = 0.5
    p.search.siblingRatio = 0.6
    p.search.matchWeight = 20
    p.search.outsidePenalty = 5
    p.search.poorMatchBelow = 0.3
    p.search.kinInside = 0.7
    p.search.parentsInside = 0.8
    p.search.otherInside = 0.5
    p.search.adoptersInside = 0.3
    p.endings.unplannedHazard = [0.8, 0.5, 0.3, 0.2, 0.15, 0.1, 0.1, 0.1]
    p.endings.plannedMoveHazard = [1, 0.8, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1]
    p.endings.frailtyVariance = 1
    p.endings.poorMatchEffect = 1.3
    p.endings.siblingsApartEffect = 1.2
    p.endings.stepDownReady = 0.4
    p.endings.supportedMoveShare = 0.3
    p.leaving.shape = 0.8
    p.leaving.scaleDays = 1500
    p.leaving.annualEffect = 0.2
    p.leaving.reasonOneToFour = [0.2, 0.1, 0.2, 0.1, 0.4, 0, 0, 0]
    p.leaving.reasonSixteen = [0.4, 0.2, 0, 0, 0, 0.2, 0.1, 0.1]
    p.leaving.reasonUnaccompanied = [0, 0, 0, 0, 0, 0.2, 0.7, 0.1]
    p.carers.households = 50
    p.carers.placesPerHousehold = [0.3, 0.4, 0.3]
    p.carers.terms = [0.3, 0.5, 0.2]
    p.carers.insideShare = 0.8
    p.carers.enquiriesPerYear = 120
    p.carers.stageDays = [20, 30, 60, 120]
    p.carers.stageContinue = [0.4, 0.6, 0.6, 0.8]
    p.carers.deregistration = 0.15
    p.carers.deregistrationWithChildren = 0.2
    p.carers.notAvailableDays = 60
    p.carers.specialistApprovalsPerYear = 2
    p.market.agencyHouseholdsInside = 40
    p.market.agencyHouseholdsOutside = 80
    p.market.agencyPlaces = [0.3, 0.4, 0.3]
    p.market.agencyEnquiries = 4
    p.market.agencyStageDays = [10, 20, 60, 100]
    p.market.agencyStageContinue = [0.2, 0.3, 0.7, 0.7]
    p.market.agencyDeregistration = 0.12
    p.market.homesInside = 15
    p.market.homesOutside = 25
    p.market.supportedInside = 20
    p.market.supportedOutside = 20
    p.market.otherChildren = [0.6, 0.6, 0.6]
    p.market.competingSearches = [1.2, 1, 2]
    p.mockingbird.deregistrationRatio = 0.6
    p.mockingbird.unplannedEndingRatio = 0.9
    p.mockingbird.sleepoverNights = 20
    p.leavers.stayingPut = 0.6
    p.leavers.remainsWithCarers = [0.5, 0.1, 0.1, 0.1, 0, 0.6, 0.5, 0, 0.3, 0]
    p.leavers.supportedUnits = 30
    p.leavers.waitingAtStart = 0.3
    p.leavers.nominationsInside = 20
    p.leavers.nominationsOutside = 8
    p.leavers.emergencyResolved = 0.2
    p.leavers.noFixedAbode = 0.4
    p.leavers.becomesUnknown = 0.05
    p.leavers.stayEnds = [0.5, 0.5, 0.6, 0.3, 1.2, 0.8, 0.3, 0.1, 0, 1, 0, 0.5]
    p.leavers.stopsAtTwentyOne = 0.5
    p.leavers.stopsLater = 0.3
    turnOnTheRest(&p)
    p.homes = [
      HomePlan(
        name: "Oak House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(3),
        opens: 300, delay: .triangular(minimum: 0, mode: 60, maximum: 200)),
      HomePlan(
        name: "Elm House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(4),
        closes: 900),
      HomePlan(
        name: "The Block", kind: .leaversHousing, zone: 0, isOwn: true, places: .constant(8),
        opens: 500),
    ]
    p.constellations = [
      ConstellationPlan(name: "First", opens: nil, satellites: .constant(7)),
      ConstellationPlan(
        name: "Second", opens: 200, satellites: .uniform(minimum: 6, maximum: 10)),
    ]
    return ScenarioModel(parameters: p)
  }

  /// Every mechanism at work, so that what must always hold is tried with all of them at once.
  private static func turnOnTheRest(_ p: inout ModelParameters) {
    p.startingState.legalStatus = [0, 2, 2, 6, 1, 0]
    p.entries.knownToServices = [0.9, 0.7, 0.6]
    p.entries.familyMeetingShare = 0.2
    p.entries.familyMeetingDiverts = 0.2
    p.entries.familyMeetingFindsKin = 0.2
    p.entries.reentryShare = 0.35
    p.entries.reentryMeanDays = 300
    p.entries.reentryOfStarts = 0.1
    p.entries.unaccompaniedByTransfer = 0.4
    p.entries.trend = 0.01
    p.search.connectedPersonUnplanned = [0.1, 0.1, 0.1, 0.05, 0.05]
    p.search.specialistAsked = [0, 0.3, 0.6]
    p.search.frameworkShare = [0.7, 0.6, 0.5]
    p.search.panelIntervalDays = 7
    p.search.panelRefuses = [0, 0.1, 0.1, 0.1, 0.15, 0.1, 0, 0, 0, 0]
    p.search.jointFundingByType = [0, 0, 0.5, 0, 1, 0.5, 0, 0, 0, 0]
    p.search.jointFundingShare = [0.1, 0.3, 0.6]
    p.search.jointFundingDays = 20
    p.search.temporaryApprovalDays = 112
    p.search.temporaryApprovalFails = 0.2
    p.search.repatriationPerYear = 0.1
    p.search.settlingDays = 60
    p.search.settlingLimit = 2
    p.search.complexResidentRatio = [1, 0.8, 0.8, 0.7, 0.8, 0.9, 1, 1, 1, 1]
    p.search.unlikeResidentRatio = 0.7
    p.search.unlikeResidentDays = 2500
    p.search.lodgingsStandardOnly = 0.5
    p.search.complexByCategory = [1.2, 1, 0.8, 0.4]
    p.endings.previousMovesEffect = 1.05
    p.endings.stepUp = [0.1, 0.1, 0]
    p.endings.noticeShare = [Double](repeating: 0.4, count: PlacementType.allCases.count)
    p.endings.noticeDays = 28
    p.carers.enquirySeasonalAmplitude = 0.3
    p.carers.assessmentsAtOnce = 4
    p.carers.panelCases = 2
    p.carers.skill = [0.4, 0.4, 0.2]
    p.carers.agencySkill = [0.3, 0.4, 0.3]
    p.carers.emergencyShare = 0.3
    p.carers.termsWiden = 0.2
    p.carers.notAvailableReason = [0.4, 0.2, 0.3, 0.1]
    p.carers.notAvailableLength = [0.3, 1.3, 1.1, 2]
    p.entries.parentAndChild = 0.4
    p.search.parentAndChildHome = 0.5
    p.carers.parentAndChild = 0.2
    p.carers.agencyParentAndChild = 0.2
    p.carers.shortBreakShare = 0.3
    p.carers.shortBreaks = 2
    p.carers.skillGrows = 0.1
    p.carers.placesGrow = 0.1
    p.carers.tenureEffect = [1.2, 1, 0.8, 1]
    p.carers.afterBreakdownRatio = 2
    p.carers.transfersInPerYear = 4
    p.carers.transfersOutPerYear = 4
    p.market.otherChildrenComplex = [0.1, 0.4, 0.2]
    p.market.openings = [0.1, 0.1]
    p.market.closures = [0.1, 0.1]
    p.market.sales = [0.2, 0.2]
    p.market.salesToAuthority = 0.2
    p.market.saleNoticeShare = 0.3
    p.market.salePauseDays = 40
    p.market.saleNewContract = 0.5
    p.market.distantOffers = [12, 12, 12]
    p.market.distantMiles = [30, 60, 30]
    p.search.distantNeeded = [0, 0.1, 0.3]
    p.market.competingGrowth = [0.02, 0.02, 0.02]
    p.market.supportedCategory = [0.3, 0.4, 0.2, 0.1]
    p.mockingbird.sleepoverGivesRest = 0.8
    p.mockingbird.hubTakesEmergency = 0.8
    p.legal.interimOrderAtEntry = [0.2, 0.4, 0.7]
    p.legal.policeProtectionDays = 3
    p.legal.hearingsPerYear = 60
    p.legal.leavesDuringProceedings = [0.3, 0.7, 0.1, 0.1]
    p.legal.firstHearingDays = 8
    p.legal.notEndorsed = 0.1
    p.legal.laterProceedings = 0.5
    p.legal.laterProceedingsDays = 150
    p.legal.dischargeDays = 100
    p.permanence.planBySecondReview = 0.7
    p.permanence.beforePlanEffect = 0.5
    p.permanence.planAsksForMove = 0.2
    p.permanence.matchDays = 150
    p.permanence.introductionDays = 20
    p.permanence.fosterToAdopt = 0.2
    p.workforce.socialWorkers = 10
    p.workforce.delayEffect = [0.5, 0.4, 0.3, 0.5, 0.2]
    p.workforce.reviewingOfficers = 3
    p.workforce.targetReviewload = 60
    p.endings.madeElsewhere = 0.05
    p.endings.carerRequests = 0.3
    p.endings.carerRequestsLeaving = 0.1
    p.search.otherLater = [0.02, 0.02, 0.02, 0.02, 0.02]
    p.search.otherSettingAtEntry =
      [0.7, 0.3, 0, 0] + [0.4, 0.4, 0, 0.2] + [0.3, 0, 0, 0.7] + [0.1, 0, 0.4, 0.5]
      + [0.1, 0, 0.6, 0.3]
    p.search.otherSettingLater = [0.25, 0.15, 0.15, 0.45]
    p.search.otherSettingDaysRatio = [0.5, 1.4, 1.2, 1.8]
    p.search.otherSettingInsideRatio = [1.4, 0.9, 0.2, 0.9]
    p.search.foyerAcceptance = [0.5, 0.3, 0]
    p.search.homePreferredUnaccompanied = 0.02
    p.workforce.turnover = 0.3
    p.workforce.turnoverResets = 0.3
    p.leavers.lodgingsPlaces = 6
    p.leavers.stayingClosePlaces = 3
    p.leavers.foyerPlaces = 6
    p.leavers.destinationHome = [0, 0.2, 0.1, 0.1, 0.3, 0.1, 0, 0.1, 0, 0.05, 0.05, 0]
    p.leavers.plannedEarly = 0.5
    p.leavers.planningDays = 180
    p.leavers.returns = 0.1
    p.costs.placement = [Double](repeating: 1000, count: PlacementType.allCases.count)
    p.costs.spotRatio = 1.2
    p.costs.complexRatio = 1.5
    p.costs.ownHomePlace = [4000, 1000]
    p.costs.household = 100
    p.costs.leaver = [Double](repeating: 200, count: LeaverAccommodation.allCases.count)
    p.costs.constellation = 60_000
    p.costs.approval = 5000
    p.costs.inflation = 0.02
  }
}
