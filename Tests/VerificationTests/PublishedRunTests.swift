import SimulationKernel
import Testing
import Verification

struct PublishedRunTests {
  static let topics: [VerificationTopic] = [.randomNumbers, .publishedRuns, .planningExample]

  /// Topic and case of everything checked here.
  static let places = topics.indices.flatMap { topic in
    topics[topic].cases.indices.map { (topic, $0) }
  }

  @Test(arguments: places)
  func `every finding agrees`(topic: Int, number: Int) {
    let check = Self.topics[topic].cases[number]
    let findings = check.findings()
    #expect(!findings.isEmpty, "\(check.title) finds nothing")
    #expect(!check.source.isEmpty)
    for finding in findings {
      #expect(
        finding.passed,
        "\(check.title), \(finding.measure): expected \(finding.expected), got \(finding.got)")
    }
  }

  /// The figures that methods of publication round away, as computed when the model was written down.
  @Test func `Law's queue to six decimals`() {
    var random = PMMLCG()
    let run = LawQueue.run(using: &random)
    #expect(DecimalText.fixed(run.averageDelay, decimals: 6) == "0.429991")
    #expect(DecimalText.fixed(run.averageNumberInQueue, decimals: 6) == "0.418313")
    #expect(DecimalText.fixed(run.utilisation, decimals: 6) == "0.460046")
    #expect(DecimalText.fixed(run.end, decimals: 6) == "1027.915049")
  }

  @Test func `another seed of the generator gives other digits`() {
    var random = PMMLCG(seed: 1)
    let run = LawQueue.run(using: &random)
    #expect(!VerificationFinding.printed("delay", "0.430", run.averageDelay).passed)
    #expect(!VerificationFinding.printed("number", "0.418", run.averageNumberInQueue).passed)
    #expect(!VerificationFinding.printed("utilisation", "0.460", run.utilisation).passed)
    #expect(!VerificationFinding.printed("end", "1027.915", run.end).passed)
  }

  @Test func `the second inventory policy needs the generator where the first left it`() {
    var running = PMMLCG()
    _ = LawInventory.run(LawInventory.policies[0], using: &running)
    let second = LawInventory.run(LawInventory.policies[1], using: &running)
    #expect(VerificationFinding.printed("total", "122.742190", second.total).passed)
    var fresh = PMMLCG()
    let afresh = LawInventory.run(LawInventory.policies[1], using: &fresh)
    #expect(!VerificationFinding.printed("total", "122.742190", afresh.total).passed)
  }

  @Test func `SSJ's queue with its streams exchanged gives other digits`() {
    let right = SSJQueue.run(gaps: MRG32k3a.stream(1), services: MRG32k3a.stream(2))
    let wrong = SSJQueue.run(gaps: MRG32k3a.stream(2), services: MRG32k3a.stream(1))
    #expect(VerificationFinding.printed("average", "0.495", right.waits.mean).passed)
    #expect(!VerificationFinding.printed("average", "0.495", wrong.waits.mean).passed)
    #expect(right.waits.count != wrong.waits.count)
  }

  @Test func `SSJ's inventory from other seeds gives other digits`() {
    let start = MRG32k3a.State(
      first: SIMD3(repeating: 12_345), second: SIMD3(12_345, 12_345, 12_346))
    var streams = SSJInventory.Streams(start: start)
    let profits = SSJInventory.profits(.init(80, 200), runs: 500, using: &streams)
    #expect(!VerificationFinding.printed("minimum", "83.969", profits.minimum).passed)
    #expect(!VerificationFinding.printed("average", "84.961", profits.mean).passed)
  }

  @Test func `equal policies differ by nothing on common random numbers only`() {
    let policy = SSJInventory.Policy(80, 200)
    var common = SSJInventory.Streams()
    let none = SSJInventory.commonDifferences(policy, policy, pairs: 20, using: &common)
    #expect(none.minimum == 0 && none.maximum == 0)
    var independent = SSJInventory.Streams()
    let some = SSJInventory.independentDifferences(policy, policy, pairs: 20, using: &independent)
    #expect(some.variance > 0.1)
  }

  @Test func `a bank with one server fewer does not agree`() {
    let three = CiwQueue.Design(
      servers: 3, arrivalRate: 0.2, serviceRate: 0.1, warmUp: 2_000, window: 20_000)
    var four = three
    four.servers = 4
    #expect(DecimalText.fixed(three.exactMeanWait, decimals: 4) == "4.4444")
    #expect(DecimalText.fixed(four.exactMeanWait, decimals: 5) == "0.86957")
    var waits = Tally()
    for trial in 1...UInt32(50) { waits.add(CiwQueue.run(three, seed: 8, trial: trial).mean) }
    #expect(
      !VerificationFinding.simulated("wait", exact: four.exactMeanWait, waits).passed)
  }
}
