/// The authority's children who live in a foster household, as far as carers look at them before they take
/// another; kept as children come and go.
struct Residents: BitwiseCopyable {
  /// Children whose need was complex, and standard, when they came.
  private(set) var complex: UInt8 = 0
  private(set) var standard: UInt8 = 0
  /// Their days of birth, in no order; households have no more places than this.
  private var born = InlineArray<4, Int16>(repeating: Self.nobody)

  private static let nobody = Int16.max

  /// A day of birth in whole days since the start, as vacancies and searches compare it.
  static func day(_ bornAt: Double) -> Int16 { Int16(clamping: Int(bornAt.rounded(.down))) }

  mutating func join(_ need: NeedLevel, bornAt: Double) {
    count(need, by: 1)
    replace(Self.nobody, by: Self.day(bornAt))
  }

  mutating func leave(_ need: NeedLevel, bornAt: Double) {
    count(need, by: -1)
    replace(Self.day(bornAt), by: Self.nobody)
  }

  private mutating func count(_ need: NeedLevel, by step: Int) {
    switch need {
    case .standard: standard = UInt8(Int(standard) + step)
    case .enhanced: break
    case .complex: complex = UInt8(Int(complex) + step)
    }
  }

  private mutating func replace(_ day: Int16, by other: Int16) {
    for slot in born.indices where born[slot] == day {
      born[slot] = other
      return
    }
  }

  /// Writes on a vacancy how old those are who live there.
  func describeAges(_ vacancy: inout Vacancy) {
    for slot in born.indices where born[slot] != Self.nobody {
      vacancy.firstBorn = min(vacancy.firstBorn, born[slot])
      vacancy.lastBorn = max(vacancy.lastBorn, born[slot])
    }
  }
}
