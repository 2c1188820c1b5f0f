import CareModel
public import Experiments

/// `sensitivity.csv`: every number of every method, one a line.
public enum SensitivityTable {
  /// Its name.
  public static let name = "sensitivity.csv"

  /// The columns; the last four say where the factor is stated.
  static let header = [
    "method", "outcome", "factor", "measure", "value", "lower_95", "upper_95", "quality", "source",
    "file", "line",
  ]

  /// The file's text.
  public static func csv(_ findings: SensitivityFindings) -> String {
    var csv = CSVText(header: header)
    let records = Dictionary(
      findings.factors.map { ($0.path, $0.record) }, uniquingKeysWith: { first, _ in first })
    for row in findings.rows {
      // A row of a table stands behind the table's path in brackets.
      let path = String(row.factor.prefix { $0 != "[" })
      let record = records[path] ?? nil
      let numbers = [row.estimate.value, row.estimate.lower, row.estimate.upper]
      csv.row(
        [row.method, row.outcome, row.factor, row.measure] + numbers.map(NumberText.cell) + [
          record?.quality.rawValue ?? "", record?.source ?? "", record?.file ?? "",
          record.map { "\($0.line)" } ?? "",
        ])
    }
    return csv.text
  }
}
