extension SensitivityFindings {
  /// What stands for all factors in the rows of results.
  public static let everything = "everything"

  /// Every number found, for a table that programs read.
  public var rows: [SensitivityRow] {
    var rows: [SensitivityRow] = []
    for (outcome, name) in outcomes.map(\.name).enumerated() {
      if outcome < tornados.count { rows += tornadoRows(tornados[outcome], name) }
      if outcome < screenings.count { rows += screeningRows(screenings[outcome], name) }
      if outcome < indices.count { rows += indexRows(indices[outcome], name) }
    }
    return rows + valueRows
  }

  private func tornadoRows(_ tornado: Tornado, _ outcome: String) -> [SensitivityRow] {
    func row(_ factor: String, _ measure: String, _ estimate: Estimate) -> SensitivityRow {
      SensitivityRow(
        method: "tornado", outcome: outcome, factor: factor, measure: measure, estimate)
    }
    return [row(Self.everything, "mean_at_medians", tornado.base)]
      + tornado.bars.flatMap { bar in
        [
          row(bar.name, "change_at_10", bar.changes[0]),
          row(bar.name, "change_at_90", bar.changes[1]),
        ]
      }
  }

  private func screeningRows(_ screening: Screening, _ outcome: String) -> [SensitivityRow] {
    screening.flatMap { found in
      [
        ("mu_star", found.effect.muStar), ("mu", Estimate(found.effect.mu)),
        ("sigma", Estimate(found.effect.sigma)), ("noise", Estimate(found.effect.noise)),
      ].map { measure, estimate in
        SensitivityRow(
          method: "morris", outcome: outcome, factor: factors[found.factor].path,
          measure: measure, estimate)
      }
    }
  }

  private func indexRows(_ indices: Indices, _ outcome: String) -> [SensitivityRow] {
    func row(_ factor: String, _ measure: String, _ estimate: Estimate) -> SensitivityRow {
      SensitivityRow(
        method: "sobol", outcome: outcome, factor: factor, measure: measure, estimate)
    }
    return [
      row(Self.everything, "mean", Estimate(indices.mean)),
      row(Self.everything, "variance", Estimate(indices.variance)),
    ]
      + indices.columns.flatMap { column in
        [
          row(column.name, "first", column.index.first),
          row(column.name, "total", column.index.total),
        ]
      }
  }

  private var valueRows: [SensitivityRow] {
    guard let (options, answer) = value else { return [] }
    func row(_ factor: String, _ measure: String, _ estimate: Estimate) -> SensitivityRow {
      SensitivityRow(
        method: "value", outcome: "decision", factor: factor, measure: measure, estimate)
    }
    let choices = options.enumerated().flatMap { option, name in
      [
        row(name, "net_benefit", answer.benefits[option]),
        row(name, "gain_on_doing_nothing", answer.gains[option]),
        row(name, "share_best", Estimate(answer.shareBest[option])),
      ]
    }
    return choices + [
      row(Self.everything, "evpi_with_chance", Estimate(answer.foresight)),
      row(Self.everything, "evppi", answer.together),
    ]
      + answer.byWorth.map { row(factors[$0].path, "evppi", answer.factors[$0]) }
  }
}

extension ValueStudy.Answer {
  /// The rows of factors, the one most worth knowing first.
  public var byWorth: [Int] {
    factors.indices.sorted { (factors[$1].value, $0) < (factors[$0].value, $1) }
  }
}
