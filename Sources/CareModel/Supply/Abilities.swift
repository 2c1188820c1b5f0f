/// What a household or home is able to do, one bit for each, so that a search asks for all it wants at
/// once.
struct Abilities: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// Takes an infant together with a parent.
  static let parentAndChild = Abilities(rawValue: 1 << 3)
  /// Takes disabled children of other families for short breaks.
  static let shortBreaks = Abilities(rawValue: 1 << 4)
  static let all = Abilities(rawValue: .max)

  /// Takes children of a level of need.
  static func need(_ level: NeedLevel) -> Abilities { Abilities(rawValue: 1 << level.rawValue) }

  /// Takes children of every level of need up to one.
  @inline(__always)
  static func needs(upTo level: NeedLevel) -> Abilities {
    Abilities(rawValue: 1 &<< (level.rawValue &+ 1) &- 1)
  }
}
