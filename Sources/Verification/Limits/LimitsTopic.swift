extension VerificationTopic {
  /// Worlds at the edge, where the answer is known without arithmetic.
  public static let limits = VerificationTopic(
    "The model of care at its limits",
    cases: [
      DemandLimits.noArrivals, DemandLimits.noExits, DemandLimits.doubledInflow,
      CapacityLimits.unlimited, CapacityLimits.oneTypeWithoutPlaces, CapacityLimits.overload,
      CapacityLimits.onePlaceMore, SwapLimits.verification, ScenarioLimits.identical,
      ScenarioLimits.withoutEffect, RunLimits.noTime, RunLimits.longer, RunLimits.moreReplications,
      RunLimits.order, RunLimits.warmUp, HandCalculation.verification, ExtremeInputs.verification,
      HostileSources.verification,
    ])
}
