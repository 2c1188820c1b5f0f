/// How spells in which places are not available differ by reason.
struct NotAvailableSpells {
  /// Mean length by reason over the mean of all spells.
  let lengths: [Double]
  /// The time not available by reason.
  let shareOfTime: [Double]

  init(_ carers: CarerParameters) {
    let shares = carers.notAvailableReason
    let mean = zip(shares, carers.notAvailableLength).reduce(0.0) { $0 + $1.0 * $1.1 }
    lengths = carers.notAvailableLength.map { mean > 0 ? $0 / mean : 1 }
    shareOfTime = zip(shares, lengths).map { $0 * $1 }
  }
}
