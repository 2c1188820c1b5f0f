import SimulationKernel

/// A broken source that always gives the same word.
struct ConstantSource: RandomSource {
  let word: UInt64
  mutating func nextWord() -> UInt64 { word }
}

/// The stream for a test, one seed for each place that asks.
func testStream(_ seed: UInt64) -> RandomStream {
  StreamFamily(seed: seed, replication: 0).stream(purpose: 200, entity: seed)
}

/// √n times the largest distance between a sample's distribution and a given one.
///
/// Above 1.95 with probability 0.001 where the sample is from the distribution.
func kolmogorovSmirnov(_ values: [Double], cumulative: (Double) -> Double) -> Double {
  let n = Double(values.count)
  var largest = 0.0
  for (rank, value) in values.sorted().enumerated() {
    let share = cumulative(value)
    largest = max(largest, share - Double(rank) / n, Double(rank + 1) / n - share)
  }
  return largest * n.squareRoot()
}
