/// Finds and reads the levers that are to be in force.
struct LeverLoader {
  /// The most levers in one scenario.
  static let limit = 100

  /// The path of the base scenario.
  let scenario: String
  let problems: DiagnosticCollector

  /// The levers that could be read, in the order given.
  func levers(_ namesOrPaths: [String]) -> [LeverFile] {
    guard namesOrPaths.count <= Self.limit else {
      report("\(namesOrPaths.count) levers are given", expected: "at most \(Self.limit)")
      return []
    }
    var levers: [LeverFile] = []
    for given in namesOrPaths {
      guard let lever = lever(given) else { continue }
      if let earlier = levers.first(where: { $0.name.value == lever.name.value }) {
        let isSame = FilePath.identity(of: earlier.file) == FilePath.identity(of: lever.file)
        let message =
          isSame
          ? "the lever \(lever.name.value) is given twice"
          : "the lever \(lever.name.value) has the name of \(earlier.file)"
        problems.error(at: lever.name.location, "name", message)
        continue
      }
      levers.append(lever)
    }
    return levers
  }

  /// One lever; problems of finding it are told at the place that names it, if there is one, and as
  /// it is named there.
  func lever(
    _ given: String, named name: String? = nil, at place: Location? = nil
  ) -> LeverFile? {
    guard let path = ScenarioSchema.leverPath(given, near: scenario) else {
      let names = ScenarioSchema.leverNames(near: scenario)
      report(
        "no lever “\(LocatedNode.shortened(name ?? given))” is found", at: place,
        expected: "a path, or the name of a file in a folder “levers” near the scenario",
        suggestion: Suggestion.nearest(to: Self.asName(given), among: names))
      return nil
    }
    guard let (root, kind) = FileLoader(problems: problems).root(of: path, referredFrom: place)
    else { return nil }
    guard kind.value == .lever else {
      problems.error(
        at: kind.location, "kind", "this is \(kind.value.phrase)", expected: "a lever")
      return nil
    }
    return LeverReader(problems: problems).lever(root, file: path)
  }

  /// What a name that was given with its ending or in other letters may have meant.
  private static func asName(_ given: String) -> String {
    var name = given.lowercased().replacing("_", with: "-")
    if name.hasSuffix(".yaml") { name.removeLast(5) }
    return name
  }

  private func report(
    _ message: String, at place: Location? = nil, expected: String, suggestion: String? = nil
  ) {
    problems.error(
      at: place ?? .start(of: scenario), "levers", message, expected: expected,
      suggestion: suggestion)
  }
}
