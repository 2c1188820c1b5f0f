import Scenarios
import Testing

/// What a problem looks like in print.
struct DiagnosticTests {
  @Test func `a problem is one line with place, path, expectation and suggestion`() {
    let problem = Diagnostic(
      severity: .error, file: "a/b.yaml", line: 12, column: 5, path: "entries.starts_per_yaer",
      message: "unknown parameter", expected: "one of starts_per_year, route",
      suggestion: "starts_per_year")
    #expect(
      problem.description
        == "a/b.yaml:12:5: error: entries.starts_per_yaer: unknown parameter; "
        + "expected one of starts_per_year, route; did you mean “starts_per_year”?")
  }

  @Test func `parts that are not there leave no trace`() {
    let problem = Diagnostic(
      severity: .warning, file: "b.yaml", line: 1, column: 1, path: "", message: "odd")
    #expect(problem.description == "b.yaml:1:1: warning: odd")
  }

  @Test func `several problems are one line each`() {
    let problem = Diagnostic(
      severity: .warning, file: "b.yaml", line: 1, column: 1, path: "", message: "odd")
    let problems = ScenarioProblems(diagnostics: [problem, problem])
    #expect(problems.description == "b.yaml:1:1: warning: odd\nb.yaml:1:1: warning: odd")
  }

  @Test(arguments: [
    ("purpos", "purpose"), ("prupose", "purpose"), ("Purpose", "purpose"), ("titel", "title"),
    ("autorities", "authorities"), ("x", nil), ("purposelessness", nil), ("", nil),
  ])
  func `a near word is suggested and a far one is not`(written: String, meant: String?) throws {
    let folder = try TestFolder()
    let file = try folder.write(
      "kind: scenario\nname: part\ntitle: T\npurpose: P\n\"\(written)\": 1\n", to: "part.yaml")
    let found = ScenarioReader().problems(in: file)
    #expect(found.count == 1)
    #expect(found.first?.suggestion == meant)
  }
}
