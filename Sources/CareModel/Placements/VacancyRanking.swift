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
  /// The chance that a provider who takes such children accepts, by category of supported accommodation;
  /// the same in every row for other types.
  private var chances: InlineArray<4, Double>
  /// The home of origin, nil when distance from it does not count.
  let home: (easting: Double, northing: Double)?
  let matchWeight: Double
  let outsidePenalty: Double
  /// The youngest and the eldest age that a provider's terms must allow, nil when ages do not count.
  var ages: (youngest: Int, eldest: Int)? {
    didSet {
      guard let ages else { return termsAllowed = .max }
      termsAllowed = 0
      for terms in AgeTerms.allCases where terms.allow(ages.youngest) && terms.allow(ages.eldest) {
        termsAllowed |= 1 << terms.rawValue
      }
    }
  }
  /// One bit for each of the terms that allow the age.
  private var termsAllowed: UInt8 = .max
  /// What a provider must be able to take.
  var abilities = Abilities.need(.standard)
  /// Today, on which a home may still be closed to others while children settle.
  var today = 0.0
  /// Whether children are to be taken for a few nights at once.
  var isEmergency = false
  /// What a provider would accept with more notice, as a ratio.
  var noticeRatio = 1.0
  /// Answers by row of `Answer`.
  private var answers = InlineArray<9, Int32>(repeating: 0)
  /// How those already there change the chance.
  var matching = ResidentMatching()
  /// The row at which a brother or sister lives, which counts as much as a perfect match.
  var siblings: Int32 = -1
  /// The row of a former carer, which counts as much.
  var former: Int32 = -1
  /// Whether places outside the authority are out of the question.
  var isInsideOnly = false
  /// The row that is out of the question.
  var except: Int32 = -1
  /// The row to which the panel has not agreed.
  var notAgreed: Int32 = -1

  /// The answers of providers, the weightiest reason first.
  private enum Answer {
    static let age = 0
    static let siblings = 1
    static let settling = 2
    static let needs = 3
    static let notAtOnce = 4
    /// With nobody there it would have been a yes.
    static let residents = 5
    /// With more notice it would have been a yes.
    static let notice = 6
    static let no = 7
    static let yes = 8
  }

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
    chances = InlineArray(repeating: chance)
    self.home = home
    self.matchWeight = matchWeight
    self.outsidePenalty = outsidePenalty
  }

  /// Changes the acceptance of a category of supported accommodation.
  mutating func multiplyChance(of category: SupportedCategory, by ratio: Double) {
    chances[category.index] *= ratio
  }

  /// Visits the reasons for which providers said no, with how many did.
  @inline(__always)
  func forEachRefusal(_ body: (RefusalReason, Int32) -> Void) {
    for answer in 0..<Answer.yes where answers[answer] > 0 {
      let reason: RefusalReason =
        switch answer {
        case Answer.age: .age
        case Answer.siblings: .siblings
        case Answer.settling: .settling
        case Answer.residents: .residents
        case Answer.notAtOnce, Answer.notice: .notice
        default: .needs
        }
      body(reason, answers[answer])
    }
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

  /// Asks the providers of a list.
  mutating func consider(_ vacancies: borrowing FlatBuffer<Vacancy>) {
    for index in 0..<vacancies.count
    where vacancies[index].row != except && vacancies[index].row != notAgreed {
      var draws = SplitMix64(seed: word ^ vacancies[index].code)
      let outcome = answer(vacancies[index], draws.uniform())
      answers[outcome] += 1
      if outcome == Answer.yes { rank(vacancies[index], match: draws.uniform()) }
    }
  }

  /// What a provider says.
  ///
  /// Every condition is looked at and gives a bit, the weightiest the lowest, for few of these answers
  /// could be foreseen by a branch.
  @inline(__always)
  private func answer(_ vacancy: Vacancy, _ draw: Double) -> Int {
    let alone = chances[vacancy.category.index]
    // Those who live there only make a yes rarer, so where it is a no without them nobody looks.
    let mayTake = matching.isOn && draw * noticeRatio < alone
    let chance = mayTake ? alone * matching.ratio(vacancy) : alone
    let refuses = draw >= chance
    let cannotTake = !vacancy.abilities.contains(abilities)
    let cannotAtOnce = isEmergency && !vacancy.takesEmergencies
    var bits: UInt16 = 1 << Answer.yes
    bits |= UInt16(termsAllowed &>> vacancy.terms.rawValue & 1 ^ 1) << Answer.age
    bits |= (vacancy.places < count ? 1 : 0) << Answer.siblings
    bits |= (vacancy.settledAt > today ? 1 : 0) << Answer.settling
    bits |= (cannotTake ? 1 : 0) << Answer.needs
    bits |= (cannotAtOnce ? 1 : 0) << Answer.notAtOnce
    bits |= (refuses ? draw < alone ? 1 : 0 : 0) << Answer.residents
    bits |= (refuses ? draw * noticeRatio < chance ? 1 : 0 : 0) << Answer.notice
    bits |= (refuses ? 1 : 0) << Answer.no
    return bits.trailingZeroBitCount
  }

  /// Keeps the vacancy of a provider who has accepted if it is the best.
  @inline(never)
  private mutating func rank(_ vacancy: Vacancy, match: Double) {
    if isInsideOnly, !vacancy.isInside { return }
    var score = 0.0
    if let home {
      score = Distance.miles(
        fromEasting: home.easting, northing: home.northing, toEasting: vacancy.easting,
        northing: vacancy.northing)
    }
    if !vacancy.isInside { score += outsidePenalty }
    // Living with a brother or sister, or with a carer who knows the child, counts as much as a
    // perfect match.
    if vacancy.row == siblings || vacancy.row == former { score -= matchWeight }
    score -= matchWeight * match
    // Of equals the one with the lower code, so that the order of the list never counts.
    guard score < self.score || (score == self.score && vacancy.code < code) else { return }
    (row, code, self.score, self.match) = (vacancy.row, vacancy.code, score, match)
  }
}
