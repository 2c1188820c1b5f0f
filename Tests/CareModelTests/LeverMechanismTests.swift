import CareModel
import Testing
import Verification

/// Each lever of the plan, exaggerated in a made-up village: what it acts on moves, what that acts on
/// follows, and nothing moves when its size is nothing.
///
/// Sizes here say nothing about any action. Each is chosen so large that its sign cannot be missed.
struct LeverMechanismTests {
  /// The busy village with what a question needs set otherwise.
  static func village(_ change: (inout ModelParameters) -> Void = { _ in }) -> ScenarioModel {
    var model = Worlds.village()
    change(&model.parameters)
    return model
  }

  // MARK: No size, no effect

  /// The changes of every lever with a size of nothing, and provision with no places.
  static let levers: [(name: String, changes: [(path: String, row: (any CodedCategory)?)])] = [
    ("family-network-meetings", [("entries.family_meeting_share", nil), ("costs.actions", nil)]),
    (
      "foster4",
      [
        ("carers.enquiries_per_year", nil), ("carers.stage_continue", ApprovalStage.enquiry),
        ("carers.stage_days", ApprovalStage.initialVisit), ("costs.actions", nil),
      ]
    ),
    ("fostering-marketing", [("carers.enquiries_per_year", nil), ("costs.actions", nil)]),
    (
      "specialist-step-down-carers",
      [("carers.specialist_approvals_per_year", nil), ("costs.actions", nil)]
    ),
    ("third-constellation", []),
    ("flude-house", [("costs.actions", nil)]),
    ("cherry-tree-house", [("costs.actions", nil)]),
    ("joint-commissioning", [("search.joint_funding_days", nil), ("costs.actions", nil)]),
    (
      "police-protection-protocol",
      [("entries.route", EntryRoute.policeProtection), ("costs.actions", nil)]
    ),
    (
      "permanence-by-second-review",
      [
        ("permanence.plan_by_second_review", nil), ("permanence.late_plan_days", nil),
        ("costs.actions", nil),
      ]
    ),
    ("accommodation-16-18", [("costs.actions", nil)]),
    (
      "accommodation-18-25",
      [
        ("care_leavers.staying_close_places", nil), ("care_leavers.lodgings_places", nil),
        ("care_leavers.planned_early", nil), ("costs.actions", nil),
      ]
    ),
    (
      "emergency-accommodation-protocol",
      [
        ("care_leavers.emergency_meeting_days", nil), ("care_leavers.planned_early", nil),
        ("care_leavers.planning_days", nil), ("costs.actions", nil),
      ]
    ),
    (
      "good-homes-for-all",
      [
        ("care_leavers.nominations_inside", nil), ("care_leavers.nominations_outside", nil),
        ("care_leavers.stay_ends", LeaverAccommodation.tenancy), ("costs.actions", nil),
      ]
    ),
    (
      "reunification-and-step-down",
      [
        ("legal.discharge_days", nil), ("endings.step_down_ready", nil),
        ("entries.reentry_share", nil), ("costs.actions", nil),
      ]
    ),
    ("repatriation", [("search.repatriation_per_year", nil), ("costs.actions", nil)]),
    (
      "the court and what waits for it",
      [
        ("legal.hearings_per_year", nil), ("legal.leaves_during_proceedings", nil),
        ("permanence.plan_asks_for_move", nil), ("care_leavers.remains_with_carers", nil),
      ]
    ),
  ]

  /// What a lever without size may still do is put its parameters in force at another hour: from the
  /// second year on, so that growth of the years before has begun.
  @Test(arguments: levers.indices)
  func `a lever of no size changes not one bit`(row: Int) {
    let (name, paths) = Self.levers[row]
    for operation in [PolicyChange.Operation.multiply, .add] {
      var changed = Self.village()
      changed.changes = paths.map { path, row in
        .of(path, operation, operation == .add ? 0 : 1, row: row, from: 400, ramp: 90)
      }
      for kind in HomeKind.allCases {
        changed.parameters.homes.append(
          HomePlan(
            name: "\(name) \(kind.title)", kind: kind, zone: 0, isOwn: true, places: .constant(0),
            opens: 75, delay: .uniform(minimum: 0, maximum: 60)))
      }
      changed.parameters.constellations.append(
        ConstellationPlan(name: name, opens: 10_000, satellites: .constant(8)))
      let runs = PairedRuns(Self.village(), changed, replications: 3, months: 30)
      #expect(runs.differingValues == 0, "\(name) by \(operation)")
    }
  }
}

extension ScenarioModel {
  /// The model with some parameters set otherwise.
  func with(_ change: (inout ModelParameters) -> Void) -> ScenarioModel {
    var model = self
    change(&model.parameters)
    return model
  }
}
