public import Experiments

/// The console's tables of a sensitivity analysis.
public struct SensitivityText {
  /// Factors shown of each outcome; the others stand in the CSV.
  static let shown = 15
  /// Room for a factor's path.
  static let pathWidth = 52

  let findings: SensitivityFindings
  let calendar: ForecastCalendar
  let style: TextStyle

  /// Everything that was found, and where the files are.
  public static func text(
    _ findings: SensitivityFindings, question: SensitivityQuestion, files: [String],
    folder: String, style: TextStyle
  ) -> String {
    let calendar = ForecastCalendar(start: question.scenarios[0].start, months: question.months)
    let text = SensitivityText(findings: findings, calendar: calendar, style: style)
    return text.tornados + text.screenings + text.indices + text.value
      + "Seed \(question.seed). Files in \(folder): \(files.joined(separator: ", "))\n"
  }

  /// A title, the names of columns and a rule as long as the rows are wide.
  func head(_ title: String, _ columns: String, width: Int) -> String {
    style.heading(title) + "\n" + style.detail(columns) + "\n"
      + style.detail(String(repeating: "─", count: width)) + "\n"
  }

  /// A path as wide as its column, its beginning cut where it is too long.
  func path(_ path: String) -> String {
    let room = Self.pathWidth
    let cut = path.count > room ? "…" + path.suffix(room - 1) : path
    return BarText.padded(cut, room)
  }

  /// Numbers and their bar, with nothing invisible at the end.
  func line(_ numbers: String, _ bar: String) -> String {
    String((numbers + "  " + bar).reversed().drop { $0 == " " }.reversed()) + "\n"
  }

  /// How many rows were left out.
  func more(_ count: Int) -> String {
    count > 0 ? style.detail("and \(count) more in sensitivity.csv") + "\n" : ""
  }

  /// What stands in the place of a table where too few trials gave the outcome a value.
  func nothing(_ title: String) -> String {
    style.heading(title) + "\n"
      + note(
        "Nothing could be estimated: in these trials the outcome has no value, or too few. Check the "
          + "indicator and its month.")
  }

  func note(_ text: String) -> String {
    WrappedText.lines(text, width: TextTable.width).map { style.detail($0) + "\n" }.joined() + "\n"
  }
}
