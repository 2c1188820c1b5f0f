import ArgumentParser
import Experiments
import Foundation
import Patterns
import Scenarios

/// `sufficiency patterns`.
struct PatternsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "Set simulated beside published numbers.",
    discussion: """
      The scenario is simulated without levers for five years, of which the last four are counted, and \
      set beside the published numbers near it. The levers are the actions as they happened: with them \
      the first year is forecast and scored against what was published for the scenario's authority.
      """)

  @Argument(help: "The scenario file.")
  var scenario: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Actions as they happened: names or paths of levers, listed, separated by commas or repeated.",
      valueName: "lever"))
  var with: [String] = []

  @Option(help: ArgumentHelp("Replications, 1 to 100000.", valueName: "n"))
  var replications = 100

  @OptionGroup var seeding: SeedOptions

  @OptionGroup var processors: ThreadOptions

  @Option(
    help: ArgumentHelp(
      "The folder of published numbers (default: “published” near the scenario).",
      valueName: "folder"))
  var published: String?

  @Option(
    help: ArgumentHelp(
      "The page to write, with a CSV of the same name beside it (default: print the page).",
      valueName: "file"))
  var output: String?

  func validate() throws {
    guard (1...100_000).contains(replications) else {
      throw ValidationError("--replications must be from 1 to 100000, not \(replications).")
    }
    if output == "" { throw ValidationError("--output needs the name of a file.") }
  }

  /// The levers in the order given.
  private var levers: [String] {
    with.flatMap { $0.split(separator: ",") }.map { String($0.drop { $0 == " " }) }
      .filter { !$0.isEmpty }
  }

  func run() async throws {
    let plan = PatternRunner.plan(
      try scenarios(), replications: replications, seed: seeding.seed)
    let runner = PatternRunner(facts: try facts(), threads: processors.workers)
    var progress = ProgressLine(total: plan.trials.count, isShown: true)
    let set = try await runner.run(plan, progress: { progress.advance() })
    progress.finish()
    guard let set else { return }
    let page = PatternPage(set, command: again, version: Sufficiency.version).markdown
    guard let output else {
      try Console.output(page)
      return
    }
    let file = URL(fileURLWithPath: output)
    let table = file.deletingPathExtension().appendingPathExtension("csv")
    do {
      try Data(page.utf8).write(to: file, options: .atomic)
      try Data(PatternTable.csv(set).utf8).write(to: table, options: .atomic)
    } catch {
      throw CommandFailure(.failed, "error: \(output): \(error.localizedDescription)")
    }
  }

  /// The scenario, and the same with the actions as they happened.
  private func scenarios() throws -> [Scenario] {
    do {
      let months = 12 * ReplicationView.years
      let reader = ScenarioReader()
      let base = try reader.scenario(at: scenario, months: months)
      for warning in base.warnings { Console.message(warning) }
      guard !levers.isEmpty else { return [base] }
      return [base, try reader.scenario(at: scenario, levers: levers, months: months)]
    } catch {
      throw CommandFailure(error)
    }
  }

  private func facts() throws -> PublishedFacts {
    guard let folder = published ?? PublishedFactReader.folder(near: scenario) else {
      throw CommandFailure(
        .badUsage, "error: no folder “published” is near \(scenario); name one with --published")
    }
    do {
      return try PublishedFactReader().facts(in: folder)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The command that makes the same page again.
  private var again: String {
    var words = ["sufficiency patterns", scenario]
    if !levers.isEmpty { words.append("--with " + levers.joined(separator: " ")) }
    words.append("--replications \(replications) --seed \(seeding.seed)")
    if let output { words.append("--output \(output)") }
    return words.joined(separator: " ")
  }
}
