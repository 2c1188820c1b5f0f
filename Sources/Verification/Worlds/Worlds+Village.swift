public import CareModel

extension Worlds {
  /// The busy town at a fifth of its size, for checks that run a world hundreds of times.
  public static func village() -> ScenarioModel {
    var p = busyTown().parameters
    p.startingState.childrenByAge = [2, 6, 8, 14, 10]
    p.startingState.childrenByPlacement = [6, 12, 10, 0, 4, 3, 3, 1, 1, 0]
    p.startingState.unaccompanied = 3
    p.startingState.locality = [22, 1, 6, 8, 2, 1]
    p.startingState.threeOrMorePlacements = 5
    p.startingState.longTerm = 12
    p.startingState.longTermStable = 8
    p.startingState.careLeavers = [8, 16, 8]
    p.entries.startsPerYear = [3, 3, 3, 5, 2]
    p.entries.unaccompaniedPerYear = 2
    p.carers.households = 10
    p.carers.enquiriesPerYear = 24
    p.carers.specialistApprovalsPerYear = 0.5
    p.market.agencyHouseholdsInside = 8
    p.market.agencyHouseholdsOutside = 16
    p.market.homesInside = 3
    p.market.homesOutside = 5
    p.market.supportedInside = 4
    p.market.supportedOutside = 4
    p.legal.hearingsPerYear = 24
    p.leavers.supportedUnits = 6
    p.leavers.nominationsInside = 4
    p.leavers.nominationsOutside = 2
    return ScenarioModel(parameters: p)
  }
}
