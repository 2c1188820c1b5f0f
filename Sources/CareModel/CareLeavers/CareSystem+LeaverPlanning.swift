import SimulationKernel

extension CareSystem {
  /// Schedules the day on which a panel looks at where a young person in care will live after 18.
  ///
  /// Whether it does is drawn for each young person; how early it does follows the parameters in force
  /// when the period of care begins and, for those in care already, when they change.
  mutating func scheduleLeaverPlanning(_ c: Int) {
    calendar.cancel(children[c].leaverPlanning)
    children[c].leaverPlanning = .none
    let leavers = parameters.leavers
    guard leavers.plannedEarly > 0, leavers.planningDays > 0, !children[c].isLeaverPlanned else {
      return
    }
    guard family.uniform(.leaverPlanning, children[c].key) < leavers.plannedEarly else { return }
    let birthday = children[c].day(ofAge: 18)
    guard birthday > now else { return }
    let day = birthday - leavers.planningDays
    if day > now {
      children[c].leaverPlanning = schedule(.leaverPlanned(child: Int32(c)), at: day)
    } else {
      // Late for the panel's day: planned at once or, in the starting population, on that day.
      children[c].leaverPlannedAt = now > 0 ? now : day
    }
  }

  /// The panel has planned a home after 18: the wait for it begins before the birthday.
  mutating func leaverPlanned(_ c: Int) {
    children[c].leaverPlanning = .none
    children[c].leaverPlannedAt = now
    note(.leaverPlanned, child: children[c].key)
  }

  /// Moves the panels' days after a policy has changed how early they look.
  mutating func followLeaverPlanning() {
    for row in 0..<lookedAfter.count { scheduleLeaverPlanning(Int(lookedAfter[row])) }
  }
}
