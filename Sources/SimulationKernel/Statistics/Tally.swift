/// Count, mean, variance and extremes of observations, without keeping them.
///
/// Updated by the recurrence of Welford 1962, which does not lose digits where the mean is large beside
/// the spread; merged by the formula of Chan, Golub and LeVeque 1979. Adding takes constant time.
public struct Tally: Hashable, Sendable, BitwiseCopyable {
  /// The number of observations.
  public private(set) var count: Int
  /// The running mean, 0 while there are no observations.
  private var runningMean: Double
  /// The sum of squared deviations from the mean.
  private var squares: Double
  /// The least observation, or +∞ when there are none.
  public private(set) var minimum: Double
  /// The greatest observation, or −∞ when there are none.
  public private(set) var maximum: Double

  /// Makes a tally of no observations.
  public init() {
    count = 0
    runningMean = 0
    squares = 0
    minimum = .infinity
    maximum = -.infinity
  }

  /// Makes a tally of what was worked out elsewhere by the same recurrence.
  ///
  /// - Precondition: every observation was finite.
  init(count: Int, mean: Double, squares: Double, minimum: Double, maximum: Double) {
    precondition(
      count == 0 || minimum.isFinite && maximum.isFinite, "an observation is finite")
    self.count = count
    runningMean = mean
    self.squares = squares
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Adds an observation.
  ///
  /// - Precondition: the observation is finite.
  public mutating func add(_ value: Double) {
    precondition(value.isFinite, "an observation is finite")
    count += 1
    let deviation = value - runningMean
    runningMean += deviation / Double(count)
    squares += deviation * (value - runningMean)
    minimum = Swift.min(minimum, value)
    maximum = Swift.max(maximum, value)
  }

  /// Adds all observations of another tally.
  ///
  /// The result depends on the order of merging in the last bits, so merge in a fixed order.
  public mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count) + Double(other.count)
    let difference = other.runningMean - runningMean
    let share = Double(other.count) / total
    squares += other.squares + difference * difference * Double(count) * share
    runningMean += difference * share
    count += other.count
    minimum = Swift.min(minimum, other.minimum)
    maximum = Swift.max(maximum, other.maximum)
  }

  /// The mean, or not-a-number when there are no observations.
  public var mean: Double { count > 0 ? runningMean : .nan }

  /// The sample variance, with divisor n − 1; not-a-number with fewer than two observations.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }

  /// The square root of the variance; not-a-number with fewer than two observations.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The standard error of the mean; not-a-number with fewer than two observations.
  public var standardError: Double { (variance / Double(count)).squareRoot() }
}
