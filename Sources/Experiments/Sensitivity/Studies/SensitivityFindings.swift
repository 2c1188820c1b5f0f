/// What the studies of one command found, outcome by outcome.
public struct SensitivityFindings: Sendable {
  /// A tornado of one outcome.
  public struct Tornado: Sendable {
    /// The outcome with every value at its median.
    public var base: Estimate
    /// The bars, those first of which chance leaves most.
    public var bars: [TornadoStudy.Bar]
  }

  /// A screening of one outcome: a factor and its effect, the largest first.
  public typealias Screening = [(factor: Int, effect: MorrisEffect)]

  /// The indices of one outcome.
  public struct Indices: Sendable {
    /// The outcome's variance over everything that is uncertain.
    public var variance: Double
    /// Its mean.
    public var mean: Double
    /// A column's name and its indices, in the order of the study.
    public var columns: [(name: String, index: SobolIndex)]
  }

  /// The outcomes, or those that a decision is judged by.
  public let outcomes: [SensitivityOutcome]
  /// Every factor by its row.
  public let factors: [SensitivityFactor]
  /// One an outcome.
  public var tornados: [Tornado] = []
  /// One an outcome.
  public var screenings: [Screening] = []
  /// One an outcome.
  public var indices: [Indices] = []
  /// The names of the options and what knowing is worth in the choice between them.
  public var value: (options: [String], answer: ValueStudy.Answer)?

  /// Nothing is found yet.
  public init(outcomes: [SensitivityOutcome], factors: [SensitivityFactor]) {
    self.outcomes = outcomes
    self.factors = factors
  }

  /// Takes in a tornado.
  public mutating func add(_ study: TornadoStudy, _ answers: [SensitivityAnswer]) {
    tornados = outcomes.indices.map { outcome in
      Tornado(
        base: study.base(outcome, answers),
        bars: study.bars(outcome, answers).sorted {
          ($1.certainSize, $1.size, $0.name) < ($0.certainSize, $0.size, $1.name)
        })
    }
  }

  /// Takes in a screening.
  public mutating func add(_ study: ScreeningStudy, _ answers: [SensitivityAnswer]) {
    screenings = outcomes.indices.map { outcome in
      let effects = study.effects(on: outcome, answers).enumerated()
        .map { (factor: $0.offset, effect: $0.element) }
      func size(_ effect: MorrisEffect) -> Double {
        effect.muStar.value.isFinite ? effect.muStar.value : -1
      }
      return effects.sorted { (size($1.effect), $0.factor) < (size($0.effect), $1.factor) }
    }
  }

  /// Takes in indices.
  public mutating func add(_ study: SobolStudy, _ answers: [SensitivityAnswer], seed: UInt64) {
    indices = outcomes.indices.map { outcome in
      let found = study.indices(of: outcome, answers, seed: seed)
      return Indices(
        variance: found.variance, mean: found.mean,
        columns: found.indices.enumerated().map { (study.name(of: $0.offset), $0.element) })
    }
  }

  /// The factors that matter most in a screening, those of each outcome in turn, by row.
  public func mostImportant(_ count: Int) -> [Int] {
    var chosen: [Int] = []
    let longest = screenings.map(\.count).max() ?? 0
    for place in 0..<longest {
      for screening in screenings where place < screening.count && chosen.count < count {
        let found = screening[place]
        if found.effect.muStar.value > 0, !chosen.contains(found.factor) {
          chosen.append(found.factor)
        }
      }
    }
    return chosen
  }
}
