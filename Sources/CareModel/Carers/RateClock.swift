import SimulationKernel

/// A clock for events that come at a rate which policies may change.
///
/// The k-th ring happens when the integral of the rate reaches the k-th sum of unit exponentials.
struct RateClock: BitwiseCopyable {
  /// The processes that run on such clocks; raw values address draws and are fixed, 5 to 7 no longer used.
  enum Name: UInt8, CaseIterable, BitwiseCopyable {
    case fosteringEnquiries
    case specialistApprovals
    case agencyEnquiries
    case tenanciesInside
    case tenanciesOutside
    case transfersIn = 8
    case transfersOut
    case homesOpened
    case supportedOpened
    case homesClosed
    case supportedClosed
    case socialWorkersLeft
    case shortBreaks
    case homesSold
    case supportedSold

    /// One more than the highest raw value.
    static let limit = Int(supportedSold.rawValue) + 1

    /// What its draws are for.
    var purpose: Purpose {
      switch self {
      case .fosteringEnquiries: .carerEnquiries
      case .specialistApprovals: .specialistApprovals
      case .agencyEnquiries: .agencySupply
      case .tenanciesInside, .tenanciesOutside: .tenancyTimes
      case .transfersIn, .transfersOut: .carerTransfer
      case .homesOpened, .supportedOpened, .homesClosed, .supportedClosed: .marketHomes
      case .socialWorkersLeft: .workforce
      case .shortBreaks: .shortBreak
      case .homesSold, .supportedSold: .homeSale
      }
    }
  }

  var clock = HazardClock()
  /// A random word for what happens at the next ring, from the block that gave the clock its level.
  var spareWord: UInt64 = 0
  /// Events per day.
  var rate = 0.0
  /// Rings so far.
  var count: UInt32 = 0
}
