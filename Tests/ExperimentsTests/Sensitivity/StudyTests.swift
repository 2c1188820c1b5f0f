import CareModel
import Experiments
import SimulationKernel
import Testing

struct SensitivityStudyTests {
  private func answers(
    _ study: some SensitivityStudy,
    _ simulate: @escaping @Sendable (SensitivityTrial) -> SensitivityAnswer,
    threads: Int = 2
  ) async throws -> [SensitivityAnswer] {
    try #require(await SensitivityRunner(threads: threads, simulate: simulate).run(study))
  }

  @Test func `factors are the uncertain values with where they are stated`() throws {
    let factors = SensitivityFactor.all(of: try UncertainScenario().scenario)
    #expect(
      factors.map(\.path) == [
        "care_leavers.staying_put", "early/care_leavers.no_fixed_abode", "entries.group_size",
        "entries.parent_and_child", "entries.reentry_share",
      ])
    #expect(factors.map { $0.record?.line } == [7, 7, 7, 7, 7])
    #expect(factors[2].count > 1 && factors[0].count == 1)
    #expect(factors[1].draw.lever == "early")
    #expect(FactorSpace(factors).dimensions == 4 + factors[2].count)
  }

  @Test func `a neighbour's own values stand under its name, shared ones count once`() throws {
    var scenario = try UncertainScenario().scenario
    var neighbour = ScenarioModel(parameters: scenario.model.parameters)
    neighbour.parameters.authorities = [Authority(name: "Next", adjoins: true)]
    neighbour.uncertain = Array(scenario.model.uncertain.prefix(2))
    neighbour.uncertain[0].address =
      StableHash("Next/care_leavers.staying_put").value % (1 << 48)
    scenario.model.neighbours = [neighbour]
    scenario.records[0].path = "early/care_leavers.no_fixed_abode/"
    let paths = SensitivityFactor.all(of: scenario).map(\.path)
    #expect(paths.count == 6)
    #expect(paths.contains("Next/care_leavers.staying_put"))
    #expect(paths.contains("care_leavers.staying_put"), "even where no statement is found")
  }

  @Test func `a tornado of a line has its slopes`() async throws {
    let world = try UncertainScenario()
    let space = FactorSpace(SensitivityFactor.all(of: world.scenario))
    let study = TornadoStudy(space, replications: 3)
    let answers = try await answers(study, world.line(chance: 1))
    let bars = study.bars(0, answers)
    #expect(bars.count == space.dimensions)
    let byName = Dictionary(uniqueKeysWithValues: bars.map { ($0.name, $0.changes) })
    for (path, slope) in zip(UncertainScenario.paths, [2.0, 0, 4, 0]) where slope > 0 {
      let changes = try #require(byName[path])
      #expect((changes[0].value + 0.4 * slope).magnitude < 1e-12)
      #expect((changes[1].value - 0.4 * slope).magnitude < 1e-12)
      // Chance is common to both ends, so nothing of it is left.
      #expect(changes[1].upper - changes[1].lower < 1e-12)
    }
    #expect(byName["entries.reentry_share"]?.allSatisfy { $0.value == 0 } == true)
    #expect(bars.contains { $0.name.hasPrefix("entries.group_size[") })
  }

  @Test func `a screening of a line has its slopes, chance notwithstanding`() async throws {
    let world = try UncertainScenario()
    let space = FactorSpace(SensitivityFactor.all(of: world.scenario))
    let study = ScreeningStudy(space, walks: 4, replications: 2, seed: 1)
    #expect(study.count == 4 * 6 * 2)
    let found = try await answers(study, world.line(chance: 3))
    let effects = study.effects(on: 0, found)
    for (effect, slope) in zip(effects, [2.0, 0, 0, 4, 0]) {
      #expect((effect.muStar.value - slope).magnitude < 1e-12)
      #expect(effect.sigma < 1e-12)
    }
    var findings = SensitivityFindings(outcomes: [try world.outcome], factors: space.factors)
    findings.add(study, found)
    #expect(findings.mostImportant(1) == [3])
    #expect(findings.mostImportant(2) == [3, 0])
  }

  @Test(arguments: SobolStudy.Design.allCases)
  func `shares of variance count chance and the rest`(design: SobolStudy.Design) async throws {
    let world = try UncertainScenario()
    let factors = SensitivityFactor.all(of: world.scenario)
    // The steep one by itself; the flat one is among the rest. Variances: 16/12, 4/12 and 20/12.
    let space = FactorSpace([factors[3], factors[0], factors[1], factors[2], factors[4]])
    let study = SobolStudy(space, single: 1, rows: 1024, design: design, seed: 3)
    #expect(study.columns == 3 && study.count == 5 * 1024)
    let answers = try await answers(study, world.line(chance: (20.0 / 12).squareRoot()))
    let found = study.indices(of: 0, answers, seed: 3, resamples: 100)
    #expect((found.variance - 40.0 / 12).magnitude < 0.25)
    let names = (0..<3).map { study.name(of: $0) }
    #expect(
      names == ["entries.parent_and_child", "the other 4 factors together", SobolStudy.chance])
    // 1,024 rows: a standard error of about 0.04 for the first order; five of them.
    for (index, share) in zip(found.indices, [0.4, 0.1, 0.5]) {
      #expect((index.first.value - share).magnitude < 0.2, "\(index.first)")
      #expect((index.total.value - share).magnitude < 0.15, "\(index.total)")
      #expect(index.total.lower < index.total.value && index.total.upper > index.total.value)
      #expect(index.total.upper - index.total.lower < 0.3, "\(index.total)")
    }
  }

  @Test func `answers do not depend on the number of threads`() async throws {
    let world = try UncertainScenario()
    let space = FactorSpace(SensitivityFactor.all(of: world.scenario))
    let study = ScreeningStudy(space, walks: 2, replications: 2, seed: 1)
    let one = try await answers(study, world.line(chance: 1), threads: 1)
    #expect(one == (try await answers(study, world.line(chance: 1), threads: 5)))
    let stopped = await SensitivityRunner(threads: 2, simulate: world.line())
      .run(study, shouldStop: { true })
    #expect(stopped == nil)
  }

  @Test func `a decision knows which datum would change it`() async throws {
    let world = try UncertainScenario()
    let space = FactorSpace(SensitivityFactor.all(of: world.scenario))
    let worth = Worth(of: try world.outcome, pounds: -100, text: "−100 for each unit")
    let study = ValueStudy(
      options: 2, replications: 400, space: space, worths: [worth], seed: 1)
    // Doing something costs 2 and saves 4 x₂: better where x₂ > ½, worth E max(0, 400 (x − ½)) = 50.
    let answers = try await answers(study) { trial in
      let x = world.shares(trial)
      return SensitivityAnswer(values: [trial.scenario == 0 ? 10 : 12 - 4 * x[1]])
    }
    let answer = study.answer(answers)
    #expect(answer.replications == 400 && answer.benefits.count == 2)
    let steep = space.factors.firstIndex { $0.path == "entries.parent_and_child" }
    #expect(answer.byWorth.first == steep)
    let worths = answer.factors.map(\.value)
    // Fixed seed; the deviation of max(0, ·) is 65, so that four standard errors are 13.
    #expect((worths[try #require(steep)] - 50).magnitude < 13, "\(worths)")
    #expect(worths.enumerated().allSatisfy { $0.offset == steep || $0.element == 0 })
    #expect((answer.foresight - answer.together.value).magnitude < 5)
    #expect(answer.shareBest.reduce(0, +) == 1)
  }

  @Test func `all values together are worth no less than any one of them`() async throws {
    let world = try UncertainScenario()
    let space = FactorSpace(SensitivityFactor.all(of: world.scenario))
    let worth = Worth(of: try world.outcome, pounds: -100, text: "−100 for each unit")
    let study = ValueStudy(options: 2, replications: 40, space: space, worths: [worth], seed: 1)
    let shares = (0..<40).map { world.shares(study.trial(2 * $0)) }
    // In forty futures terms that look strong alone may look weak beside others: with noise 2 and 15 the joint
    // regression by itself says less than that of a single value.
    for seed in UInt64(1)...20 {
      var stream = StreamFamily(seed: seed, replication: 1).stream(purpose: 2, entity: 1)
      let answer = study.answer(
        shares.flatMap { x in
          let noise = Normal(mean: 0, sd: 0.5).sample(using: &stream)
          let saved = 2 * (x[0] + x[1] + x[2]) - 0.5
          return [10, 13.5 - saved + noise].map { SensitivityAnswer(values: [$0]) }
        })
      let largest = answer.factors.map(\.value).max() ?? 0
      #expect(answer.together.value >= largest, "noise \(seed)")
      #expect(answer.together.lower <= answer.together.value)
      #expect(answer.together.upper >= answer.together.value)
      #expect(answer.hasFewFutures)
    }
  }

  @Test(arguments: [0, 1]) func `futures without values tell nothing of a decision`(
    known: Int
  ) async throws {
    let world = try UncertainScenario()
    let space = FactorSpace(SensitivityFactor.all(of: world.scenario))
    let worth = Worth(of: try world.outcome, pounds: -100, text: "−100 for each unit")
    let study = ValueStudy(options: 2, replications: 5, space: space, worths: [worth], seed: 1)
    let answer = study.answer(
      (0..<study.count).map { number in
        SensitivityAnswer(values: [study.trial(number).replication <= known ? 3 : .nan])
      })
    #expect(answer.replications == known)
    let estimates = answer.benefits + answer.gains + answer.factors + [answer.together]
    #expect(estimates.count == 5 + space.factors.count)
    #expect(estimates.allSatisfy { $0.value.isNaN && $0.lower.isNaN && $0.upper.isNaN })
    #expect(answer.shareBest.allSatisfy(\.isNaN) && answer.foresight.isNaN)
    let regression = RegressionEVPPI(benefits: [[1], [2]], tried: 1, seed: 1)
    #expect(regression.value(ofKnowing: [[1]]).value.isNaN)
  }
}
