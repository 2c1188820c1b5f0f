import SimulationKernel

/// A broken source that always gives the same word.
struct ConstantSource: RandomSource {
  let word: UInt64
  mutating func nextWord() -> UInt64 { word }
}

/// A source that gives listed words, over and over, and counts them.
struct ScriptedSource: RandomSource {
  let words: [UInt64]
  var taken = 0

  init(_ words: UInt64...) { self.words = words }

  mutating func nextWord() -> UInt64 {
    defer { taken += 1 }
    return words[taken % words.count]
  }
}

/// Sources that no sampler may hang, trap or overflow on: constant, alternating and nearly constant.
let hostileSources: [ScriptedSource] = [
  ScriptedSource(0), ScriptedSource(.max), ScriptedSource(1 << 63), ScriptedSource(1),
  ScriptedSource(0, .max), ScriptedSource(.max, 0), ScriptedSource(.max - 0xFF),
  ScriptedSource(0xFF), ScriptedSource(0x5555_5555_5555_5555, 0xAAAA_AAAA_AAAA_AAAA),
  ScriptedSource(.max - 0xFF, .max), ScriptedSource(.max, .max, 0), ScriptedSource(0, 0, .max),
]

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

/// How far a count lies from what a share of the draws makes it, in standard deviations.
func shareDeviation(_ count: Int, of draws: Int, share: Double) -> Double {
  let expected = Double(draws) * share
  return (Double(count) - expected) / (expected * (1 - share)).squareRoot()
}

/// Pearson's statistic of counts in equally likely cells, as a standard normal deviate.
///
/// By the cube root of Wilson and Hilferty 1931, which is close far into both tails.
func chiSquareDeviate(_ counts: [Int]) -> Double {
  let expected = Double(counts.reduce(0, +)) / Double(counts.count)
  var statistic = 0.0
  for count in counts {
    statistic += (Double(count) - expected) * (Double(count) - expected) / expected
  }
  let spread = 2.0 / 9 / Double(counts.count - 1)
  let ratio = statistic / Double(counts.count - 1)
  let root = Elementary.exp(Elementary.log(ratio) / 3)
  return (root - (1 - spread)) / spread.squareRoot()
}
