/// How those who live at an address change the chance that a provider takes another child.
struct ResidentMatching: BitwiseCopyable {
  /// Whether they change it at all.
  var isOn = false
  /// What multiplies stated acceptance where nobody lives, so that over all vacancies it holds.
  var level = 1.0
  /// Acceptance as a ratio, by the children of complex need there.
  var complexRatios = InlineArray<4, Double>(repeating: 1)
  /// Acceptance as a ratio, by the children of other authorities there.
  var otherRatios = InlineArray<8, Double>(repeating: 1)
  /// Acceptance as a ratio where an unrelated child of a much different age or need lives.
  var unlikeRatio = 1.0
  /// Days of age that make two children much different.
  var unlikeDays = Int32.max
  /// Days of birth of the eldest and the youngest of the children to be placed.
  var firstBorn: Int32 = 0
  var lastBorn: Int32 = 0
  /// Whether one of them is of complex need.
  var isComplex = false
  /// The row at which a brother or sister lives, and how many brothers and sisters of complex need there.
  var related: Int32 = -1
  var relatedComplex: UInt8 = 0

  /// What multiplies the chance of a yes at an address.
  @inline(__always)
  func ratio(_ vacancy: Vacancy) -> Double {
    var complex = vacancy.residents & Vacancy.mostComplex
    let others = vacancy.residents >> 2 & Vacancy.mostOthers
    let isRelated = vacancy.row == related
    if isRelated { complex -= min(complex, relatedComplex) }
    let ratio = complexRatios[Int(complex)] * otherRatios[Int(others)]
    return !isRelated && isUnlike(vacancy) ? ratio * unlikeRatio : ratio
  }

  @inline(__always)
  private func isUnlike(_ vacancy: Vacancy) -> Bool {
    let isYounger = Int32(vacancy.lastBorn) - firstBorn > unlikeDays
    let isElder = lastBorn - Int32(vacancy.firstBorn) > unlikeDays
    let hasOtherNeed = isComplex && vacancy.residents & Vacancy.standardThere != 0
    return isYounger || isElder || hasOtherNeed
  }
}

extension Vacancy {
  /// The bits of ``residents``: children of complex need, then children of other authorities, each up to
  /// a number, then whether a child of standard need is there.
  static let mostComplex: UInt8 = 3
  static let mostOthers: UInt8 = 7
  static let standardThere: UInt8 = 32

  static func residents(complex: UInt8, others: UInt8, hasStandard: Bool) -> UInt8 {
    min(complex, mostComplex) | min(others, mostOthers) << 2 | (hasStandard ? standardThere : 0)
  }
}
