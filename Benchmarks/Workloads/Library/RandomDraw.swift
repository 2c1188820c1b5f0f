import SimulationKernel

/// A kind of random draw whose cost is promised.
public enum RandomDraw: String, CaseIterable, Sendable {
  /// The next 64 bits of a sequential stream.
  case sequentialWord = "sequential word"
  /// A standard exponential from a sequential stream.
  case sequentialExponential = "sequential exponential"
  /// A standard normal from a sequential stream.
  case sequentialNormal = "sequential normal"
  /// A whole number below 1,000 from a sequential stream.
  case sequentialInteger = "sequential integer"
  /// 64 bits where both words of an addressed block are used; each block has its own address.
  case addressedWord = "addressed word"
  /// One whole number below 1,000 an address.
  case addressedInteger = "addressed integer"
  /// One standard exponential an address.
  case addressedExponential = "addressed exponential"
  /// One standard normal an address.
  case addressedNormal = "addressed normal"

  /// The mean and the standard deviation of a draw; words are taken by their upper 32 bits.
  var moments: (mean: Double, deviation: Double) {
    switch self {
    case .sequentialWord, .addressedWord: (0x1p31, 0x1p32 / 12.0.squareRoot())
    case .sequentialInteger, .addressedInteger: (499.5, (999_999.0 / 12).squareRoot())
    case .sequentialExponential, .addressedExponential: (1, 1)
    case .sequentialNormal, .addressedNormal: (0, 1)
    }
  }

  /// The sum of a number of draws.
  func sum(of count: Int) -> Double {
    switch self {
    // Whole numbers are summed as such, which hides the cost of summing.
    case .sequentialWord: Double(sequential(count) { Int($0.nextWord() >> 32) })
    case .sequentialInteger: Double(sequential(count) { $0.integer(below: 1_000) })
    case .sequentialExponential: sequential(count) { $0.standardExponential() }
    case .sequentialNormal: sequential(count) { $0.standardNormal() }
    case .addressedWord:
      Double(addressed(count / 2) { Int($0.nextWord() >> 32) + Int($0.nextWord() >> 32) })
    case .addressedInteger: Double(addressedIntegers(count))
    case .addressedExponential: addressed(count) { $0.standardExponential() }
    case .addressedNormal: addressed(count) { $0.standardNormal() }
    }
  }

  @inline(__always)
  private func sequential<T: Numeric>(_ count: Int, _ draw: (inout SequentialStream) -> T) -> T {
    var stream = SequentialStream(seed: 5)
    var sum: T = 0
    for _ in 0..<count { sum += draw(&stream) }
    return sum
  }

  @inline(__always)
  private func addressed<T: Numeric>(_ count: Int, _ draw: (inout RandomStream) -> T) -> T {
    let family = StreamFamily(drawing: count)
    var sum: T = 0
    for entity in 0..<UInt64(count) {
      var stream = family.stream(purpose: 1, entity: entity)
      sum += draw(&stream)
    }
    return sum
  }

  private func addressedIntegers(_ count: Int) -> Int {
    let family = StreamFamily(drawing: count)
    var sum = 0
    for entity in 0..<UInt64(count) {
      sum &+= family.integer(below: 1_000, purpose: 1, entity: entity)
    }
    return sum
  }

  /// How many standard errors the mean of a number of draws lies from its expectation.
  func error(over count: Int) throws -> Double {
    let (mean, deviation) = moments
    let error = (sum(of: count) / Double(count) - mean) / deviation * Double(count).squareRoot()
    try check(error, is: 0, within: 5, "\(rawValue): the mean in standard errors")
    return error
  }
}

extension StreamFamily {
  /// Streams whose seed the compiler cannot know, as it never does in the model.
  ///
  /// With a constant seed it folds the first rounds and then writes worse ones.
  fileprivate init(drawing count: Int) { self.init(seed: UInt64(count), replication: 1) }
}
