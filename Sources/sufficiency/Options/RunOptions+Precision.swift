import Experiments
import Scenarios

extension RunOptions {
  /// The precision wanted of a plan.
  ///
  /// - Throws: what is wrong with the first text that cannot be read.
  func precisionGoals(for plan: ExperimentPlan) throws -> [PrecisionGoal] {
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    return try precision.map { text in
      let end = text.lastIndex(of: "=") ?? text.endIndex
      let number = Double(text[end...].dropFirst())
      guard let number, number > 0, number.isFinite else {
        throw CommandFailure(
          .badUsage,
          "error: --precision \(text): write INDICATOR@YYYY-MM=HALFWIDTH with a half-width above 0 in "
            + "the indicator's unit, as in outside_authority@2028-03=0.5")
      }
      do {
        return PrecisionGoal(
          measure: try MeasureText.measure(String(text[..<end]), in: calendar), halfWidth: number)
      } catch {
        throw CommandFailure(.badUsage, "error: --precision \(text): \(error)")
      }
    }
  }
}
