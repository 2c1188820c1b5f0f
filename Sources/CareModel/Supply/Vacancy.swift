import SimulationKernel

/// Places on offer today at one address, with what a search needs to know to rank them.
struct Vacancy: BitwiseCopyable {
  /// The key of the household or home, scrambled so that its bits look random.
  var code: UInt64
  var easting: Double
  var northing: Double
  /// Whom the provider takes.
  var taken: Taken
  /// The row of the household or home.
  var row: Int32 = -1
  var places: UInt8 = 0
  var isInside: Bool
  var category = SupportedCategory.ringFencedShared
  /// Who lives there, in the bits that `ResidentMatching` reads.
  var residents: UInt8 = 0
  /// Days of birth of the eldest and the youngest child of the authority in a household.
  var firstBorn = Int16.max
  var lastBorn = Int16.min
  /// The day from which another child may come, while others settle.
  var settledAt = -Double.infinity
}

extension Vacancy {
  init(key: UInt64, easting: Double, northing: Double, terms: AgeTerms, isInside: Bool) {
    var scrambler = SplitMix64(seed: key)
    code = scrambler.nextWord()
    self.easting = easting
    self.northing = northing
    taken = .children(of: terms)
    self.isInside = isInside
  }

  /// Writes what the provider is able to do.
  mutating func add(_ abilities: Abilities, takesEmergencies: Bool) {
    taken.formUnion(.needing(abilities))
    if takesEmergencies { taken.insert(.atOnce) }
  }

  /// Writes how many places are on offer.
  mutating func offer(_ places: UInt8) {
    self.places = places
    taken.formUnion(.upTo(Int(places)))
  }
}

/// The choice of one vacancy, each as likely as the other.
///
/// A random word gives every place a number, and the least is chosen: a place has the same number
/// whatever other places there are, so that one more vacancy changes few choices.
struct VacancyLottery {
  let word: UInt64
  /// The row of the vacancy chosen so far, or -1.
  private(set) var row: Int32 = -1
  private var least = UInt64.max

  init(word: UInt64) { self.word = word }

  /// Draws among those who are able to do something.
  mutating func draw(
    from vacancies: borrowing FlatBuffer<Vacancy>, ableTo abilities: Abilities
  ) {
    for index in 0..<vacancies.count where vacancies[index].taken.contains(.needing(abilities)) {
      draw(vacancies[index])
    }
  }

  @inline(__always)
  private mutating func draw(_ vacancy: Vacancy) {
    // Both halves of a product of two scrambled numbers.
    let product = (vacancy.code ^ word).multipliedFullWidth(by: word | 1)
    let number = product.high ^ product.low
    if number < least { (row, least) = (vacancy.row, number) }
  }
}
