import Experiments
import Foundation
import Patterns
import Scenarios
import Testing

/// The page of a short run of the repository's own baseline.
struct PageTests {
  private static let baseline = PublishedFactTests.scenarios
    .appending(path: "cheshire-east/baseline.yaml").path()

  private static func set(threads: Int, levers: [String] = ["flude-house"]) async throws
    -> PatternSet
  {
    let reader = ScenarioReader()
    let months = 12 * ReplicationView.years
    let base = try reader.scenario(at: baseline, months: months)
    let actions = try reader.scenario(at: baseline, levers: levers, months: months)
    let plan = PatternRunner.plan([base, actions], replications: 2, seed: 7)
    let run = try await PatternRunner(facts: PublishedFactTests.facts(), threads: threads)
      .run(plan)
    return try #require(run)
  }

  private static func page(_ set: PatternSet) -> String {
    PatternPage(set, command: "sufficiency patterns", version: "0").markdown
  }

  @Test func `the same run gives the same bytes on any number of threads`() async throws {
    let one = try await Self.set(threads: 1)
    let three = try await Self.set(threads: 3)
    #expect(Self.page(one) == Self.page(three))
    #expect(PatternTable.csv(one) == PatternTable.csv(three))
  }

  @Test func `the page sets every pattern beside what is published`() async throws {
    let set = try await Self.set(threads: 2)
    let page = Self.page(set)
    for pattern in set.patterns {
      #expect(page.contains("### \(pattern.definition.title)\n"))
      #expect(pattern.judged > 0, "\(pattern.definition.key)")
    }
    #expect(page.contains("counterfactual"))
    #expect(page.contains("### Score of the forecast for 2025"))
    #expect(!page.contains("nan"))
    #expect(page.hasSuffix(".\n") || page.hasSuffix("2025\n"))
    #expect(!page.hasSuffix("\n\n"))
  }

  @Test func `the log and the model count the same children`() async throws {
    let set = try await Self.set(threads: 2)
    for check in set.crossChecks {
      let difference = abs(check.counted.mean - check.indicator.mean)
      #expect(difference < 1.5, "\(check.title)")
    }
  }

  @Test func `the first day is the published one where tables fix it`() async throws {
    let set = try await Self.set(threads: 2)
    let stock = try #require(set.backtest.rows.first { $0.title == "Children looked after" })
    #expect(stock.start.mean == 541)
    #expect(stock.published[2025] == 550)
    #expect(stock.persistence == 9)
  }
}
