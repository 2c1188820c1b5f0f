import Experiments

extension ExperimentFileReader {
  /// The levers of which every subset can be run.
  private static let mostForAll =
    ScenarioReader.scenarioLimit.bitWidth - 1 - ScenarioReader.scenarioLimit.leadingZeroBitCount

  /// From how many orders of joining the joint effect is to be shared out.
  func orders(
    _ node: LocatedNode, levers: [Located<String>], runs: [DesignRun]
  ) -> ExperimentFile.Orders? {
    guard runs.contains(.attribution) else {
      problems.error(
        at: node.location, "orders", "no attribution is run",
        expected: "attribution in run, or no orders")
      return nil
    }
    if case .scalar("all", _) = node.content {
      guard levers.count > Self.mostForAll else { return .all }
      problems.error(
        at: node.location, "orders",
        "all orders of \(levers.count) levers take more than \(ScenarioReader.scenarioLimit) scenarios",
        expected: "at most \(Self.mostForAll) levers, or an even number of orders")
      return nil
    }
    guard let number = count(node, "orders", in: AttributionDesign.orderRange) else { return nil }
    guard number.isMultiple(of: 2) else {
      problems.error(
        at: node.location, "orders", "\(number) is odd, and each order comes with its reverse",
        expected: "an even number, or all")
      return nil
    }
    return .drawn(number)
  }
}
