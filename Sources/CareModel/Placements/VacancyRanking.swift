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
  /// The chance that a provider who takes such children accepts.
  let chance: Double
  /// The home of origin, nil when distance from it does not count.
  let home: (easting: Double, northing: Double)?
  let matchWeight: Double
  let outsidePenalty: Double
  /// The age that a provider's terms must allow, nil when they do not count.
  var age: Int? {
    didSet {
      termsAllowed = 0
      for terms in AgeTerms.allCases where age.map(terms.allow) ?? true {
        termsAllowed |= 1 << terms.rawValue
      }
    }
  }
  /// One bit for each of the terms that allow the age.
  private var termsAllowed: UInt8 = .max
  /// The level of need that a provider must take.
  var need = NeedLevel.standard
  /// Today, on which a home may still be closed to others while children settle.
  var today = 0.0
  /// Whether children are to be taken for a few nights at once.
  var isEmergency = false
  /// What a provider would accept with more notice, as a ratio.
  var noticeRatio = 1.0
  /// Acceptance in supported accommodation by category, nil for other types.
  var byCategory: [Double]?
  /// The share of supported lodgings that take standard need only.
  var lodgingsStandardOnly = 0.0
  /// The row of a yes among the answers, behind those of `RefusalReason`.
  static let accepted = 5
  /// Answers by row.
  private(set) var answers = InlineArray<6, Int32>(repeating: 0)
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

  /// Asks the providers on the framework and, if none accepts, those outside it.
  mutating func consider(_ vacancies: borrowing FlatBuffer<Vacancy>) {
    consider(vacancies, onFramework: true)
    if isEmpty { consider(vacancies, onFramework: false) }
  }

  private mutating func consider(
    _ vacancies: borrowing FlatBuffer<Vacancy>, onFramework: Bool
  ) {
    for index in 0..<vacancies.count
    where vacancies[index].isOnFramework == onFramework && vacancies[index].row != except {
      var draws = SplitMix64(seed: word ^ vacancies[index].code)
      let outcome = answer(vacancies[index], draws.uniform())
      answers[outcome] += 1
      if outcome == Self.accepted { rank(vacancies[index], match: draws.uniform()) }
    }
  }

  /// What a provider says: the row of a reason, or yes.
  ///
  /// Every condition is looked at, the weightiest last, for branches that can be foreseen cost less
  /// than those that save a comparison.
  @inline(__always)
  private func answer(_ vacancy: Vacancy, _ draw: Double) -> Int {
    let chance = self.chance * categoryRatio(vacancy)
    var answer = draw < chance ? Self.accepted : RefusalReason.needs.index
    if draw >= chance, draw * noticeRatio < chance { answer = RefusalReason.notice.index }
    let isAble = isEmergency ? vacancy.takesEmergencies : vacancy.skill.rawValue >= need.rawValue
    if !isAble { answer = (isEmergency ? RefusalReason.notice : .needs).index }
    if vacancy.settledAt > today { answer = RefusalReason.settling.index }
    if vacancy.places < count { answer = RefusalReason.siblings.index }
    if termsAllowed >> vacancy.terms.rawValue & 1 == 0 { answer = RefusalReason.age.index }
    return answer
  }

  /// How the category of supported accommodation changes its acceptance of more than standard need.
  @inline(__always)
  private func categoryRatio(_ vacancy: Vacancy) -> Double {
    guard let byCategory, need != .standard else { return 1 }
    let ratio = byCategory[vacancy.category.index]
    return vacancy.category == .lodgings ? ratio * (1 - lodgingsStandardOnly) : ratio
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
