import CareModel

/// A number that is published for an authority year after year and simulated too.
struct BacktestSeries: Sendable {
  /// The pattern of the published numerator, and of the denominator of a percentage.
  let part: String
  let whole: String?
  /// The words a reader sees.
  let title: String
  /// Whether it counts what happened in the year, so that nothing is simulated at the start.
  let isFlow: Bool
  /// The simulated number at the end of a month, or of the year that ends with it.
  let measure: @Sendable (ReplicationView, Int) -> Double

  var isPercent: Bool { whole != nil }

  private init(
    _ part: String, of whole: String? = nil, _ title: String, isFlow: Bool = false,
    measure: @escaping @Sendable (ReplicationView, Int) -> Double
  ) {
    self.part = "series_\(part)"
    self.whole = whole.map { "series_\($0)" }
    self.title = title
    self.isFlow = isFlow
    self.measure = measure
  }

  private static func level(
    _ part: String, of whole: String? = nil, _ title: String, _ key: String,
    _ topic: String? = nil, _ item: String = ""
  ) -> BacktestSeries {
    BacktestSeries(part, of: whole, title) { $0.value(key, topic, item, month: $1) }
  }

  private static func flow(_ part: String, _ title: String, _ key: String) -> BacktestSeries {
    BacktestSeries(part, title, isFlow: true) { $0.yearSum(key, month: $1) }
  }

  /// Children in placements of some types.
  private static func placed(
    _ part: String, _ title: String, _ types: [PlacementType]
  ) -> BacktestSeries {
    BacktestSeries(part, title) { view, month in
      types.reduce(0) {
        $0 + view.value("children_by_placement", "Placement type", $1.title, month: month)
      }
    }
  }

  /// The share of new placements in some localities.
  private static func new(
    _ part: String, _ title: String, _ localities: [DistanceLocality]
  ) -> BacktestSeries {
    BacktestSeries(part, of: "new_placements", title, isFlow: true) { view, month in
      let count = localities.reduce(0) {
        $0 + view.yearSum("new_placements", "Distance locality", $1.title, month: month)
      }
      return 100 * count / view.yearSum("new_placements", month: month)
    }
  }

  static let all: [BacktestSeries] = [
    level(
      "children_looked_after", "Children looked after", "children_looked_after"),
    flow("starts", "Started in the year", "starts"),
    flow("ceased", "Ceased in the year", "ceased"),
    level("unaccompanied", "Unaccompanied children", "unaccompanied_children"),
    placed(
      "foster", "In foster care",
      [.kinshipFoster, .ownFoster, .agencyFoster, .specialistFoster]),
    placed("homes", "In children's homes", [.childrensHome]),
    placed("supported", "In supported accommodation", [.supportedAccommodation]),
    placed("with_parents", "Placed with parents", [.withParents]),
    level(
      "outside", of: "children_looked_after", "Outside the authority, %", "outside_authority"),
    level("over_20", of: "children_looked_after", "Over 20 miles from home, %", "over_20_miles"),
    level(
      "three_or_more", of: "children_looked_after", "3 or more placements in the year, %",
      "three_or_more_placements"),
    level(
      "long_term_stable", of: "long_term", "Same carer for two years, %", "long_term_stability"),
    flow("new_placements", "Placements that began", "new_placements"),
    new(
      "new_outside_near", "New placements outside, 20 miles or less, %", [.outsideNear]),
    new("new_outside_far", "New placements outside, over 20 miles, %", [.outsideFar]),
    new(
      "new_unknown", "New placements, distance not known, %", [.insideUnknown, .outsideUnknown]),
    level(
      "suitable_17_to_18", of: "leavers_17_to_18", "Care leavers of 17 to 18 in suitable homes, %",
      "suitable_accommodation", "Age group", "17 to 18"),
    level(
      "suitable_19_to_21", of: "leavers_19_to_21", "Care leavers of 19 to 21 in suitable homes, %",
      "suitable_accommodation", "Age group", "19 to 21"),
  ]
}

extension ReplicationView {
  /// The sum over the twelve months that end with a month; not-a-number for less than a year.
  func yearSum(_ key: String, _ topic: String? = nil, _ item: String = "", month: Int) -> Double {
    guard month >= 12 else { return .nan }
    return (month - 11...month).reduce(0) { $0 + value(key, topic, item, month: $1) }
  }
}
