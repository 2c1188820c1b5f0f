import CareModel
import Foundation
import Testing

/// Pages of the documentation against the registries that they show.
struct RegistryPageTests {
  private static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  // MARK: Indicators

  private static func row(_ indicator: IndicatorDefinition) -> String {
    var topics: [String] = []
    for slice in indicator.breakdowns.dropFirst() where !topics.contains(slice.topic) {
      topics.append(slice.topic)
    }
    let direction = indicator.direction == .none ? "–" : indicator.direction.rawValue
    let cells = [
      "`\(indicator.key)`", indicator.title, indicator.unit.rawValue, direction,
      indicator.clock.rawValue, topics.isEmpty ? "–" : topics.joined(separator: ", "),
      indicator.formula,
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  /// What `docs/indicators.md` should read.
  private static func indicatorPage() -> String {
    var page = """
      # Indicators

      <!-- Made from the registry in Sources/CareModel/Indicators. When that has changed, RegistryPageTests
      prints what this page should be. -->

      The \(IndicatorRegistry.indicators.count) indicators of every run, as the registry has them.

      * *Polarity* is the direction that is good.
      * *Clock* says to which stretch of time a month's value belongs; what a year shows is in
        [how months become years](outputs.md#how-months-become-years).
      * *By* has the topics: beside the total there is a value for each item of them.
      * Some need [a word more](outputs.md#indicators-that-need-a-word).

      """
    for group in IndicatorGroup.allCases {
      page += "\n## \(group.rawValue)\n\n"
      page += "| key | title | unit | polarity | clock | by | definition |\n"
      page += "|---|---|---|---|---|---|---|\n"
      for indicator in IndicatorRegistry.indicators where indicator.group == group {
        page += row(indicator)
      }
    }
    return page
  }

  @Test func `the page of indicators is the registry`() throws {
    let page = Self.indicatorPage()
    let isSame = try Self.text("docs/indicators.md") == page
    #expect(isSame, "docs/indicators.md should be:\n\(page)")
  }

  @Test func `the front page counts the indicators`() throws {
    let count = "\(IndicatorRegistry.indicators.count) indicators"
    #expect(try Self.text("README.md").contains(count), "it should say \(count)")
  }

  // MARK: Levers

  @Test func `the guide to levers lists the parameters that may be changed`() throws {
    let parts = try Self.text("docs/guides/levers.md").split(separator: "\n## ")
    let section = try #require(parts.first { $0.hasPrefix("What can be changed\n") })
    let listed = section.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    let changeable = ModelParameters.definitions.filter(\.isChangeable).map(\.path)
    #expect(changeable.filter { !listed.contains($0) } == [], "missing from the guide")
    #expect(listed.filter { !changeable.contains($0) } == [], "not for levers to change")
    #expect(listed.count == changeable.count, "each once")
  }
}
