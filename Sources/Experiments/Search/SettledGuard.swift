import CareModel

/// What every search keeps to, whatever its file says: settled children are not moved to win.
///
/// A lever that brings settled children back is refused when the file is read. Beyond that no portfolio
/// is chosen under which any child is brought back, or that is not shown to leave the changes of
/// placement of the whole forecast within a small share above the base's.
public enum SettledGuard {
  /// The parameter that moves settled children, which no lever of a search may change.
  public static let parameter = "search.repatriation_per_year"
  /// By how large a share of the base's the changes of placement may rise.
  public static let share = 0.01

  /// The measures and the limits on them, the first in a column of the observations.
  public static func limits(
    months: Int, firstColumn: Int
  ) -> [(measure: SearchMeasure, limit: SearchLimit)] {
    let rows = ["repatriations", "moves"].compactMap { IndicatorRegistry.series($0) }
    precondition(rows.count == 2, "the guard's indicators are in the registry")
    let limits = [
      SearchLimit(column: firstColumn, baseShare: 1, bound: 0, rule: .always),
      SearchLimit(column: firstColumn + 1, baseShare: 1 + share, bound: 0),
    ]
    return zip(rows, limits).map {
      (SearchMeasure(series: [$0], months: 1...months), $1)
    }
  }
}
