import SimulationKernel

/// A clock for events that come at a rate which policies may change.
///
/// The k-th ring happens when the integral of the rate reaches the k-th sum of unit exponentials.
struct RateClock: BitwiseCopyable {
  /// The processes that run on such clocks.
  enum Name: UInt8, CaseIterable, BitwiseCopyable {
    case fosteringEnquiries
    case specialistApprovals
    case agencyApprovals
    case tenanciesInside
    case tenanciesOutside
    case competingForAgency
    case competingForHomes
    case competingForSupported

    /// What its draws are for.
    var purpose: Purpose {
      switch self {
      case .fosteringEnquiries: .carerEnquiries
      case .specialistApprovals: .specialistApprovals
      case .agencyApprovals: .agencySupply
      case .tenanciesInside, .tenanciesOutside: .tenancyTimes
      case .competingForAgency, .competingForHomes, .competingForSupported: .competitorTimes
      }
    }
  }

  var clock = HazardClock()
  /// Events per day.
  var rate = 0.0
  /// Rings so far.
  var count: UInt32 = 0
}
