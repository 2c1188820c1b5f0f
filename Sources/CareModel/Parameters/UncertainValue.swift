public import SimulationKernel

/// A number that is known, or a distribution that says how well it is known.
///
/// A replication draws each uncertain value once, from an address that is the same in every scenario,
/// so that scenarios compared pair by pair see the same state of the world.
public enum UncertainValue: Sendable, Equatable {
  case constant(Double)
  case uniform(minimum: Double, maximum: Double)
  case triangular(minimum: Double, mode: Double, maximum: Double)
  case normal(mean: Double, sd: Double)
  /// Mean and standard deviation of the value itself, not of its logarithm.
  case lognormal(mean: Double, sd: Double)
  case beta(alpha: Double, beta: Double)
  case gamma(shape: Double, scale: Double)

  /// The mean of the distribution, or the value itself.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .uniform(let minimum, let maximum): (minimum + maximum) / 2
    case .triangular(let minimum, let mode, let maximum): (minimum + mode + maximum) / 3
    case .normal(let mean, _), .lognormal(let mean, _): mean
    case .beta(let alpha, let beta): alpha / (alpha + beta)
    case .gamma(let shape, let scale): shape * scale
    }
  }

  /// The distribution of a multiple, which is drawn from the same random numbers; nil for one whose
  /// multiples are of no kind here.
  public func scaled(by factor: Double) -> UncertainValue? {
    switch self {
    case .constant(let value): .constant(factor * value)
    case .uniform(let minimum, let maximum):
      .uniform(minimum: factor * minimum, maximum: factor * maximum)
    case .triangular(let minimum, let mode, let maximum):
      .triangular(minimum: factor * minimum, mode: factor * mode, maximum: factor * maximum)
    case .normal(let mean, let sd): .normal(mean: factor * mean, sd: factor * sd)
    case .lognormal(let mean, let sd): .lognormal(mean: factor * mean, sd: factor * sd)
    case .gamma(let shape, let scale): .gamma(shape: shape, scale: factor * scale)
    case .beta: factor == 1 ? self : nil
    }
  }

  /// Whether a replication draws it.
  public var isUncertain: Bool {
    if case .constant = self { false } else { true }
  }

  /// One draw.
  public func sample(using stream: inout RandomStream) -> Double {
    switch self {
    case .constant(let value):
      value
    case .uniform(let minimum, let maximum):
      Uniform(from: minimum, to: maximum).sample(using: &stream)
    case .triangular(let minimum, let mode, let maximum):
      Triangular(minimum: minimum, mode: mode, maximum: maximum).sample(using: &stream)
    case .normal(let mean, let sd):
      Normal(mean: mean, sd: sd).sample(using: &stream)
    case .lognormal(let mean, let sd):
      Lognormal(mean: mean, sd: sd).sample(using: &stream)
    case .beta(let alpha, let beta):
      Beta(alpha: alpha, beta: beta).sample(using: &stream)
    case .gamma(let shape, let scale):
      Gamma(shape: shape, scale: scale).sample(using: &stream)
    }
  }
}
