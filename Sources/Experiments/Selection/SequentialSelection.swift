/// A selection of the best system under way: it takes observations and drops what is clearly behind.
///
/// The rule is that of ``KimNelson``. Of systems that are equal in everything seen, the first is kept.
public struct SequentialSelection: Sendable {
  /// The constants of the rule.
  public let rule: KimNelson
  /// Whether the largest mean is best.
  public let maximises: Bool
  /// Rows of the systems still in it, in order.
  public private(set) var survivors: [Int]
  /// Observations taken of each survivor.
  public private(set) var observations = 0
  /// By system, after how many observations it was dropped; nil for a survivor.
  public private(set) var dropped: [Int?]

  private var sums: [Double]
  /// The observations of the first stage, a row each; empty once variances are known.
  private var firstRows: [[Double]] = []
  /// Variances of the differences by pair of systems.
  private var variances: [Double] = []

  /// Makes a selection among some systems.
  ///
  /// - Precondition: there are two systems or more.
  public init(
    systems: Int, maximises: Bool, firstStage: Int, zone: Double, confidence: Double
  ) {
    rule = KimNelson(
      systems: systems, firstStage: firstStage, zone: zone, confidence: confidence)
    self.maximises = maximises
    survivors = Array(0..<systems)
    sums = Array(repeating: 0, count: systems)
    dropped = Array(repeating: nil, count: systems)
  }

  /// Whether one system is left.
  public var isDecided: Bool { survivors.count == 1 }

  /// The survivor with the best mean so far, the first of equals.
  public var leader: Int {
    survivors.dropFirst().reduce(survivors[0]) { best, row in sums[row] > sums[best] ? row : best }
  }

  /// Takes the next observation of every survivor, in the order of `survivors`.
  ///
  /// - Precondition: nothing is decided yet, and the observations are finite.
  public mutating func add(_ row: [Double]) {
    precondition(!isDecided && row.count == survivors.count, "an observation a survivor")
    precondition(row.allSatisfy(\.isFinite), "an observation is finite")
    let signed = maximises ? row : row.map { -$0 }
    for (system, value) in zip(survivors, signed) { sums[system] += value }
    observations += 1
    if observations <= rule.firstStage { firstRows.append(signed) }
    guard observations >= rule.firstStage else { return }
    if observations == rule.firstStage { settleVariances() }
    drop()
  }

  private mutating func settleVariances() {
    let count = sums.count
    variances = Array(repeating: 0, count: count * count)
    let n = Double(rule.firstStage)
    for i in 0..<count {
      for l in 0..<i {
        let differences = firstRows.map { $0[i] - $0[l] }
        let mean = differences.reduce(0, +) / n
        let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        variances[i * count + l] = squares / (n - 1)
        variances[l * count + i] = squares / (n - 1)
      }
    }
    firstRows = []
  }

  /// Drops every survivor that lies too far behind another.
  private mutating func drop() {
    let count = sums.count
    let r = Double(observations)
    let kept = survivors.filter { i in
      survivors.allSatisfy { l in
        guard l != i else { return true }
        let lead = (sums[l] - sums[i]) / r
        let allowance = rule.allowance(
          variance: variances[i * count + l], observations: observations)
        // Two that agree to the last bit would be kept for ever.
        if lead == 0, allowance == 0 { return i < l }
        return lead <= allowance
      }
    }
    for row in survivors where !kept.contains(row) { dropped[row] = observations }
    survivors = kept
  }
}
