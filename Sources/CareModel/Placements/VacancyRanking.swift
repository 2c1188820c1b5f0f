import SimulationKernel

/// One search's look through the vacancies of a pool for the best whose provider accepts.
struct VacancyRanking {
  let family: StreamFamily
  /// The child's key and search number, which address the draws.
  let child: UInt64
  let search: UInt32
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
  private var key = UInt64.max
  private var score = Double.infinity
  private var match = 0.0

  init(
    family: StreamFamily, child: UInt64, search: UInt32, type: PlacementType, count: Int,
    chance: Double, home: (easting: Double, northing: Double)?, matchWeight: Double,
    outsidePenalty: Double
  ) {
    self.family = family
    self.child = child
    self.search = search
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
      // Few providers accept, so that is asked before anything else is worked out.
      if suits(vacancies[index]), accepts(vacancies[index].key) { rank(vacancies[index]) }
    }
  }

  @inline(__always)
  private func suits(_ vacancy: Vacancy) -> Bool {
    guard vacancy.places >= count, vacancy.row != except else { return false }
    guard let age else { return true }
    return vacancy.terms.allow(age)
  }

  /// Whether the provider says yes; drawn in line, because it is asked more than anything else.
  @inline(__always)
  private func accepts(_ place: UInt64) -> Bool {
    family.uniform(
      purpose: Purpose.acceptance.rawValue, entity: child, index: answerIndex(place)) < chance
  }

  /// Keeps the vacancy of a provider who has accepted if it is the best.
  @inline(never)
  private mutating func rank(_ vacancy: Vacancy) {
    // One block of the generator gives both the provider's answer and the quality of the match.
    var draws = family.stream(.acceptance, child, answerIndex(vacancy.key))
    _ = draws.uniform()
    let match = draws.uniform()
    var score = 0.0
    if let home {
      score = Distance.miles(
        fromEasting: home.easting, northing: home.northing, toEasting: vacancy.easting,
        northing: vacancy.northing)
    }
    if !vacancy.isInside { score += outsidePenalty }
    // Living with a brother or sister counts as much as a perfect match.
    score -= matchWeight * (match + (vacancy.row == siblings ? 1 : 0))
    // Of equals the one with the lower key, so that the order of the list never counts.
    guard score < self.score || (score == self.score && vacancy.key < key) else { return }
    (row, key, self.score, self.match) = (vacancy.row, vacancy.key, score, match)
  }

  /// Mixes a place and the search into the index of a draw.
  @inline(__always)
  private func answerIndex(_ place: UInt64) -> UInt32 {
    var mixed = place &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(search) &* 0xD1B5_4A32_D192_ED03
    mixed ^= mixed >> 32
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 40)
  }
}
