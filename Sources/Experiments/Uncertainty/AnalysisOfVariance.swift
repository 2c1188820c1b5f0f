internal import SimulationKernel

/// Sums of squares between and within groups, for all groups and for all but one.
struct AnalysisOfVariance {
  /// The sums of some of the groups.
  struct Sums {
    var groups = 0
    var count = 0
    /// Sum of the values, as deviations from the mean of all.
    var sum = 0.0
    /// Sum over groups of squared sums over counts.
    var weighted = 0.0
    var squaresWithin = 0.0

    /// The mean square within groups; not-a-number where no group has two values.
    var within: Double {
      count > groups ? squaresWithin / Double(count - groups) : .nan
    }

    /// The mean square between groups; not-a-number below two groups.
    var between: Double {
      guard groups > 1 else { return .nan }
      return max(0, weighted - sum * sum / Double(count)) / Double(groups - 1)
    }

    /// What the mean square between exceeds that within by.
    var excess: Double { between - within }

    /// The mean square between over that within: infinite without chance, not-a-number without either.
    var ratio: Double { between / within }
  }

  let groups: [ParameterGroups.Group]
  let total: Sums
  /// Values to a group: the size of equal ones, and less than the mean size of others.
  let effectiveSize: Double

  init(_ values: ParameterGroups) {
    groups = values.groups
    var sums = Sums()
    var squaredCounts = 0.0
    for group in groups {
      sums.groups += 1
      sums.count += group.count
      sums.sum += group.sum
      sums.weighted += group.sum * group.sum / Double(group.count)
      sums.squaresWithin += group.squares
      squaredCounts += Double(group.count) * Double(group.count)
    }
    total = sums
    let count = Double(sums.count)
    effectiveSize =
      groups.count > 1 ? (count - squaredCounts / count) / Double(groups.count - 1) : .nan
  }

  /// The share of variance between groups that belongs to a ratio of mean squares.
  func share(ofRatio ratio: Double) -> Double {
    if ratio == .infinity { return 1 }
    if ratio.isNaN { return .nan }
    return max(0, (ratio - 1) / (ratio - 1 + effectiveSize))
  }

  /// The 95 % interval of the share: the jackknife over groups of the logarithm of the ratio.
  ///
  /// Where values are normal it covers as often as the exact interval of Fisher's F, and where they are
  /// skewed, as counts and costs are, far more often. Nil below three groups, or where all variation
  /// within or between rests on one group.
  var interval: (lower: Double, upper: Double)? {
    guard groups.count > 2, total.ratio > 0, total.ratio < .infinity else { return nil }
    var tally = Tally()
    for group in groups {
      var others = total
      others.groups -= 1
      others.count -= group.count
      others.sum -= group.sum
      others.weighted -= group.sum * group.sum / Double(group.count)
      others.squaresWithin -= group.squares
      // What subtraction leaves of nothing is rounding.
      guard others.within > 1e-9 * total.within, others.between > 1e-9 * total.between else {
        return nil
      }
      tally.add(Elementary.log(others.ratio))
    }
    let number = Double(groups.count)
    let error = (tally.variance * (number - 1) * (number - 1) / number).squareRoot()
    let halfWidth = TwoSidedQuantile.of(degreesOfFreedom: groups.count - 1) * error
    let centre = Elementary.log(total.ratio)
    return (
      share(ofRatio: Elementary.exp(centre - halfWidth)),
      share(ofRatio: Elementary.exp(centre + halfWidth))
    )
  }
}
