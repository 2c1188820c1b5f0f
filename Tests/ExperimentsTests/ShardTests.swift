import Experiments
import Testing

struct ShardTests {
  @Test(arguments: [1, 2, 3, 7, 40])
  func `the shards of a run hold each trial once, in the order of the run`(_ count: Int) throws {
    let plan = try Synthetic.plan(scenarios: 2, replications: 23)
    let shards = try (1...count).map { try #require(Shard($0, of: count)) }
    let parts = shards.map { plan.trials(of: $0) }
    #expect(parts.flatMap(\.self).count == plan.trials.count)
    #expect(Set(parts.flatMap(\.self)) == Set(plan.trials))
    for part in parts {
      let wanted = Set(part)
      #expect(part == plan.trials.filter { wanted.contains($0) })
    }
  }

  @Test func `more replications are dealt on without moving those dealt before`() throws {
    let shard = try #require(Shard(2, of: 3))
    #expect((1...11).filter(shard.contains) == [2, 5, 8, 11])
  }

  @Test func `a shard reads as it is written, from 1`() {
    #expect(Shard("7/40")?.description == "7/40")
    #expect(Shard("1/1") != nil)
    #expect(Shard("100000/100000") != nil)
    let wrong = [
      "0/3", "4/3", "-1/3", "1/0", "1/100001", "1", "1/", "/3", "1/2/3", " 1/3", "1/3 ", "+1/3",
      "a/b", "", "1/99999999999999999999",
    ]
    for text in wrong { #expect(Shard(text) == nil, "\(text)") }
  }

  @Test(arguments: [
    ([], ""), ([4], "4"), ([1, 2, 3], "1-3"), ([9, 5, 7, 6, 5], "5-7, 9"),
    ([1, 3, 4, 8, 10, 11, 12], "1, 3-4, 8, 10-12"),
  ])
  func `replication numbers are written as ranges and read back`(
    _ numbers: [Int], _ text: String
  ) {
    #expect(ReplicationNumbers.text(numbers) == text)
    #expect((ReplicationNumbers(text)?.numbers ?? []) == Set(numbers).sorted())
  }

  @Test(arguments: ["", "0", "3-1", "1, 1", "2, 1", "1-", "a", "1-200000", "1-2-3"])
  func `numbers that nobody writes are not read`(_ text: String) {
    #expect(ReplicationNumbers(text) == nil)
  }

  @Test func `what is present is what is wanted without what is missing`() {
    let answer = Completeness(wanted: 6, missing: [2, 5, 6])
    #expect(answer.present == [1, 3, 4])
    #expect(answer.missingText == "2, 5-6")
    // Two to a unit: a unit that lacks one of them lacks both.
    #expect(answer.whole { ($0 - 1) / 2 }.missing == [1, 2, 5, 6])
    #expect(answer.whole { $0 } == answer)
    #expect(!answer.isComplete && Completeness(wanted: 2, missing: []).isComplete)
  }
}
