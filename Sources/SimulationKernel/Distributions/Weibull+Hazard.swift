extension Weibull {
  // Powers go through one logarithm and one exponential rather than `Elementary.pow`: half the time,
  // and an error of some 10 ulp, which no use of a lifetime can see.

  /// The hazard summed from age 0 to an age: (age / scale)^shape.
  ///
  /// - Precondition: the age is not negative.
  @inlinable public func cumulativeHazard(_ age: Double) -> Double {
    precondition(age >= 0, "an age is not negative")
    return Elementary.exp(shape * Elementary.log(age / scale))
  }

  /// The age at which the summed hazard reaches a value; 0 for 0 and ∞ for ∞.
  ///
  /// A unit-mean exponential draw gives a lifetime.
  ///
  /// - Precondition: the hazard is not negative.
  @inlinable public func time(ofCumulativeHazard hazard: Double) -> Double {
    precondition(hazard >= 0, "a summed hazard is not negative")
    return scale * Elementary.exp(inverseShape * Elementary.log(hazard))
  }

  /// The time still to go, given that the age has been reached; a draw with one uniform.
  ///
  /// The summed hazard at the end exceeds that at the age by a unit-mean exponential. Never negative.
  ///
  /// - Precondition: the age is finite and not negative.
  @inlinable public func residual(
    elapsed age: Double, using stream: inout some RandomSource
  ) -> Double {
    precondition(age >= 0 && age < .infinity, "an age is finite and not negative")
    let toGo = -Elementary.log1p(-stream.uniform())
    let end = time(ofCumulativeHazard: cumulativeHazard(age) + toGo)
    // At great ages rounding may put the end an ulp before the age.
    return Swift.max(0, end - age)
  }
}
