import SimulationKernel

/// One search's look through the vacancies of a pool for the best whose provider accepts.
///
/// A search has one addressed word of its own, and with each place's code mixed in it gives that
/// provider's answer and the quality of the match. A tenth of the work of an address for each, for
/// thousands of providers are asked and few accept.
struct VacancyRanking {
  /// The search's word.
  let word: UInt64
  let type: PlacementType
  /// Children to be placed together.
  let count: Int
  /// The chance that a provider accepts.
  let chance: Double
  /// The home of origin, nil when distance from it does not count.
  let home: (easting: Double, northing: Double)?
  let matchWeight: Double
  let outsidePenalty: Double
  /// The age that a provider's terms must allow, nil when they do not count.
  var age: Int?
  /// The row at which a brother or sister lives, which counts as much as a perfect match.
  var siblings: Int32 = -1
  /// The row that is out of the question.
  var except: Int32 = -1

  private var row: Int32 = -1
  private var code = UInt64.max
  private var score = Double.infinity
  private var match = 0.0

  init(
    word: UInt64, type: PlacementType, count: Int, chance: Double,
    home: (easting: Double, northing: Double)?, matchWeight: Double, outsidePenalty: Double
  ) {
    self.word = word
    self.type = type
    self.count = count
    self.chance = chance
    self.home = home
    self.matchWeight = matchWeight
    self.outsidePenalty = outsidePenalty
  }

  /// Whether nobody has accepted yet.
  var isEmpty: Bool { row < 0 }

  /// The best vacancy so far.
  func offer(_ kind: PlaceReference.Kind) -> Offer {
    isEmpty
      ? .none
      : Offer(
        place: PlaceReference(kind: kind, row: row), type: type, score: score, match: match)
  }

  mutating func consider(_ vacancies: borrowing FlatBuffer<Vacancy>) {
    for index in 0..<vacancies.count {
      // The answer before the terms: nearly always no, it is the branch that can be foreseen.
      var draws = SplitMix64(seed: word ^ vacancies[index].code)
      if draws.uniform() < chance, suits(vacancies[index]) {
        rank(vacancies[index], match: draws.uniform())
      }
    }
  }

  @inline(__always)
  private func suits(_ vacancy: Vacancy) -> Bool {
    guard vacancy.places >= count, vacancy.row != except else { return false }
    guard let age else { return true }
    return vacancy.terms.allow(age)
  }

  /// Keeps the vacancy of a provider who has accepted if it is the best.
  @inline(never)
  private mutating func rank(_ vacancy: Vacancy, match: Double) {
    var score = 0.0
    if let home {
      score = Distance.miles(
        fromEasting: home.easting, northing: home.northing, toEasting: vacancy.easting,
        northing: vacancy.northing)
    }
    if !vacancy.isInside { score += outsidePenalty }
    // Living with a brother or sister counts as much as a perfect match.
    score -= matchWeight * (match + (vacancy.row == siblings ? 1 : 0))
    // Of equals the one with the lower code, so that the order of the list never counts.
    guard score < self.score || (score == self.score && vacancy.code < code) else { return }
    (row, code, self.score, self.match) = (vacancy.row, vacancy.code, score, match)
  }
}
