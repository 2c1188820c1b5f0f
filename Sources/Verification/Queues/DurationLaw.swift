public import SimulationKernel

/// How long a stay or a service lasts: one of the kernel's distributions, or always the same.
///
/// One type for all, so that a queue is one type too. A draw costs one switch more.
public enum DurationLaw: Distribution, Hashable {
  /// Always the same.
  case fixed(Double)
  /// Exponential, by inversion.
  case exponential(Exponential)
  /// Uniform on an interval.
  case uniform(Uniform)
  /// Weibull.
  case weibull(Weibull)
  /// Lognormal.
  case lognormal(Lognormal)
  /// Gamma; Erlang where the shape is whole.
  case gamma(Gamma)

  /// Exponential with a mean.
  public static func exponential(mean: Double) -> DurationLaw {
    .exponential(Exponential(mean: mean))
  }

  /// The mean.
  public var mean: Double {
    switch self {
    case .fixed(let duration): duration
    case .exponential(let law): law.mean
    case .uniform(let law): law.mean
    case .weibull(let law): law.mean
    case .lognormal(let law): law.mean
    case .gamma(let law): law.mean
    }
  }

  /// A draw.
  public func sample(using stream: inout some RandomSource) -> Double {
    switch self {
    case .fixed(let duration): duration
    case .exponential(let law): law.sample(using: &stream)
    case .uniform(let law): law.sample(using: &stream)
    case .weibull(let law): law.sample(using: &stream)
    case .lognormal(let law): law.sample(using: &stream)
    case .gamma(let law): law.sample(using: &stream)
    }
  }
}
