/// Places for care leavers that are limited: how many there are and how many are lived in.
struct LeaverPlaces {
  private var places = [Int](repeating: 0, count: LeaverAccommodation.allCases.count)
  private var filled = [Int](repeating: 0, count: LeaverAccommodation.allCases.count)

  /// Foyer places that young people in care live in or that are held for them.
  var foyerPlacesInCare = 0

  /// Whether an accommodation has places that can run out.
  static func isLimited(_ accommodation: LeaverAccommodation) -> Bool {
    switch accommodation {
    case .supportedHousing, .stayingClose, .supportedLodgings, .foyer: true
    default: false
    }
  }

  mutating func add(_ count: Int, in accommodation: LeaverAccommodation) {
    places[accommodation.index] += count
  }

  mutating func set(_ count: Int, in accommodation: LeaverAccommodation) {
    places[accommodation.index] = count
  }

  mutating func fill(_ accommodation: LeaverAccommodation, by step: Int) {
    filled[accommodation.index] += step
  }

  func filled(_ accommodation: LeaverAccommodation) -> Int { filled[accommodation.index] }

  func places(_ accommodation: LeaverAccommodation) -> Int { places[accommodation.index] }

  func hasRoom(in accommodation: LeaverAccommodation) -> Bool {
    !Self.isLimited(accommodation)
      || filled[accommodation.index] + (accommodation == .foyer ? foyerPlacesInCare : 0)
        < places[accommodation.index]
  }
}
