/// How many independent replications would tell a share as precisely as those at hand, which may share
/// parameter vectors.
///
/// The replications over the design effect: the variance of the share that respects the vectors, over the
/// one of as many independent replications. It is at least the number of vectors, and at most that of
/// replications; where all are on one side, and nothing can be told of the effect, it is the least.
/// Sources: Kish 1965, *Survey Sampling* (design effect); Korn and Graubard 1998, *Survey Methodology* 24 (its
/// use in intervals of a proportion).
///
/// - Parameters:
///   - indicators: one or nought by replication, not-a-number for none.
///   - inner: neighbouring replications that share a parameter vector.
func effectiveCount(ofShare indicators: [Double], inner: Int) -> Double {
  let parts = ParameterGroups(indicators, inner: inner)
  let (count, groups) = (Double(parts.count), Double(parts.groups.count))
  guard inner > 1 else { return count }
  let independent = parts.mean * (1 - parts.mean)
  let error = parts.standardError
  guard independent > 0, !error.isNaN else { return groups }
  return max(groups, min(count, independent / (error * error)))
}
