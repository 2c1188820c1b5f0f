import SimulationKernel

extension CareSystem {
  /// Children looked after for each social worker; not-a-number while workers are not counted.
  func caseload() -> Double {
    let workers = parameters.workforce.socialWorkers
    return workers > 0 ? Double(lookedAfter.count) / workers : .nan
  }

  /// How much longer a process takes than with caseloads at their target: one while those who do it are
  /// not counted or have time.
  func slowdown(_ process: WorkProcess) -> Double {
    // Field by field, for a copy of them all would hold on to a table.
    let people =
      process.isReview
      ? parameters.workforce.reviewingOfficers : parameters.workforce.socialWorkers
    guard people > 0 else { return 1 }
    let effect = parameters.workforce.delayEffect[process.index]
    guard effect > 0 else { return 1 }
    let target =
      process.isReview
      ? parameters.workforce.targetReviewload : parameters.workforce.targetCaseload
    let ratio = Double(lookedAfter.count) / people / target
    return ratio > 1 ? Elementary.pow(ratio, effect) : 1
  }
}
