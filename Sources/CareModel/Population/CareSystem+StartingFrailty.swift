import SimulationKernel

extension CareSystem {
  /// Lets the effects on unplanned endings average one over the stock.
  ///
  /// The published hazard is that of all children together, so what multiplies it for some must divide
  /// it for others.
  mutating func scaleUnplannedEffects(_ rows: Range<Int>) {
    var sum = 0.0
    for c in rows { sum += unplannedFactor(c, children[c].ageBand(at: now)) }
    if sum > 0 { unplannedScale = Double(rows.count) / sum }
  }

  /// Draws the frailty of a child of the starting population given what is known of the past.
  ///
  /// It is Gamma(θ + d, θ + H) with d past breakdowns and H the hazard survived. A settled child is settled
  /// for a reason; a fresh draw would make settled children break down.
  mutating func setFrailty(
    _ c: Int, _ drawn: StartingDraw, _ draws: inout RandomStream
  ) {
    let variance = base.endings.frailtyVariance
    guard variance > 0 else { return }
    let returned = drawn.returned.map { base.returnedChildren[$0] }
    let factor = unplannedFactor(c, drawn.band) / children[c].frailty
    var exposure = factor * unplannedBaseline.individual(after: drawn.daysInPlacement)
    var breakdowns = 0.0
    let earlier = drawn.daysInCare - drawn.daysInPlacement
    if earlier > 0 {
      exposure += unplannedBaseline.individual(after: earlier)
      if let known = returned?.breakdowns {
        breakdowns = Double(known)
      } else {
        for _ in 0..<(returned?.earlierStarts.count ?? drawn.earlierStarts.count)
        where draws.uniform() < base.startingState.breakdownShareOfMoves {
          breakdowns += 1
        }
      }
    }
    let theta = 1 / variance
    children[c].frailty = Gamma(
      shape: theta + breakdowns, scale: 1 / (theta + exposure)
    ).sample(using: &draws)
  }
}
