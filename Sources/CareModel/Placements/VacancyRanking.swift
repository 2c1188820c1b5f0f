import SimulationKernel

/// One search's look through the vacancies of a pool for the best whose provider accepts.
///
/// A search has one addressed word of its own, and multiplied with each place's code it gives that
/// provider's number, which decides the answer and the quality of the match. A tenth of the work of an
/// address for each, for thousands of providers are asked and few accept.
struct VacancyRanking {
  /// The search's word.
  let word: UInt64
  let type: PlacementType
  /// The chance that a provider who takes such children accepts, by category of supported accommodation;
  /// the same in every row for other types.
  private var chances: InlineArray<4, Double>
  /// The home of origin, nil when distance from it does not count.
  let home: (easting: Double, northing: Double)?
  let matchWeight: Double
  let outsidePenalty: Double
  /// Whom a provider must be able to take.
  private var wanted: Taken
  /// Today, on which a home may still be closed to others while children settle.
  var today = 0.0
  /// What a provider would accept with more notice, as a ratio.
  var noticeRatio = 1.0
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
    wanted = .together(count)
    chances = InlineArray(repeating: chance)
    self.home = home
    self.matchWeight = matchWeight
    self.outsidePenalty = outsidePenalty
  }

  /// Changes the acceptance of a category of supported accommodation.
  mutating func multiplyChance(of category: SupportedCategory, by ratio: Double) {
    chances[category.index] *= ratio
  }

  /// Asks for what the ages of the children, from the youngest to the eldest, make a provider's terms count.
  mutating func want(ages youngest: Int, _ eldest: Int) {
    wanted.formUnion([.age(youngest), .age(eldest)])
  }

  /// Asks for abilities, and for a place at once where it is for a few nights only.
  mutating func want(_ abilities: Abilities, isEmergency: Bool) {
    wanted.formUnion(.needing(abilities))
    if isEmergency { wanted.insert(.atOnce) }
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

  /// Asks the providers of a list, and counts their answers.
  ///
  /// Reasons apart from chance are found without branches, for few of them could be foreseen; and only where
  /// there is none may chance, which notice and those who live there change, still make it a yes.
  @inline(never)
  mutating func consider(
    _ vacancies: borrowing FlatBuffer<Vacancy>, counting answers: inout ProviderAnswers
  ) {
    // Apart from the record, which the compiler would otherwise copy for each provider.
    let (word, wanted, today) = (word, wanted.rawValue, today)
    let (except, notAgreed) = (except, notAgreed)
    // A little too many are let through, for the answer to decide; none too few.
    let highest = UInt64(min(1, highestChance / noticeRatio) * 0x1p52) + 1
    for index in 0..<vacancies.count
    where vacancies[index].row != except && vacancies[index].row != notAgreed {
      // Both halves of a product of two scrambled numbers.
      let product = (vacancies[index].code ^ word).multipliedFullWidth(by: word | 1)
      let number = product.high ^ product.low
      let isSettling = vacancies[index].settledAt > today ? Taken.settling.rawValue : 0
      let lacking = wanted & ~vacancies[index].taken.rawValue | isSettling
      if lacking == 0, number >> 12 < highest {
        answers.count(answer(vacancies[index], number))
      } else {
        answers.count((lacking | 1 &<< UInt64(ProviderAnswers.no)).trailingZeroBitCount)
      }
    }
  }

  private var highestChance: Double {
    max(max(chances[0], chances[1]), max(chances[2], chances[3]))
  }

  /// The answer of a provider who takes such children and may accept, by the provider's number.
  @inline(never)
  private mutating func answer(_ vacancy: Vacancy, _ number: UInt64) -> Int {
    let draw = (Double(number >> 12) + 0.5) * 0x1p-52
    let alone = chances[vacancy.category.index]
    guard draw * noticeRatio < alone else { return ProviderAnswers.no }
    let chance = matching.isOn ? alone * matching.ratio(vacancy) : alone
    if draw < chance {
      var draws = SplitMix64(seed: number)
      rank(vacancy, match: draws.uniform())
      return ProviderAnswers.yes
    }
    if draw < alone { return ProviderAnswers.residents }
    return draw * noticeRatio < chance ? ProviderAnswers.notice : ProviderAnswers.no
  }

  /// Keeps the vacancy of a provider who has accepted if it is the best.
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
