/// Whom a provider takes, or whom a search is for: one bit for each thing that may part them.
///
/// What a search asks and a provider lacks is one operation on all of them, and the lowest bit that is
/// left is the weightiest reason to say no: age, then the number of children, then what they need, then
/// that it is to be at once.
struct Taken: OptionSet, BitwiseCopyable {
  let rawValue: UInt64

  private static let ages: UInt64 = 18
  /// One child to thirty, and more, whom nobody takes together.
  private static let counts: UInt64 = 31
  private static let firstCount = ages
  private static let firstAbility = firstCount + counts + 1
  /// The bit between the counts and the abilities is free for children who are still settling.
  static let settling = Taken(rawValue: 1 << (firstAbility - 1))
  static let atOnce = Taken(rawValue: 1 << (firstAbility + 8))
  /// The first bit that no provider has.
  static let limit = Int(firstAbility) + 9

  /// The bits of each reason, the weightiest first.
  static let ageBits = 0..<Int(firstCount)
  static let countBits = Int(firstCount)..<(Int(firstAbility) - 1)
  static let settlingBit = Int(firstAbility) - 1
  static let atOnceBit = Int(firstAbility) + 8

  /// Children of an age in years.
  static func age(_ years: Int) -> Taken {
    Taken(rawValue: 1 << UInt64(max(0, min(years, Int(ages) - 1))))
  }

  /// Children of the ages that a provider's terms allow.
  static func children(of terms: AgeTerms) -> Taken {
    let ages = terms.ages.clamped(to: 0..<Int(Self.ages))
    return Taken(rawValue: 1 &<< UInt64(ages.upperBound) &- 1 &<< UInt64(ages.lowerBound))
  }

  /// Some children together.
  static func together(_ count: Int) -> Taken {
    Taken(rawValue: 1 << (firstCount + UInt64(max(1, min(count, Int(counts))) - 1)))
  }

  /// Any number of children up to one.
  static func upTo(_ count: Int) -> Taken {
    Taken(rawValue: (1 << UInt64(min(count, Int(counts) - 1)) - 1) << firstCount)
  }

  /// Children who need some abilities.
  static func needing(_ abilities: Abilities) -> Taken {
    Taken(rawValue: UInt64(abilities.rawValue) << firstAbility)
  }
}
