import Experiments

extension SensitivityText {
  /// Sobol' indices.
  var indices: String {
    guard !findings.indices.isEmpty else { return "" }
    return zip(findings.outcomes, findings.indices).map(indices).joined()
      + note(
        "Sobol' indices. The first-order index is the share of the variance that would go on average if "
          + "the factor were known; the total index is what would be left if all else were known, so "
          + "that it counts every interaction, those with chance too. In brackets 95% bootstrap "
          + "intervals: one that covers 0 may stand for no effect, and estimates may fall below 0. "
          + "The first-order index of chance is what no datum can take away.")
  }

  private func indices(
    _ outcome: SensitivityOutcome, _ indices: SensitivityFindings.Indices
  ) -> String {
    let deviation = indices.variance.squareRoot()
    let scale = OutcomeScale(outcome, in: calendar, sizes: [deviation])
    guard !indices.variance.isNaN else { return nothing(scale.title) }
    let columns =
      path("factor") + BarText.padded("first order", 21, right: true)
      + BarText.padded("total", 21, right: true)
    var text = head(
      "\(scale.title): mean \(scale.text(indices.mean)), standard deviation \(scale.text(deviation))",
      columns, width: 108)
    let order = indices.columns.enumerated().sorted { a, b in
      let (x, y) = (a.element.index.total.value, b.element.index.total.value)
      return x == y || x.isNaN || y.isNaN ? a.offset < b.offset : x > y
    }
    for (_, column) in order {
      let shares = [column.index.first, column.index.total]
        .map { BarText.padded(share($0), 21, right: true) }.joined()
      text += line(path(column.name) + shares, BarText.bar(column.index.first.value, width: 12))
    }
    return text + "\n"
  }

  private func share(_ estimate: Estimate) -> String {
    func text(_ value: Double) -> String {
      value.isFinite ? NumberText.rounded(value, decimals: 2) : "–"
    }
    return "\(text(estimate.value)) (\(text(estimate.lower)) to \(text(estimate.upper)))"
  }
}
