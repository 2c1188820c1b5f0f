import SimulationKernel

/// The values of replications in the groups that share a parameter vector.
///
/// A replication without a value is left out, and so is a group in which nothing has one.
struct ParameterGroups {
  /// One group.
  struct Group {
    /// Values.
    var count: Int
    /// Sum of the values' deviations from the mean over all groups.
    var sum: Double
    /// Sum of squared deviations from the group's own mean.
    var squares: Double
  }

  /// Values in all groups.
  let count: Int
  /// The mean over all values; not-a-number without any.
  let mean: Double
  /// Groups that have a value, in order.
  private(set) var groups: [Group] = []

  /// Groups the values of replications 1 and on, not-a-number for none.
  ///
  /// - Precondition: a group has a replication at least.
  init(_ values: [Double], inner: Int) {
    precondition(inner > 0, "a group has a replication")
    var all = Tally()
    for value in values where !value.isNaN { all.add(value) }
    count = all.count
    mean = all.mean
    for rows in vectorRows(values.count, inner: inner) {
      var group = Tally()
      for row in rows where !values[row].isNaN { group.add(values[row]) }
      guard group.count > 0 else { continue }
      groups.append(
        Group(
          count: group.count, sum: (group.mean - mean) * Double(group.count),
          squares: group.count > 1 ? group.variance * Double(group.count - 1) : 0))
    }
  }

  /// The standard error of the mean, which replications of one group do not inform apart; not-a-number
  /// below two groups.
  ///
  /// With groups of one it is the standard deviation over the square root of their number, with groups of
  /// equal size that of the groups' means. Groups of different size make the mean a ratio of sums, whose
  /// error this is to first order.
  var standardError: Double {
    guard groups.count > 1 else { return .nan }
    var squares = 0.0
    for group in groups { squares += group.sum * group.sum }
    let number = Double(groups.count)
    return (squares * number / (number - 1)).squareRoot() / Double(count)
  }

  /// Half the width of the 95 % interval of the mean, by Student's t over groups.
  var halfWidth: Double {
    guard groups.count > 1 else { return .nan }
    return TwoSidedQuantile.of(degreesOfFreedom: groups.count - 1) * standardError
  }
}
