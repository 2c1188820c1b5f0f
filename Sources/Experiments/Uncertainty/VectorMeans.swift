/// The rows of the replications of each parameter vector, vector by vector; the last may have fewer.
func vectorRows(_ replications: Int, inner: Int) -> some Sequence<Range<Int>> {
  stride(from: 0, to: replications, by: inner).lazy.map { $0..<min($0 + inner, replications) }
}

/// The means of replications that share a parameter vector, in order: independent observations of a run of
/// two levels, and the values themselves in a run of one.
///
/// A vector's mean is that of the values it has; a vector without any has none.
func vectorMeans(_ values: [Double], inner: Int) -> [Double] {
  guard inner > 1 else { return values }
  return vectorRows(values.count, inner: inner).map { rows in
    var (sum, count) = (0.0, 0)
    for row in rows where !values[row].isNaN {
      sum += values[row]
      count += 1
    }
    return count > 0 ? sum / Double(count) : .nan
  }
}

/// The means of two sides over the replications of each vector in which both have a value; a vector without
/// such a replication is left out.
func vectorPairs(_ one: [Double], _ other: [Double], inner: Int) -> [(Double, Double)] {
  let paired = zip(one, other).map { $0.isNaN || $1.isNaN ? (Double.nan, .nan) : ($0, $1) }
  let means = zip(
    vectorMeans(paired.map(\.0), inner: inner), vectorMeans(paired.map(\.1), inner: inner))
  return means.filter { !$0.0.isNaN }
}
