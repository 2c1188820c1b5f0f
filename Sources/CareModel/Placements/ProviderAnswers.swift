import SimulationKernel

/// How often providers gave each answer since it was last asked for, by bit: those of ``Taken`` first, then
/// those below, the weightiest reason lowest.
///
/// Some four hundred thousand providers are asked in ten years, and each answer costs one addition here.
struct ProviderAnswers: ~Copyable {
  /// With nobody there it would have been a yes.
  static let residents = Taken.limit
  /// With more notice it would have been a yes.
  static let notice = Taken.limit + 1
  static let no = Taken.limit + 2
  static let yes = Taken.limit + 3

  private var counts = FlatBuffer<Int32>(repeating: 0, count: Self.yes + 1)

  @inline(__always)
  mutating func count(_ bit: Int) { counts[bit] &+= 1 }

  /// Hands over how many refused for each reason, and counts anew.
  mutating func takeRefusals(_ body: (RefusalReason, Int32) -> Void) {
    for bit in 0..<Self.yes where counts[bit] > 0 {
      body(Self.reason(bit), counts[bit])
      counts[bit] = 0
    }
  }

  private static func reason(_ bit: Int) -> RefusalReason {
    switch bit {
    case Taken.ageBits: .age
    case Taken.countBits: .siblings
    case Taken.settlingBit: .settling
    case Taken.atOnceBit, notice: .notice
    case residents: .residents
    default: .needs
    }
  }
}
