import SimulationKernel

/// Differences of several comparisons whose replications are drawn again with replacement, all of a
/// replication's together.
struct RedrawnReplications {
  /// Differences less their mean, comparison by comparison; zero where there is none.
  private var centred: [Double] = []
  /// One where there is a difference, otherwise zero.
  private var present: [Double] = []
  private let comparisons: Int
  private let replications: Int

  /// - Precondition: as many replications of each comparison, and at least one of each has a value.
  init(_ differences: [[Double]]) {
    comparisons = differences.count
    replications = differences.first?.count ?? 0
    for values in differences {
      precondition(values.count == replications, "a difference a replication")
      var tally = Tally()
      for value in values where !value.isNaN { tally.add(value) }
      for value in values {
        centred.append(value.isNaN ? 0 : value - tally.mean)
        present.append(value.isNaN ? 0 : 1)
      }
    }
  }

  /// What each comparison's studentised mean may reach so that with a probability at most any of them goes
  /// beyond its own.
  ///
  /// Each is as likely as any other to be the one that does, so a comparison pays for its own skew and long
  /// tails and for nobody else's. The numbers come from a sequence of their own that is the same in every
  /// experiment: the same differences always have the same answer.
  func limits(exceededBy probability: Double, resamples: Int) -> [Double] {
    let means = studentisedMeans(resamples: resamples)
    // How far a redrawn experiment strays: the best place, from 1, that any of its comparisons takes among
    // all redrawn.
    var best = [Int](repeating: resamples, count: resamples)
    let descending = means.map { column in
      let order = column.indices.sorted { (column[$0], $1) > (column[$1], $0) }
      for (place, row) in order.enumerated() { best[row] = min(best[row], place + 1) }
      return order.map { column[$0] }
    }
    best.sort()
    let place = best[Int(probability * Double(resamples))] - 1
    return descending.map { $0[max(1, place) - 1] }
  }

  /// For each comparison the sizes of its mean in its own standard errors, one a redrawn experiment.
  private func studentisedMeans(resamples: Int) -> [[Double]] {
    var stream = SequentialStream(seed: StableHash("simultaneous intervals").value)
    var means = [[Double]](repeating: [], count: comparisons)
    var times = [Int](repeating: 0, count: replications)
    for _ in 0..<resamples {
      for replication in times.indices { times[replication] = 0 }
      for _ in times { times[stream.integer(below: replications)] += 1 }
      let drawn = times.enumerated().filter { $0.element > 0 }
        .map { (replication: $0.offset, weight: Double($0.element)) }
      for comparison in means.indices { means[comparison].append(studentised(comparison, drawn)) }
    }
    return means
  }

  /// The size of a redrawn mean in its own standard errors.
  private func studentised(
    _ comparison: Int, _ drawn: [(replication: Int, weight: Double)]
  ) -> Double {
    let start = comparison * replications
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    for (replication, weight) in drawn {
      let value = centred[start + replication]
      count += weight * present[start + replication]
      sum += weight * value
      squares += weight * value * value
    }
    guard count > 1 else { return .infinity }
    let variance = (squares - sum * sum / count) / (count - 1)
    guard variance > 0 else { return sum == 0 ? 0 : .infinity }
    return sum.magnitude / (variance * count).squareRoot()
  }
}
