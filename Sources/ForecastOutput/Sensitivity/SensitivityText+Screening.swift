import Experiments

extension SensitivityText {
  /// The elementary effects of Morris.
  var screenings: String {
    guard !findings.screenings.isEmpty else { return "" }
    return zip(findings.outcomes, findings.screenings).map(screening).joined()
      + note(
        "Morris screening. μ* is the mean size of the change that one step makes, for a whole "
          + "distribution; μ the mean with its sign (– for a table, whose rows step both ways); σ grows "
          + "with interaction, curvature and chance. “chance” is the μ* that a factor would show by "
          + "reordering events alone: a μ* near it says nothing. ± is half a 95% interval over the walks."
      )
  }

  private func screening(
    _ outcome: SensitivityOutcome, _ screening: SensitivityFindings.Screening
  ) -> String {
    let unknown = screening.count { $0.effect.muStar.value.isNaN }
    let moving = screening.filter { $0.effect.muStar.value > 0 }
    let shown = moving.prefix(Self.shown)
    let sizes = shown.map(\.effect.muStar.value)
    let scale = OutcomeScale(outcome, in: calendar, sizes: sizes)
    guard unknown == 0 || unknown < screening.count else { return nothing(scale.title) }
    let columns =
      path("factor") + BarText.padded("μ*", 15, right: true)
      + ["μ", "σ", "chance"].map { BarText.padded($0, 9, right: true) }.joined()
    var text = head(scale.title, columns, width: 108)
    for found in shown {
      let effect = found.effect
      text += path(findings.factors[found.factor].path)
      text += BarText.padded(scale.text(effect.muStar), 15, right: true)
      text += BarText.padded(scale.text(effect.mu, signed: true), 9, right: true)
      for value in [effect.sigma, effect.noise] {
        text += BarText.padded(scale.text(value), 9, right: true)
      }
      text += line("", BarText.bar(effect.muStar.value / (sizes.first ?? 1), width: 12))
    }
    let inert = screening.count { $0.effect.muStar.value == 0 }
    if inert > 0 {
      text += style.detail("\(ReaderText.count(inert, "factor")) changed nothing at all") + "\n"
    }
    if unknown > 0 {
      let factors = ReaderText.count(unknown, "factor")
      text += style.detail("of \(factors) nothing could be estimated: the outcome has no value")
      text += "\n"
    }
    return text + more(moving.count - shown.count) + "\n"
  }
}
