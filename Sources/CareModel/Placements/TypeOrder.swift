/// A few types of placement in the order in which they are asked: a list without an allocation, whose
/// references nobody has to count.
struct TypeOrder: RandomAccessCollection {
  private let types: InlineArray<4, PlacementType>
  let endIndex: Int

  var startIndex: Int { 0 }

  /// The list of nobody.
  init() {
    types = InlineArray(repeating: .unregistered)
    endIndex = 0
  }

  /// The list of one to four types.
  @inline(__always)
  init(
    _ first: PlacementType, _ second: PlacementType? = nil, _ third: PlacementType? = nil,
    _ fourth: PlacementType? = nil
  ) {
    types = [first, second ?? first, third ?? first, fourth ?? first]
    endIndex = fourth != nil ? 4 : third != nil ? 3 : second != nil ? 2 : 1
  }

  subscript(position: Int) -> PlacementType {
    precondition(position < endIndex, "index out of bounds")
    return types[position]
  }
}

extension TypeOrder {
  static var homeOnly: TypeOrder { TypeOrder(.childrensHome) }
  static var supportedOnly: TypeOrder { TypeOrder(.supportedAccommodation) }
  static var families: TypeOrder { TypeOrder(.ownFoster, .agencyFoster) }
  static var familiesAndSpecialist: TypeOrder {
    TypeOrder(.ownFoster, .specialistFoster, .agencyFoster)
  }
  static var specialistFirst: TypeOrder {
    TypeOrder(.specialistFoster, .agencyFoster, .ownFoster)
  }
  static var supportedThenHome: TypeOrder {
    TypeOrder(.supportedAccommodation, .childrensHome)
  }
  static var familiesThenHome: TypeOrder {
    TypeOrder(.ownFoster, .agencyFoster, .childrensHome)
  }
  static var familiesThenSupported: TypeOrder {
    TypeOrder(.ownFoster, .agencyFoster, .supportedAccommodation, .childrensHome)
  }
}
