/// How long a child of the starting population has been in the placement, given the time in care.
enum ElapsedInPlacement {
  /// The rows of a table: the whole time in care, or a band of time since the placement began.
  static let keys = ["since_entry"] + TimeInPlacement.keys

  private static let bands = 8

  /// Draws the days in a placement between two limits.
  ///
  /// A band that a limit cuts counts by the part that is left of it, so that the tables need not know
  /// where inside its band a child's time in care lies.
  ///
  /// - Parameters:
  ///   - inCare: days looked after so far.
  ///   - least: the fewest days.
  ///   - most: the most days, at most `inCare`.
  ///   - weights: the table for that time in care, by ``keys``.
  ///   - draws: uniforms for the band and for the day in it.
  static func days(
    inCare: Double, from least: Double, to most: Double, weights: [Double],
    _ draws: (Double, Double)
  ) -> Double {
    guard least < most else { return most }
    // The whole time, then the bands.
    var left = InlineArray<9, Double>(repeating: 0)
    left[0] = most >= inCare ? weights[0] : 0
    var total = left[0]
    for band in 0..<bands {
      let (from, to) = bounds(band, most)
      let inside = min(to, most) - max(from, least)
      guard inside > 0 else { continue }
      left[band + 1] = weights[band + 1] * inside / (to - from)
      total += left[band + 1]
    }
    var target = draws.0 * total
    guard target > 0 else { return least + draws.1 * (most - least) }
    var row = 0
    while row < bands, target >= left[row] {
      target -= left[row]
      row += 1
    }
    guard row > 0 else { return inCare }
    let (from, to) = bounds(row - 1, most)
    let (first, last) = (max(from, least), min(to, most))
    return first + draws.1 * (last - first)
  }

  /// The first day of a band and the first day after it; the last band ends with the longest stay.
  private static func bounds(_ band: Int, _ most: Double) -> (Double, Double) {
    let starts = TimeInPlacement.starts
    let next = band + 1
    return (starts[band], next < bands ? starts[next] : max(most, starts[band]))
  }
}

extension StartParameters {
  /// The table of time in placement for a child looked after for so many days.
  func placementTime(inCare days: Double) -> [Double] {
    switch days / Days.perYear {
    case ..<0.5: placementTimeHalfYear
    case ..<1: placementTimeOneYear
    case ..<2.5: placementTimeTwoAndAHalfYears
    case ..<5: placementTimeFiveYears
    default: placementTimeLonger
    }
  }
}
