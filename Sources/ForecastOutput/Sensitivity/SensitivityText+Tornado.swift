import Experiments

extension SensitivityText {
  /// Each value at its 10 % and 90 % point.
  var tornados: String {
    guard !findings.tornados.isEmpty else { return "" }
    return zip(findings.outcomes, findings.tornados).map(tornado).joined()
      + note(
        "One value at a time at its 10% point (░) and its 90% point (█), all others at their median; "
          + "the same replications everywhere. ± is half a 95% interval of the simulation; what it leaves "
          + "of a change decides the order, and a bar inside its ± may be chance. Rows of a table stand "
          + "in brackets.")
  }

  private func tornado(
    _ outcome: SensitivityOutcome, _ tornado: SensitivityFindings.Tornado
  ) -> String {
    let shown = tornado.bars.prefix(Self.shown).filter { $0.size > 0 }
    let scale = OutcomeScale(outcome, in: calendar, sizes: shown.map(\.size))
    guard !tornado.base.value.isNaN else { return nothing(scale.title) }
    let longest = shown.map(\.size).max() ?? 1
    let columns =
      path("value") + BarText.padded("at 10%", 15, right: true)
      + BarText.padded("at 90%", 15, right: true)
    var text = head(
      "\(scale.title): \(scale.text(tornado.base)) at the medians", columns, width: 101)
    for bar in shown {
      let changes = bar.changes.map { scale.text($0, signed: true) }
      let numbers = changes.map { BarText.padded($0, 15, right: true) }.joined()
      let drawn = BarText.pair(
        (bar.changes[0].value / longest, bar.changes[1].value / longest), half: 8)
      text += line(path(bar.name) + numbers, drawn)
    }
    return text + more(tornado.bars.count - shown.count) + "\n"
  }
}
