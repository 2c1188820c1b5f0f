import SimulationKernel

/// Places on offer today at one address, with what a search needs to know to rank them.
struct Vacancy: BitwiseCopyable {
  /// The key of the household or home, scrambled so that its bits look random.
  var code: UInt64
  var easting: Double
  var northing: Double
  /// The row of the household or home.
  var row: Int32 = -1
  var places: UInt8 = 0
  var terms: AgeTerms
  var isInside: Bool
  /// Whether the provider is on the authority's framework, or the authority itself.
  var isOnFramework = true
  /// The highest level of need that is taken.
  var skill = NeedLevel.complex
  /// Whether children are taken for a few nights at once.
  var takesEmergencies = true
  var category = SupportedCategory.ringFencedShared
  /// The day from which another child may come, while others settle.
  var settledAt = -Double.infinity
}

extension Vacancy {
  init(key: UInt64, easting: Double, northing: Double, terms: AgeTerms, isInside: Bool) {
    var scrambler = SplitMix64(seed: key)
    code = scrambler.nextWord()
    self.easting = easting
    self.northing = northing
    self.terms = terms
    self.isInside = isInside
  }
}

extension FlatBuffer<Vacancy> {
  /// The row of one vacancy, each as likely as the other; nil when there is none.
  ///
  /// The random word gives every place a number, and the least is chosen: a place has the same number
  /// whatever other places there are, so that one more vacancy changes few choices.
  func chosen(by word: UInt64) -> Int? {
    var row: Int32 = -1
    var least = UInt64.max
    for index in 0..<count {
      // Both halves of a product of two scrambled numbers.
      let product = (self[index].code ^ word).multipliedFullWidth(by: word | 1)
      let number = product.high ^ product.low
      if number < least { (row, least) = (self[index].row, number) }
    }
    return row >= 0 ? Int(row) : nil
  }
}
