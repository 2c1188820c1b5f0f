import CareModel
import SimulationKernel
import Testing
import Verification

/// Children of other authorities in shared places, who come and go in one event a day.
struct CompetitionTests {
  private static let others = Breakdown.status("Filled by others")

  /// A hundred homes of six places and nobody but children of other authorities.
  private static func world(_ change: (inout ModelParameters) -> Void) -> ScenarioModel {
    var p = Worlds.empty()
    p.market.homesInside = 100
    p.market.homePlaces = [0, 0, 0, 0, 0, 1]
    change(&p)
    return ScenarioModel(parameters: p)
  }

  private static func run(
    _ model: ScenarioModel, _ replication: Int, months: Int
  ) -> CareOutcome {
    CareSimulation.run(model, seed: 2027, replication: replication, months: months)
  }

  private static func taken(
    _ model: ScenarioModel, _ replication: Int, months: Int
  ) -> [Double] {
    let outcome = run(model, replication, months: months)
    return (0...months).map { Worlds.value(outcome, "home_places", month: $0, of: months, others) }
  }

  /// Ten searches a day that stay for some days in the mean: a queue with a server for each.
  ///
  /// The numbers there are Poisson, and those a month apart independent.
  @Test(arguments: [1.0, 3.0, 6.5])
  func `while there are places, those taken are Poisson with mean searches times stay`(
    _ days: Double
  ) {
    let model = Self.world { p in
      p.market.competingSearches = [0, 3652.5 / 600, 0]
      p.market.competingStayDays = [300, days, 300]
    }
    var counts: [Double] = []
    for replication in 1...60 {
      counts += Self.taken(model, replication, months: 12).dropFirst(3)
    }
    let n = Double(counts.count)
    let expected = 10 * days
    let mean = counts.reduce(0, +) / n
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    // Five standard errors: once in two million. The fourth moment of a Poisson about its mean is
    // three squares of the mean and the mean.
    #expect(abs(mean - expected) < 5 * (expected / n).squareRoot(), "\(mean)")
    let error = ((2 * expected * expected + expected) / n).squareRoot()
    #expect(abs(variance - expected) < 5 * error, "\(variance)")
  }

  @Test func `stays under way at the start end as those that begin do`() {
    let model = Self.world { p in
      p.market.otherChildren = [0, 1, 0]
      p.market.competingStayDays = [300, 30, 300]
    }
    var left = 0.0
    for replication in 1...100 {
      let counts = Self.taken(model, replication, months: 1)
      #expect(counts[0] == 600)
      left += counts[1]
    }
    let expected = Elementary.pow(1 - 1 / 30.0, 30)
    let error = (expected * (1 - expected) / 60_000).squareRoot()
    #expect(abs(left / 60_000 - expected) < 5 * error, "\(left / 60_000)")
  }

  @Test func `more searches are added to those there were`() {
    func taken(_ rate: Double, _ replication: Int) -> [Double] {
      Self.taken(
        Self.world { p in
          p.market.competingSearches = [0, rate, 0]
          p.market.competingStayDays = [300, 40, 300]
        }, replication, months: 12)
    }
    for replication in 1...10 {
      let (few, many) = (taken(1, replication), taken(1.3, replication))
      // In any month of any replication: by chance alone about every fifth would be the other way round.
      #expect(zip(few, many).allSatisfy { $0 <= $1 })
      #expect(few != many)
    }
  }

  @Test func `the searches of a day are those of its parameters`() {
    let day = 61.0
    var model = Self.world { p in
      p.market.competingSearches = [0, 0, 0]
      p.market.competingStayDays = [300, 1, 300]
    }
    model.changes = [
      .of("market.competing_searches", .set, 20, row: SharedMarket.childrensHome, from: day)
    ]
    // Two months end on days 30 and 61, the third on day 91.
    let counts = Self.taken(model, 1, months: 3)
    #expect(counts[0...2].allSatisfy { $0 == 0 })
    #expect(counts[3] > 5)
    let early = Self.run(model, 1, months: 2).events
    var without = model
    without.changes = []
    // The change itself comes on the last day simulated and its first market day after it.
    #expect(early == Self.run(without, 1, months: 2).events + 1)
  }

  @Test func `where nobody may come no day of the market comes`() {
    func events(_ searches: Double) -> Int {
      var p = Worlds.empty()
      p.market.competingSearches = [searches, searches, searches]
      p.market.otherChildren = [searches, searches, searches]
      return Self.run(ScenarioModel(parameters: p), 1, months: 12).events
    }
    #expect(events(0.5) == events(0))
    #expect(events(0) < 100)
  }

  @Test func `homes that open fill with others' children and not beyond their places`() {
    let model = Self.world { p in
      p.market.homesInside = 10
      p.market.closures = [3, 0]
      p.market.openings = [3, 0]
      p.market.otherChildren = [0, 1, 0]
      p.market.competingSearches = [0, 50, 0]
      p.market.competingStayDays = [300, 60, 300]
    }
    for replication in 1...10 {
      let outcome = Self.run(model, replication, months: 24)
      #expect(outcome.identities.holds)
      func places(_ item: String) -> Double {
        (1...24).reduce(0) {
          $0 + Worlds.value(outcome, "home_places", month: $1, of: 24, .status(item))
        }
      }
      // Eight searches a day for the two or three places that come free.
      #expect(places("Filled by others") > 8 * places("Vacant"))
    }
  }
}
