import Experiments
import SimulationKernel
import Testing

/// The sequential rule on numbers made up for it.
struct PrecisionSearchTests {
  /// How a search over normal values ends.
  private struct Ending {
    var needed: Int
    var used: Int
    /// Whether the interval at the end covers the true mean.
    var covers: Bool
  }

  /// Searches for a half-width of 0.5 over values of mean 10 and deviation 2.
  private static func ending(
    _ trial: Int, step: Int, first: Int, halfWidth: Double = 0.5, purpose: UInt8,
    skewed: Bool = false
  ) -> Ending {
    var stream = StreamFamily(seed: 7, replication: UInt32(trial))
      .stream(purpose: purpose, entity: 0)
    var tally = Tally()
    var search = PrecisionSearch(
      PrecisionRule(budget: 2000, step: step, first: first), wanted: [halfWidth])
    while let look = search.nextLook {
      while tally.count < look {
        tally.add(
          skewed
            ? 8 + 2 * stream.standardExponential() : 10 + 2 * stream.standardNormal())
      }
      search.look([SeriesSummary.halfWidth(of: tally)])
    }
    let interval = ConfidenceInterval(tally, confidence: 0.95)
    return Ending(
      needed: search.needed[0] ?? 0, used: search.replications, covers: interval.contains(10))
  }

  @Test func `a known deviation needs the number that theory says`() {
    // t(n - 1) · 2 / √n ≤ 0.5 first at 64; half of 5 % of 10 to either side (methods: 62 to 65).
    let first = (3...100).first { count in
      StudentT.quantile(0.975, degreesOfFreedom: count - 1) * 2 / Double(count).squareRoot() <= 0.5
    }
    #expect(first == 64)
    var needed = Tally()
    for trial in 0..<2000 {
      needed.add(Double(Self.ending(trial, step: 1, first: 3, purpose: 1).needed))
    }
    #expect((62...65).contains(needed.mean), "\(needed.mean)")
  }

  @Test func `a fixed number covers 95 in 100, and the rule of a run hardly less`() {
    var fixed = 0
    var sequential = 0
    for trial in 0..<10_000 {
      var stream = StreamFamily(seed: 11, replication: UInt32(trial)).stream(purpose: 2, entity: 0)
      var tally = Tally()
      for _ in 0..<64 { tally.add(10 + 2 * stream.standardNormal()) }
      if ConfidenceInterval(tally, confidence: 0.95).contains(10) { fixed += 1 }
      if Self.ending(trial, step: 50, first: 50, halfWidth: 0.3, purpose: 3).covers {
        sequential += 1
      }
    }
    #expect((9400...9600).contains(fixed), "\(fixed)")
    #expect((9350...9600).contains(sequential), "\(sequential)")
  }

  @Test func `looks come at multiples of fifty, at whole groups and at the end`() {
    func looks(_ rule: PrecisionRule) -> [Int] {
      var looks: [Int] = []
      while let look = rule.look(after: looks.last ?? 0) { looks.append(look) }
      return looks
    }
    #expect(looks(PrecisionRule(budget: 170)) == [50, 100, 150, 170])
    #expect(looks(PrecisionRule(budget: 30)) == [30])
    #expect(looks(PrecisionRule(budget: 200, inner: 4)) == [52, 100, 152, 200])
    #expect(looks(PrecisionRule(budget: 400, inner: 120)) == [120, 240, 360, 400])
    #expect(looks(PrecisionRule(budget: 8, step: 1, first: 3)) == [3, 4, 5, 6, 7, 8])
  }

  @Test func `one narrow interval is not believed`() {
    var search = PrecisionSearch(PrecisionRule(budget: 400), wanted: [1])
    for halfWidth in [0.9, 1.1, 0.9, 0.8] { search.look([halfWidth]) }
    #expect(search.state == .reached)
    #expect(search.needed == [150] && search.replications == 200)
    #expect(search.nextLook == nil)
  }

  @Test func `every wish has to be met, and each has its own number`() {
    var search = PrecisionSearch(PrecisionRule(budget: 1000), wanted: [1, 10])
    search.look([3, 9])
    search.look([2, 9])
    search.look([1, 9])
    #expect(search.state == .searching)
    search.look([0.9, 8])
    #expect(search.state == .reached)
    #expect(search.needed == [150, 50])
  }

  @Test func `a long run looks further ahead`() {
    var search = PrecisionSearch(PrecisionRule(budget: 5000), wanted: [1])
    while search.state == .searching { search.look([search.replications < 1950 ? 2 : 0.5]) }
    // 5 % of 2,000 is 100: two more looks.
    #expect(search.needed == [2000] && search.replications == 2100)
  }

  @Test func `a budget that ends first says how many would do`() {
    var search = PrecisionSearch(PrecisionRule(budget: 100), wanted: [1, 1, 1])
    search.look([4, 1, .nan])
    search.look([3, 0.5, .nan])
    #expect(search.state == .spent)
    #expect(search.estimate(0, halfWidth: 3) == 900)
    #expect(search.estimate(1, halfWidth: 0.5) == 50)
    #expect(search.estimate(2, halfWidth: .nan) == nil)
  }

  @Test func `a precision that the last look shows is reached`() {
    var search = PrecisionSearch(PrecisionRule(budget: 100), wanted: [1])
    search.look([2])
    search.look([1])
    #expect(search.state == .reached && search.replications == 100)
  }
}

extension SeriesSummary {
  /// Half the width of the 95 % interval of a tally's mean.
  fileprivate static func halfWidth(of tally: Tally) -> Double {
    StudentT.halfWidth(tally, confidence: 0.95)
  }
}
