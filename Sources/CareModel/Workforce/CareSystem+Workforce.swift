import SimulationKernel

extension CareSystem {
  /// Children looked after for each social worker; not-a-number while workers are not counted.
  func caseload() -> Double {
    let workers = parameters.workforce.socialWorkers
    return workers > 0 ? Double(lookedAfter.count) / workers : .nan
  }

  /// How much longer searches, reviews, plans and discharges take than with caseloads at their target:
  /// one while workers are not counted or have time.
  func slowdown() -> Double {
    let workforce = parameters.workforce
    guard workforce.socialWorkers > 0, workforce.delayEffect > 0 else { return 1 }
    let ratio = caseload() / workforce.targetCaseload
    return ratio > 1 ? Elementary.pow(ratio, workforce.delayEffect) : 1
  }

  /// A social worker leaves: some of the plans for the children of that worker start again.
  ///
  /// Which children these are is drawn for each child, as likely for every worker.
  mutating func socialWorkerLeft(_ number: UInt32) {
    let workforce = parameters.workforce
    guard workforce.socialWorkers > 0 else { return }
    let share = workforce.turnoverResets / workforce.socialWorkers
    for row in 0..<lookedAfter.count {
      let c = Int(lookedAfter[row])
      if family.uniform(.workforce, children[c].key, number) < share { resetPlan(c) }
    }
  }
}
