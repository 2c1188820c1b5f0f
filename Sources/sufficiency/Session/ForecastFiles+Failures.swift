import Experiments
import ForecastOutput
import Foundation

extension ForecastFiles {
  /// What is wrong with the results, although they are all there.
  var failures: [CommandFailure] {
    [brokenIdentity, failedExpectations, wantOfPrecision].compactMap(\.self)
  }

  private var brokenIdentity: CommandFailure? {
    guard !experiment.identities.holds else { return nil }
    return CommandFailure(
      .failed,
      """
      error: an identity that must hold in every replication is broken, so the forecast in \
      \(folder.relativePath) must not be used. The files are kept to find the cause.
      """)
  }

  private var failedExpectations: CommandFailure? {
    let failed = experiment.expectations.filter(\.outcome.isFailure)
    guard !failed.isEmpty else { return nil }
    let count = experiment.expectations.count
    return CommandFailure(
      .expectationFailed,
      (["error: \(failed.count) of \(count) expectations failed; all files are written."]
        + failed.map { "  \(ExpectationText.title($0.expectation)): \($0.outcome.rawValue)" })
        .joined(separator: "\n"))
  }

  private var wantOfPrecision: CommandFailure? {
    guard let precision, precision.search.state == .spent else { return nil }
    return CommandFailure(
      .notPreciseEnough, PrecisionText.failure(precision, of: experiment.plan))
  }
}
