extension PiecewiseConstantHazard {
  /// The hazard summed from one age to another.
  ///
  /// O(log n) in the number of bands.
  ///
  /// - Precondition: both are finite and the second is not before the first.
  @inlinable public func cumulativeHazard(from: Double, to: Double) -> Double {
    precondition(from <= to && (to - from).isFinite, "ages in order and finite")
    return Swift.max(0, sum(to: to) - sum(to: from))
  }

  /// The age at which the hazard summed from an age reaches an amount, or +∞ if it never does.
  ///
  /// An amount of 0 gives the age itself; the result is never before it. O(log n + bands crossed).
  ///
  /// - Precondition: the age is finite and the amount is not negative.
  @inlinable public func time(from age: Double, consuming amount: Double) -> Double {
    precondition(age.isFinite, "an age is finite")
    precondition(amount >= 0, "an amount of hazard is not negative")
    if amount == 0 { return age }
    var band = band(at: age)
    var reached = age
    var left = amount
    if band < 0 {
      band = 0
      reached = starts[0]
    }
    // The amount is used up band by band rather than against the sums, so that a long history does
    // not cost digits.
    while band + 1 < starts.count {
      let inBand = rates[band] * (starts[band + 1] - reached)
      if inBand >= left && rates[band] > 0 {
        return Swift.min(reached + left / rates[band], starts[band + 1])
      }
      left -= inBand
      band += 1
      reached = starts[band]
    }
    return rates[band] > 0 ? reached + left / rates[band] : .infinity
  }

  /// The hazard summed up to an age.
  @inlinable func sum(to age: Double) -> Double {
    let band = band(at: age)
    return band < 0 ? 0 : sums[band] + rates[band] * (age - starts[band])
  }

  /// The band an age falls in, or −1 before the first.
  @inlinable func band(at age: Double) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= age { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
