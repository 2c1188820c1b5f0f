/// Everything that the simulator is checked against on the user's own machine.
public enum VerificationSuite {
  /// The topics in the order of the table.
  public static var topics: [VerificationTopic] {
    [
      .randomNumbers, .publishedRuns, .planningExample, .queues, .stays, .care, .limits,
    ]
  }
}
