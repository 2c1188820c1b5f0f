import ArgumentParser
import Scenarios

/// `sufficiency validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check files and print every problem; nothing is run.")

  @Argument(help: ArgumentHelp("Scenario, lever, experiment and search files.", valueName: "file"))
  var files: [String]

  func run() throws {
    let reader = ScenarioReader()
    var hasErrors = false
    for file in files {
      let problems = reader.problems(in: file)
      for problem in problems { try Console.output("\(problem.description)\n") }
      if problems.contains(where: { $0.severity == .error }) {
        hasErrors = true
      } else {
        try Console.output("\(file): ok\n")
      }
    }
    if hasErrors { throw CommandFailure(.badUsage, "Some files have errors; nothing was run.") }
  }
}
