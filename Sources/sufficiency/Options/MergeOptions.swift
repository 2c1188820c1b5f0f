import ArgumentParser

/// How strict a merge is, and what is shown.
struct MergeOptions: ParsableArguments {
  @Flag(
    name: .customLong("allow-missing"),
    help: "Go on with the replications that are there, and mark the result as incomplete.")
  var allowMissing = false

  @Flag(help: "Print one line instead of the tables, and no progress.")
  var quiet = false

  @Flag(help: "Print the summary as JSON.")
  var json = false
}
