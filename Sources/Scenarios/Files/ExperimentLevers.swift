/// The levers that an experiment names, each read once.
final class ExperimentLevers {
  private let file: String
  private let problems: DiagnosticCollector
  private var known: [String: LeverFile?] = [:]

  init(file: String, problems: DiagnosticCollector) {
    self.file = file
    self.problems = problems
  }

  /// The levers of a list, in its order; a name or path that leads to none has been reported.
  ///
  /// A path is that from the experiment's file; a name is looked for as everywhere.
  func levers(_ list: [Located<String>], _ path: String) -> [LeverFile] {
    var levers: [LeverFile] = []
    for name in list {
      guard let lever = lever(name) else { continue }
      if let earlier = levers.first(where: { $0.name.value == lever.name.value }) {
        let isSame = FilePath.identity(of: earlier.file) == FilePath.identity(of: lever.file)
        problems.error(
          at: name.location, path,
          isSame
            ? "the lever \(lever.name.value) is listed twice"
            : "the lever \(lever.name.value) has the name of \(earlier.file)")
        continue
      }
      levers.append(lever)
    }
    return levers
  }

  private func lever(_ name: Located<String>) -> LeverFile? {
    let given =
      ScenarioSchema.isPath(name.value)
      ? FilePath.resolve(name.value, beside: file) : name.value
    if let lever = known[given] { return lever }
    let lever = LeverLoader(scenario: file, problems: problems)
      .lever(given, named: name.value, at: name.location)
    known[given] = lever
    return lever
  }
}
