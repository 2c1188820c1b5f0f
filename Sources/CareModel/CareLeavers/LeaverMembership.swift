/// What lists and the census of care leavers depend on, in one word of bits; none for who is supported no
/// more.
struct LeaverMembership: OptionSet, BitwiseCopyable {
  let rawValue: UInt16

  static let isWaiting = LeaverMembership(rawValue: 1 << 0)
  static let remainsWithCarers = LeaverMembership(rawValue: 1 << 1)
  /// In emergency accommodation without a fixed abode.
  static let hasNoAbode = LeaverMembership(rawValue: 1 << 2)
  static let wasFostered = LeaverMembership(rawValue: 1 << 3)
  static let staysPut = LeaverMembership(rawValue: 1 << 4)
  static let isInEmergency = LeaverMembership(rawValue: 1 << 5)
  static let isActive = LeaverMembership(rawValue: 1 << 6)
  static let isInside = LeaverMembership(rawValue: 1 << 7)
  /// What the lists depend on.
  static let lists: LeaverMembership = [.isWaiting, .isInEmergency, .isActive, .isInside]

  /// What may be true of somebody beside the accommodation, and in how many ways.
  var marks: Int { Int(rawValue) % Self.markCount }
  static let markCount = 32

  /// Row of `LeaverAccommodation`.
  var accommodation: Int { Int(rawValue >> 8) }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  @inline(__always)
  init(_ leaver: CareLeaver) {
    guard leaver.isActive else {
      self.init(rawValue: 0)
      return
    }
    let isInEmergency = leaver.accommodation == .emergency
    func bit(_ isTrue: Bool, _ mark: LeaverMembership) -> UInt16 { isTrue ? mark.rawValue : 0 }
    self.init(
      rawValue: UInt16(leaver.accommodation.rawValue) << 8 | Self.isActive.rawValue
        | bit(leaver.isWaiting, .isWaiting) | bit(leaver.isInside, .isInside)
        | bit(leaver.remainsWithCarers, .remainsWithCarers)
        | bit(isInEmergency && leaver.hasNoAbode, .hasNoAbode)
        | bit(leaver.wasFostered, .wasFostered)
        | bit(leaver.accommodation == .stayingPut, .staysPut)
        | bit(isInEmergency, .isInEmergency))
  }
}
