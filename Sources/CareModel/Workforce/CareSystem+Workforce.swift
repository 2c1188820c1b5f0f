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
    let workforce = parameters.workforce
    let effect = workforce.delayEffect[process.index]
    let people = process.isReview ? workforce.reviewingOfficers : workforce.socialWorkers
    guard people > 0, effect > 0 else { return 1 }
    let target = process.isReview ? workforce.targetReviewload : workforce.targetCaseload
    let ratio = Double(lookedAfter.count) / people / target
    return ratio > 1 ? Elementary.pow(ratio, effect) : 1
  }
}
