import CareModel
import Experiments
import ForecastOutput
import SimulationKernel
import Testing

/// Tables of a sensitivity analysis, from numbers made up.
struct SensitivityOutputTests {
  private func question() throws -> SensitivityQuestion {
    let start = try #require(CivilDate("2024-03-31"))
    let area = AreaCodes(
      countryCode: "", countryName: "", regionCode: "", regionName: "", oldAuthorityCode: "",
      authorityName: "", newAuthorityCode: "")
    func row(_ path: String) throws -> Int {
      try #require(ModelParameters.definitions.firstIndex { $0.path == path })
    }
    let paths = ["care_leavers.staying_put", "entries.parent_and_child"]
    let model = ScenarioModel(
      parameters: ModelParameters(start: start),
      uncertain: try paths.map {
        UncertainParameter(
          definition: try row($0), value: .uniform(minimum: 0, maximum: 1), row: nil,
          multiplies: false, address: StableHash($0).value % (1 << 48))
      })
    let record = ParameterRecord(
      path: paths[1], stated: "0 to 1", unit: "share", period: "", source: "A guess, and \"more\"",
      quality: .assumption, knownOn: nil, note: nil, file: "made-up.yaml", line: 12)
    let scenario = Scenario(
      name: "made-up", title: "", purpose: "", area: area, model: model, records: [record],
      published: [], warnings: [], canonicalText: "")
    let calendar = ForecastCalendar(start: start, months: 12)
    let series = try #require(IndicatorRegistry.series("outside_authority"))
    let outcome = SensitivityOutcome(ReportedMeasure(series: series, month: 12), in: calendar)
    return SensitivityQuestion(scenarios: [scenario], outcomes: [outcome], seed: 1, months: 12)
  }

  /// Twice the level of the first value, less four times that of the second.
  private func answers(
    _ study: some SensitivityStudy, _ question: SensitivityQuestion
  ) -> [SensitivityAnswer] {
    (0..<study.count).map { number in
      let trial = study.trial(number)
      let parameters = question.scenarios[0].model.parameters(
        drawnWith: StreamFamily(seed: 1, replication: UInt32(trial.replication)),
        holding: trial.held)
      let values = ["care_leavers.staying_put", "entries.parent_and_child"].map { path in
        ModelParameters.definitions.first { $0.path == path }.map { parameters.value(of: $0) } ?? 0
      }
      let option = Double(trial.scenario)
      return SensitivityAnswer(values: [40 + (1 - option) * (2 * values[0] - 4 * values[1] + 1)])
    }
  }

  private func text(_ findings: SensitivityFindings, _ question: SensitivityQuestion) -> String {
    SensitivityText.text(
      findings, question: question, files: ["sensitivity.csv"], folder: "results/x", style: .plain)
  }

  @Test func `every method has its table and its rows`() throws {
    let question = try question()
    let factors = SensitivityFactor.all(of: question.scenarios[0])
    let space = FactorSpace(factors)
    var findings = SensitivityFindings(outcomes: question.outcomes, factors: factors)
    let tornado = TornadoStudy(space, replications: 2)
    findings.add(tornado, answers(tornado, question))
    let screening = ScreeningStudy(space, walks: 3, replications: 2, seed: 1)
    findings.add(screening, answers(screening, question))
    let sobol = SobolStudy(space, single: 1, rows: 64, seed: 1)
    findings.add(sobol, answers(sobol, question), seed: 1)
    let worth = Worth(
      of: question.outcomes[0], pounds: -1000, text: "outside_authority@2025-03=-1000")
    let value = ValueStudy(options: 2, replications: 200, space: space, worths: [worth], seed: 1)
    findings.value = (["doing nothing", "a lever"], value.answer(answers(value, question)))
    let text = text(findings, question)
    for line in text.split(separator: "\n") {
      #expect(line.count <= 118 && line.last != " ", "“\(line)”")
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.contains("Placed outside the authority, %, 31 Mar 2025: 40.0 ±0.0 at the medians"))
    // The larger bar stands first: −4 · 0.4 at the 90 % point fills its half.
    #expect(
      lines.contains {
        $0.hasPrefix("entries.parent_and_child") && $0.hasSuffix("████████│░░░░░░░░")
      })
    #expect(
      lines.contains { $0.hasPrefix("care_leavers.staying_put") && $0.hasSuffix("░░░░│████") })
    #expect(lines.contains { $0.hasPrefix("entries.parent_and_child") && $0.contains("4.0 ±0.0") })
    #expect(lines.contains { $0.hasPrefix("chance ") })
    #expect(lines.contains { $0.contains("assumption · made-up.yaml:12") })
    #expect(lines.contains { $0.contains("entries.parent_and_child") && $0.hasPrefix("  1  £") })

    let csv = SensitivityTable.csv(findings)
    let rows = csv.split(separator: "\n")
    #expect(rows.count == 1 + findings.rows.count)
    #expect(
      rows[0] == "method,outcome,factor,measure,value,lower_95,upper_95,quality,source,file,line")
    let place = "assumption,\"A guess, and \"\"more\"\"\",made-up.yaml,12"
    #expect(
      csv.contains(
        "tornado,outside_authority@2025-03,entries.parent_and_child,change_at_90,-1.6,-1.6,-1.6,\(place)\n"
      ))
    #expect(
      csv.contains(
        "morris,outside_authority@2025-03,entries.parent_and_child,mu,-4,z,z,\(place)\n"))
    #expect(csv.contains("sobol,outside_authority@2025-03,chance,first,0,0,0,,,,\n"))
    #expect(csv.contains("value,decision,a lever,share_best,"))
  }

  @Test(arguments: [119, 120]) func `few futures are warned of`(count: Int) throws {
    let question = try question()
    let factors = SensitivityFactor.all(of: question.scenarios[0])
    let worth = Worth(of: question.outcomes[0], pounds: -1000, text: "outside_authority=-1000")
    let study = ValueStudy(
      options: 2, replications: count, space: FactorSpace(factors), worths: [worth], seed: 1)
    var findings = SensitivityFindings(outcomes: question.outcomes, factors: factors)
    findings.value = (["doing nothing", "a lever"], study.answer(answers(study, question)))
    let text = text(findings, question)
    let joined = text.replacing("\n", with: " ")
    #expect(joined.contains("Too few futures: 119 are fewer than ten") == (count < 120), "\(text)")
    #expect(joined.contains("ask for --runs 120 or more") == (count < 120))
    #expect(joined.contains("holds for the terms that the regression chose"))
    #expect(!joined.contains("the most one should pay"))
    for line in text.split(separator: "\n") { #expect(line.count <= 118, "“\(line)”") }
  }

  @Test func `a decision without values says that nothing could be estimated`() throws {
    let question = try question()
    let factors = SensitivityFactor.all(of: question.scenarios[0])
    let worth = Worth(of: question.outcomes[0], pounds: -1000, text: "outside_authority=-1000")
    let value = ValueStudy(
      options: 2, replications: 5, space: FactorSpace(factors), worths: [worth], seed: 1)
    var findings = SensitivityFindings(outcomes: question.outcomes, factors: factors)
    findings.value = (
      ["doing nothing", "a lever"],
      value.answer((0..<value.count).map { _ in SensitivityAnswer(values: [.nan]) })
    )
    let text = text(findings, question)
    #expect(text.contains("Nothing could be estimated"))
    #expect(!text.contains("£") && !text.contains("nan") && !text.contains("◀"))
    for line in text.split(separator: "\n") { #expect(line.count <= 118, "“\(line)”") }
    let csv = SensitivityTable.csv(findings)
    #expect(csv.contains("value,decision,a lever,share_best,z,z,z,"))
  }

  @Test func `factors that change nothing are counted`() throws {
    let question = try question()
    let factors = SensitivityFactor.all(of: question.scenarios[0])
    var findings = SensitivityFindings(outcomes: question.outcomes, factors: factors)
    let screening = ScreeningStudy(FactorSpace(factors), walks: 2, replications: 1, seed: 1)
    findings.add(screening, (0..<screening.count).map { _ in SensitivityAnswer(values: [7]) })
    let text = text(findings, question)
    #expect(text.contains("2 factors changed nothing at all"))
    #expect(!text.contains("could be estimated"))
    #expect(findings.mostImportant(5) == [])
  }

  @Test func `an outcome without values is not said to stand still`() throws {
    let question = try question()
    let factors = SensitivityFactor.all(of: question.scenarios[0])
    let space = FactorSpace(factors)
    func none(_ study: some SensitivityStudy) -> [SensitivityAnswer] {
      (0..<study.count).map { _ in SensitivityAnswer(values: [.nan]) }
    }
    let screening = ScreeningStudy(space, walks: 2, replications: 1, seed: 1)
    let tornado = TornadoStudy(space, replications: 2)
    let sobol = SobolStudy(space, single: 1, rows: 8, seed: 1)
    var findings = [SensitivityFindings](
      repeating: SensitivityFindings(outcomes: question.outcomes, factors: factors), count: 3)
    findings[0].add(screening, none(screening))
    findings[1].add(tornado, none(tornado))
    findings[2].add(sobol, none(sobol), seed: 1)
    for found in findings {
      let text = text(found, question)
      #expect(text.contains("Nothing could be estimated"), "\(text)")
      #expect(
        !text.contains("changed nothing") && !text.contains("more in") && !text.contains("nan"))
      for line in text.split(separator: "\n") { #expect(line.count <= 118, "“\(line)”") }
    }
    #expect(findings[0].mostImportant(5) == [])
    #expect(
      SensitivityTable.csv(findings[0]).contains("entries.parent_and_child,mu_star,z,z,z,"))
  }

  @Test func `values missing at some points only leave the rest to be shown`() throws {
    let question = try question()
    let factors = SensitivityFactor.all(of: question.scenarios[0])
    let space = FactorSpace(factors)
    var findings = SensitivityFindings(outcomes: question.outcomes, factors: factors)
    // The first value at its upper point takes the outcome's value away.
    let tornado = TornadoStudy(space, replications: 2)
    var answered = answers(tornado, question)
    for number in 4..<6 { answered[number].values = [.nan] }
    findings.add(tornado, answered)
    let screening = ScreeningStudy(space, walks: 1, replications: 1, seed: 1)
    var walk = answers(screening, question)
    walk[2].values = [.nan]
    findings.add(screening, walk)
    let text = text(findings, question)
    let first = text.split(separator: "\n").first { $0.hasPrefix("care_leavers.staying_put") }
    #expect(first?.contains("–") == true && first?.contains("█") == false, "\(text)")
    #expect(first?.contains("░") == true)
    #expect(text.contains("of 1 factor nothing could be estimated: the outcome has no value"))
    #expect(!text.contains("changed nothing"))
  }
}
