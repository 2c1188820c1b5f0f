public import Experiments

/// The stated values of a scenario, or of two, for reading.
///
/// Paths stand on the left, what is stated on the right; sources are numbered and listed once.
public struct ParameterText: Sendable {
  private static let left = 38
  private static let right = TextTable.width - left - 2

  private let style: TextStyle
  private var lines: [String] = []
  private var sources: [String] = []

  private init(style: TextStyle) {
    self.style = style
  }

  /// Every value with its unit, quality, period and source.
  public static func list(_ records: [ParameterRecord], style: TextStyle) -> String {
    var text = ParameterText(style: style)
    for record in records {
      text.add(record.path, WrappedText.lines(record.stated, width: right), text.cite(record))
    }
    return text.finished()
  }

  /// Only the values that differ, each scenario's under its name.
  public static func difference(
    _ records: [ParameterRecord], named name: String, from others: [ParameterRecord],
    named otherName: String, style: TextStyle
  ) -> String {
    let differences = ParameterDifference.between(records, and: others)
    guard !differences.isEmpty else { return "No stated value differs.\n" }
    var text = ParameterText(style: style)
    for difference in differences {
      var path = difference.path
      for (name, record) in [(name, difference.scenario), (otherName, difference.other)] {
        let stated = record?.stated ?? "states nothing"
        text.add(
          path, WrappedText.lines("\(name): \(stated)", width: right),
          record.map { text.cite($0) } ?? "")
        path = ""
      }
    }
    return text.finished()
  }

  /// Unit, quality, period and the number of the source, an assumption having none to number; then when
  /// the value was known and why it may be later than the start.
  private mutating func cite(_ record: ParameterRecord) -> String {
    var parts = [record.unit, record.quality.rawValue, record.period].filter { !$0.isEmpty }
    if record.source != EvidenceQuality.assumption.rawValue {
      let number = sources.firstIndex(of: record.source) ?? sources.count
      if number == sources.count { sources.append(record.source) }
      parts.append("[\(number + 1)]")
    } else if record.quality != .assumption {
      parts.append(record.source)
    }
    if let knownOn = record.knownOn { parts.append("known \(knownOn)") }
    if let reason = record.laterThanStart { parts.append("later than the start: \(reason)") }
    return parts.joined(separator: " · ")
  }

  private mutating func add(_ path: String, _ stated: [String], _ particulars: String) {
    let details =
      particulars.isEmpty
      ? [] : WrappedText.lines(particulars, width: Self.right).map { style.detail($0) }
    var rest = (stated + details)[...]
    let indent = String(repeating: " ", count: Self.left + 2)
    if path.count <= Self.left {
      let gap = String(repeating: " ", count: Self.left + 2 - path.count)
      lines.append(path + gap + (rest.popFirst() ?? ""))
    } else {
      lines.append(path)
    }
    lines += rest.map { indent + $0 }
  }

  private func finished() -> String {
    var lines = lines
    if !sources.isEmpty { lines += ["", style.heading("Sources")] }
    for (number, source) in sources.enumerated() {
      let label = "[\(number + 1)]"
      let gap = String(repeating: " ", count: max(1, 6 - label.count))
      let wrapped = WrappedText.lines(source, width: TextTable.width - 6)
      lines.append(label + gap + wrapped[0])
      lines += wrapped.dropFirst().map { "      " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
