extension VerificationTopic {
  /// The model of care itself, set so that a formula gives the answer.
  ///
  /// Seeds and numbers of replications are fixed and do not follow the outcome.
  public static let care = VerificationTopic(
    "The model of care against closed forms",
    cases: [
      StockOracle.verification, EntrantLaw.constant, EntrantLaw.seasonal, LossSystem.exponential,
      LossSystem.weibull, CarerLaw.verification, StabilityLaw.verification,
      ReplicationIdentities.verification,
    ])
}
