public import CareModel

extension Worlds {
  /// A world without chance: every event falls on a day that can be worked out by hand.
  ///
  /// Three children live in Oak House, which has three places and closes on day 100. Two turn 18 before
  /// that. Elm House, with two places, opens on day 50. From day 150 every review of a child in a
  /// children's home finds the child ready for a foster family; reviews come every 180 days, and one
  /// foster family has been waiting. The third child turns 18 on day 365.25 and stays put.
  public static func clockwork() -> ScenarioModel {
    var p = empty()
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.carers.households = 1
    p.leavers.stayingPut = 1
    p.leavers.destinationHome = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    p.leavers.emergencyMeetingDays = 10_000
    p.search.homePreferredStandard = [1, 1, 1, 1, 1]
    p.homes = [
      HomePlan(
        name: "Oak House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(3),
        closes: 100),
      HomePlan(
        name: "Elm House", kind: .childrensHome, zone: 0, isOwn: true, places: .constant(2),
        opens: 50),
    ]
    p.startingChildren = [17.9, 17.8, 17].map { age in
      StartingChild(age: age, daysInCare: 500, daysInPlacement: 400, placement: .childrensHome)
    }
    var model = ScenarioModel(parameters: p)
    let ready = ModelParameters.definitions.firstIndex { $0.path == "endings.step_down_ready" }
    guard let ready else { preconditionFailure("no parameter endings.step_down_ready") }
    model.changes = [
      PolicyChange(
        lever: "Foster families for children in homes", definition: ready, row: nil,
        operation: .set, amount: .constant(1), address: 1, from: 150, to: nil, ramp: 0)
    ]
    return model
  }
}
