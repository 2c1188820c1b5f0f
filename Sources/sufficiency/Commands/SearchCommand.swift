import ArgumentParser
import Experiments
import Foundation
import Scenarios

/// `sufficiency search`.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Choose levers with sizes and dates under a budget.",
    discussion: """
      The file states levers to choose among, an objective, a budget and constraints. Portfolios are \
      screened on few replications; the best are tried on fresh ones, and one is selected with a stated \
      probability of being the best of them. Settled children are never moved to win. --replications is \
      the budget of all portfolios together. The same command goes on where a stopped one was.
      """)

  @Argument(help: "The search file.")
  var file: String

  @OptionGroup(title: "Search options") var options: SearchOptions

  func run() async throws { try await session().run() }

  func session() throws -> SearchSession {
    let search: StatedSearch
    do {
      search = try ScenarioReader().search(at: file)
    } catch {
      throw CommandFailure(error)
    }
    return SearchSession(
      search: search, options: options, folder: options.folder(forSearchAt: file),
      arguments: ["search", file, "--seed", "\(options.seeding.seed)"])
  }
}
