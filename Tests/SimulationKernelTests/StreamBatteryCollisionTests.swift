import SimulationKernel
import Testing

/// Whether streams of a key space such as an experiment uses ever coincide.
@Suite struct StreamBatteryCollisionTests {
  @Test func `no two streams of an experiment begin alike`() {
    // 4 replications × 8 purposes × 20,000 entities × 2 indices. By chance two of 1.28 million
    // 64-bit words are alike once in 20 million such spaces; equal blocks would need equal words.
    var words: [UInt64] = []
    words.reserveCapacity(1_280_000)
    for replication in UInt32(0)..<4 {
      let family = StreamFamily(seed: 2_026, replication: replication)
      for purpose in UInt8(0)..<8 {
        for entity in UInt64(0)..<20_000 {
          for index in UInt32(0)..<2 {
            var stream = family.stream(purpose: purpose, entity: entity, index: index)
            words.append(stream.nextWord())
          }
        }
      }
    }
    words.sort()
    #expect(zip(words, words.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func `birthdays of neighbouring streams are spaced by chance`() {
    // Marsaglia's birthday spacings: of 4,096 days in a year of 2^32, equal spacings come to 4 on
    // average and are Poisson. Over 64 years 256, with a standard deviation of 16; the limit is 6.
    let family = StreamFamily(seed: 9, replication: 1)
    var equal = 0
    for year in UInt64(0)..<64 {
      var days: [UInt64] = []
      for day in UInt64(0)..<4_096 {
        var stream = family.stream(purpose: 5, entity: year << 12 | day)
        days.append(stream.nextWord() >> 32)
      }
      days.sort()
      var spacings = zip(days, days.dropFirst()).map { $1 - $0 }
      spacings.sort()
      equal += zip(spacings, spacings.dropFirst()).count { $0 == $1 }
    }
    #expect(abs(Double(equal) - 256) < 6 * 16)
  }
}
