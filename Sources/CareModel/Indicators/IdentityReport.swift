/// The identities that one replication checked on itself, each as the size of its violation.
///
/// All are exact in principle; the time integrals may differ by rounding, so each has its own limit.
public struct IdentityReport: Sendable, Equatable {
  /// Children at the start + starts − ceased − children at the end.
  public var childrenConservation = 0.0
  /// Households at the start + approved − deregistered − households at the end.
  public var carersConservation = 0.0
  /// Placements opened − ended − current.
  public var placementsConservation = 0.0
  /// Places that held more children than they have, and counts that disagree with the children in them.
  public var placesOverfilled = 0.0
  /// Largest relative difference, over placement types, between the time integral of occupancy and the
  /// summed stays (Little's law with boundary terms).
  public var littlesLaw = 0.0
  /// Relative difference between nights summed over placement types and nights looked after.
  public var bedNights = 0.0
  /// Largest difference, over months, between a total and the sum of its breakdown, and between the change
  /// of the stock and starts less ceased, all taken from the finished indicators.
  public var concordance = 0.0
  /// Candidate entries whose rate a policy raised above what the thinning of the stream can follow.
  public var entriesClipped = 0.0
  /// Events that would have occurred before the clock.
  public var eventsInThePast = 0.0

  /// A report in which everything holds.
  public init() {}

  /// Names, values and limits in the order of printing.
  public var rows: [(name: String, value: Double, limit: Double)] {
    [
      ("Children conserved", childrenConservation, 0),
      ("Carers conserved", carersConservation, 0),
      ("Placements ended or current", placementsConservation, 0),
      ("Places never over-filled", placesOverfilled, 0),
      ("Little's law, by placement type", littlesLaw, 1e-9),
      ("Bed-nights equal child-nights", bedNights, 1e-9),
      ("Totals agree between indicators", concordance, 0),
      ("Entries follow their rate", entriesClipped, 0),
      ("No event in the past", eventsInThePast, 0),
    ]
  }

  /// Whether every identity holds.
  public var holds: Bool { rows.allSatisfy { abs($0.value) <= $0.limit } }
}
