import Foundation

extension StatisticsFile {
  /// Rules 15 and 16: names, encoding and header.
  var fileProblems: [String] {
    var problems: [String] = []
    let stem = dataName.hasSuffix(".csv") ? dataName.dropLast(4) : ""
    let isPlain = stem.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_" || $0 == "-")
    }
    if stem.isEmpty || !isPlain { problems.append("15: the name \(dataName) is not allowed") }
    if metaName != "\(stem).meta.csv" {
      problems.append("15: \(metaName) is not the companion of \(dataName)")
    }
    for (name, bytes) in [(dataName, dataBytes), (metaName, metaBytes)] {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        problems.append("16: \(name) begins with a byte-order mark")
      }
      if String(data: bytes, encoding: .utf8) == nil {
        problems.append("16: \(name) is not UTF-8")
      }
    }
    if rows.contains(header) { problems.append("16: more than one header row") }
    return problems
  }
}
