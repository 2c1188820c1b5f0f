extension VerificationTopic {
  /// Queues whose long run is known by formula, and the same simulated on the kernel.
  ///
  /// Seeds and numbers of replications are fixed and do not follow the outcome.
  public static let queues = VerificationTopic(
    "Queues",
    cases: QueueFormulas.cases + LossCases.cases + DelayCases.cases + OtherQueueCases.cases)

  /// How many are there and how long they stay, without a limit: by formula, and simulated on the kernel.
  ///
  /// Seeds and numbers of replications are fixed and do not follow the outcome.
  public static let stays = VerificationTopic(
    "Stays", cases: StayFormulas.cases + StayCases.cases)
}
