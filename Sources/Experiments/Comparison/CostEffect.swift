import CareModel

/// What a comparison pays for one unit of what it gains, over the months a report sums.
public struct CostEffect: Sendable {
  /// What is gained.
  public enum Gain: String, Sendable, CaseIterable {
    case moveAvoided = "cost_per_move_avoided"
    case childYearInArea = "cost_per_child_year_in_area"

    /// The words a reader sees.
    public var title: String {
      switch self {
      case .moveAvoided: "Cost of a move avoided"
      case .childYearInArea: "Cost of a child kept in the area for a year"
      }
    }

    /// The indicator whose fall is the gain, and how many of its units make one of the gain.
    var source: (key: String, units: Double) {
      switch self {
      case .moveAvoided: ("moves", 1)
      case .childYearInArea: ("nights_outside", 365.25)
      }
    }
  }

  /// Row of the plan's scenarios.
  public let scenario: Int
  /// Row of what it is compared with.
  public let reference: Int
  /// What is gained.
  public let gain: Gain
  /// The month to which cost and gain are summed, and the months summed.
  public let cost: ReportedMeasure
  /// Cost over gain.
  public let value: RatioOfMeans
}

extension CostEffect {
  /// What has to be kept of every scenario.
  static func measures(month: Int) -> [ReportedMeasure] {
    (["cost_total"] + Gain.allCases.map(\.source.key)).compactMap { key in
      IndicatorRegistry.series(key).map { ReportedMeasure(series: $0, month: month) }
    }
  }

  /// The price of every gain in pairs of scenarios.
  static func all(
    _ pairs: [(scenario: Int, reference: Int)], month: Int, _ samples: MeasureSamples,
    inner: Int
  ) -> [CostEffect] {
    let measures = measures(month: month)
    guard month > 0, let cost = measures.first else { return [] }
    return pairs.flatMap { scenario, reference in
      zip(Gain.allCases, measures.dropFirst()).map { gain, measure in
        func difference(_ measure: ReportedMeasure) -> [Double] {
          zip(samples[scenario, measure], samples[reference, measure]).map { $0 - $1 }
        }
        return CostEffect(
          scenario: scenario, reference: reference, gain: gain, cost: cost,
          value: RatioOfMeans(
            costs: difference(cost), gains: difference(measure).map { -$0 / gain.source.units },
            inner: inner))
      }
    }
  }
}
