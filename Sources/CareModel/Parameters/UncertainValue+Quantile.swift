import SimulationKernel

extension UncertainValue {
  /// The number that a share of the distribution lies below: the value itself where it is known.
  ///
  /// - Precondition: the share lies between 0 and 1; 0 and 1 may give infinities.
  public func quantile(_ level: Double) -> Double {
    switch self {
    case .constant(let value):
      value
    case .uniform(let minimum, let maximum):
      Uniform(from: minimum, to: maximum).quantile(level)
    case .triangular(let minimum, let mode, let maximum):
      Triangular(minimum: minimum, mode: mode, maximum: maximum).quantile(level)
    case .normal(let mean, let sd):
      Normal(mean: mean, sd: sd).quantile(level)
    case .lognormal(let mean, let sd):
      Lognormal(mean: mean, sd: sd).quantile(level)
    case .beta(let alpha, let beta):
      Beta(alpha: alpha, beta: beta).quantile(level)
    case .gamma(let shape, let scale):
      Gamma(shape: shape, scale: scale).quantile(level)
    }
  }
}
