import SimulationKernel

/// What a screening says of one factor.
public struct MorrisEffect: Sendable, Equatable {
  /// The mean magnitude of its elementary effects, μ*, with Student's t over the walks.
  public var muStar: Estimate
  /// The mean of the elementary effects; not-a-number for a group, whose values step both ways.
  public var mu: Double
  /// Their standard deviation, σ: interaction, curvature and chance.
  public var sigma: Double
  /// The μ* that chance alone would show in a factor that matters to nothing but the order of events.
  public var noise: Double
}

/// Elementary effects: the change of an outcome from one step of a factor, for a whole distribution.
///
/// Sources: Morris 1991 (μ and σ); Campolongo, Cariboni and Saltelli 2007 (μ*).
public enum MorrisEffects {
  /// The effects of every factor on one outcome.
  ///
  /// - Parameters:
  ///   - design: the walks.
  ///   - values: the outcome by walk, point and replication; replications of a walk are the same at all
  ///     its points. A step with a value that is none is left out.
  public static func effects(
    of design: MorrisTrajectories, values: [[[Double]]]
  ) -> [MorrisEffect] {
    var magnitudes = [Tally](repeating: Tally(), count: design.sizes.count)
    var signed = magnitudes
    var noise = magnitudes
    for (walk, trajectory) in design.trajectories.enumerated() {
      for (step, factor) in trajectory.order.enumerated() {
        var change = Tally()
        for (before, after) in zip(values[walk][step], values[walk][step + 1]) {
          let difference = after - before
          if difference.isFinite { change.add(difference) }
        }
        guard change.count > 0 else { continue }
        let effect = change.mean / MorrisTrajectories.step
        magnitudes[factor].add(effect.magnitude)
        signed[factor].add(effect * design.direction(trajectory: walk, factor: factor))
        // The mean magnitude of a normal deviate is √(2/π) of its standard deviation.
        if change.count > 1 {
          noise[factor].add(
            (2 / Double.pi).squareRoot() * change.standardError / MorrisTrajectories.step)
        }
      }
    }
    return design.sizes.indices.map { factor in
      let mean = magnitudes[factor].mean
      let half = magnitudes[factor].count > 1 ? interval(magnitudes[factor]) : .nan
      return MorrisEffect(
        // No magnitude is below nought; an end that is not a number stays so.
        muStar: Estimate(mean, lower: mean < half ? 0 : mean - half, upper: mean + half),
        mu: design.sizes[factor] == 1 ? signed[factor].mean : .nan,
        sigma: signed[factor].standardDeviation, noise: noise[factor].mean)
    }
  }

  private static func interval(_ tally: Tally) -> Double {
    StudentT.halfWidth(tally, confidence: 0.95)
  }
}
