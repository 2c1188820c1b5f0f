/// Lengths of time whose hazard is constant between given ages, such as rates by age band.
///
/// `rates[i]` holds from `starts[i]`, included, to the next start; the last holds for ever. Before the
/// first start the hazard is zero. With a last rate of zero some lifetimes never end: those draws are
/// +∞, which a calendar refuses, so the caller has to look.
public struct PiecewiseConstantHazard: Distribution, Hashable {
  /// The ages at which rates begin, ascending.
  public let starts: [Double]
  /// The rates, per unit of age.
  public let rates: [Double]
  /// The hazard summed up to each start.
  @usableFromInline let sums: [Double]

  /// Makes the hazard from its bands.
  ///
  /// - Precondition: there is at least one band and as many starts as rates; starts are finite and
  ///   strictly ascending; rates are finite and not negative.
  public init(starts: [Double], rates: [Double]) {
    precondition(!starts.isEmpty && starts.count == rates.count, "as many starts as rates")
    precondition(starts.allSatisfy(\.isFinite), "starts are finite")
    precondition(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, "starts ascend")
    precondition(rates.allSatisfy { $0 >= 0 && $0 < .infinity }, "rates are finite, not negative")
    self.starts = starts
    self.rates = rates
    var sums = [0.0]
    for band in starts.indices.dropLast() {
      sums.append(sums[band] + rates[band] * (starts[band + 1] - starts[band]))
    }
    self.sums = sums
  }

  /// The mean of ``sample(using:)``; ∞ when the last rate is zero.
  public var mean: Double {
    var total = starts[0]
    for band in starts.indices {
      let surviving = Elementary.exp(-sums[band])
      let rate = rates[band]
      guard band + 1 < starts.count else {
        return rate == 0 ? .infinity : total + surviving / rate
      }
      let width = starts[band + 1] - starts[band]
      total += surviving * (rate == 0 ? width : -Elementary.expm1(-rate * width) / rate)
    }
    return total
  }

  /// A draw of the age at the end, given that the first start is reached; one uniform, +∞ for never.
  @inlinable public func sample(using stream: inout some RandomSource) -> Double {
    time(from: starts[0], consuming: -Elementary.log1p(-stream.uniform()))
  }

  /// A draw of the time still to go, given that an age has been reached; one uniform, +∞ for never.
  ///
  /// - Precondition: the age is finite.
  @inlinable public func residual(
    elapsed age: Double, using stream: inout some RandomSource
  ) -> Double {
    Swift.max(0, time(from: age, consuming: -Elementary.log1p(-stream.uniform())) - age)
  }
}
