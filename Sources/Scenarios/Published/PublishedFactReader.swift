public import Experiments
import Foundation

/// Reads the published numbers that validation sets simulated ones beside.
///
/// They are CSV files, one number a row with its own period, source and quality, in a folder
/// `published` near a scenario. A source begins with an id of the catalogue of
/// `england/sources.yaml`, so that no number goes without a publication.
public struct PublishedFactReader: Sendable {
  /// The columns of every file, in order.
  static let columns = [
    "area", "pattern", "category", "value", "unit", "period", "source", "quality", "note",
  ]

  /// Makes a reader; it keeps nothing between files.
  public init() {}

  /// The folder of published numbers for a scenario: `published`, or `scenarios/published`, in the
  /// scenario's folder or the nearest above it; nil where there is none.
  public static func folder(near scenario: String) -> String? {
    var folder = URL(fileURLWithPath: scenario).standardizedFileURL.deletingLastPathComponent()
    while true {
      for name in ["published", "scenarios/published"] {
        let path = folder.appendingPathComponent(name).path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
          return path
        }
      }
      guard folder.path != "/" else { return nil }
      folder.deleteLastPathComponent()
    }
  }

  /// Every number of the CSV files of a folder, in order of the files' names.
  ///
  /// - Throws: every problem of the files, if there is any.
  public func facts(in folder: String) throws(ScenarioProblems) -> PublishedFacts {
    let problems = DiagnosticCollector()
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".csv") }.sorted()
    if names.isEmpty {
      problems.error(at: .start(of: folder), "", "there is no CSV file in the folder")
    }
    let catalogue = catalogue(near: folder, problems: problems)
    var facts: [PublishedFact] = []
    for name in names {
      let file = "\(folder)/\(name)"
      guard let text = ScenarioText(file: file, referredFrom: nil, problems: problems) else {
        continue
      }
      let rows = CSVRows(text.scalars).rows
      PublishedFileReader(file: file, catalogue: catalogue, problems: problems)
        .read(rows, into: &facts)
    }
    if problems.hasErrors { throw ScenarioProblems(diagnostics: problems.sorted) }
    return PublishedFacts(facts)
  }

  /// The sources of the folder `england` beside the folder of published numbers.
  private func catalogue(near folder: String, problems: DiagnosticCollector) -> SourceCatalogue {
    let file = FilePath.resolve("../england/sources.yaml", beside: "\(folder)/.")
    return FileLoader(problems: problems).scenario(file)?.catalogue ?? SourceCatalogue()
  }
}

/// Reads the rows of one file of published numbers.
struct PublishedFileReader {
  let file: String
  let catalogue: SourceCatalogue
  let problems: DiagnosticCollector

  /// Adds every row that is right to the facts, and reports the others.
  func read(_ rows: [CSVRows.Row], into facts: inout [PublishedFact]) {
    guard rows.first?.fields == PublishedFactReader.columns else {
      problems.error(
        at: .start(of: file), "", "the header is not right",
        expected: PublishedFactReader.columns.joined(separator: ","))
      return
    }
    for row in rows.dropFirst() {
      guard let fact = fact(row) else { continue }
      let key = [fact.area, fact.pattern, fact.category]
      if facts.contains(where: { [$0.area, $0.pattern, $0.category] == key }) {
        report(row, "category", "\(key.joined(separator: ", ")) is stated twice")
        continue
      }
      facts.append(fact)
    }
  }

  private func fact(_ row: CSVRows.Row) -> PublishedFact? {
    let fields = row.fields
    guard fields.count == PublishedFactReader.columns.count else {
      report(row, "", "\(fields.count) fields", "\(PublishedFactReader.columns.count) fields")
      return nil
    }
    for (name, field) in zip(PublishedFactReader.columns, fields).dropLast() where field.isEmpty {
      report(row, name, "nothing is stated")
      return nil
    }
    guard case .number(let value) = DecimalText(fields[3]), value >= 0 else {
      report(row, "value", "“\(LocatedNode.shortened(fields[3]))” is no number from 0")
      return nil
    }
    guard let quality = EvidenceQuality(rawValue: fields[7]) else {
      report(
        row, "quality", "unknown quality “\(LocatedNode.shortened(fields[7]))”",
        Suggestion.list(EvidenceQuality.allCases.map(\.rawValue)))
      return nil
    }
    if quality == .derived || quality == .assumption, fields[8].isEmpty {
      report(row, "note", "nothing is stated", "how the value was derived")
      return nil
    }
    let location = Location(file: file, line: row.line, column: 1)
    let node = LocatedNode(
      content: .scalar(text: fields[6], isPlain: true), location: location, origin: location)
    guard let source = catalogue.expanded(node, "source", problems: problems) else { return nil }
    return PublishedFact(
      area: fields[0], pattern: fields[1], category: fields[2], value: value, unit: fields[4],
      period: fields[5], source: source, quality: quality,
      note: fields[8].isEmpty ? nil : fields[8])
  }

  private func report(
    _ row: CSVRows.Row, _ path: String, _ message: String, _ expected: String? = nil
  ) {
    problems.error(
      at: Location(file: file, line: row.line, column: 1), path, message, expected: expected)
  }
}
