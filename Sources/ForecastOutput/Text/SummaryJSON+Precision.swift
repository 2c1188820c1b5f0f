import CareModel
import Experiments
import SimulationKernel

extension SummaryJSON {
  /// How one wish for precision came out.
  struct Precision: Codable, Sendable {
    var indicator: String
    var breakdown_topic: String
    var breakdown: String
    var date: String
    var scenario: String
    var compared_with: String?
    var wanted: Double
    var half_width: Double?
    var is_reached: Bool
    var replications_needed: Int?
  }

  /// How all of them came out.
  static func precision(_ study: PrecisionStudy, of plan: ExperimentPlan) -> [Precision] {
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    return study.rows.map { row in
      let measure = row.goal.measure
      return Precision(
        indicator: measure.indicator.key, breakdown_topic: measure.breakdown.topic,
        breakdown: measure.breakdown.item,
        date: calendar.date(ofMonth: measure.month).description,
        scenario: plan.scenarios[row.scenario].name,
        compared_with: row.reference.map { plan.scenarios[$0].name }, wanted: row.goal.halfWidth,
        half_width: row.halfWidth.orNil, is_reached: row.isReached,
        replications_needed: row.needed)
    }
  }

  /// How much of the width of a headline indicator of the base comes from parameters.
  struct Uncertainty: Encodable {
    var indicator: String
    var date: String
    var sd: Double?
    var sd_parameters: Double?
    var sd_chance: Double?
    var share_parameters: Double?
    var lower_95: Double?
    var upper_95: Double?
  }

  /// The same for all headline indicators of the base and every date kept; nil for a run of one level.
  static func uncertainty(_ experiment: ExperimentSummary) -> [Uncertainty]? {
    return experiment.uncertainties.first?.rows
      .filter { $0.measure.indicator.isHeadline && $0.measure.breakdown == .total }
      .map { row in
        Uncertainty(
          indicator: row.measure.indicator.key,
          date: experiment.calendar.date(ofMonth: row.measure.month).description,
          sd: row.level.deviation.orNil,
          sd_parameters: row.level.deviationFromParameters.orNil,
          sd_chance: row.level.deviationFromChance.orNil,
          share_parameters: row.level.share.orNil,
          lower_95: row.level.lower.orNil, upper_95: row.level.upper.orNil)
      }
  }
}
