/// Legal status and the court.
public struct LegalParameters: Sendable, Equatable {
  /// Share of entries that begin, or go on after police protection, under an interim care order; the others are accommodated under section 20.
  public var interimOrderAtEntry = [Double](repeating: 0, count: 3)
  /// Days for which police protection lasts.
  public var policeProtectionDays = 0.0
  /// Mean days from the interim order to the final hearing.
  public var proceedingsDays = 0.0
  /// Gamma shape of the length of care proceedings.
  public var proceedingsShape = 0.0
  /// Final hearings for which the court has time in a year, brothers and sisters heard together; none for no limit.
  public var hearingsPerYear = 0.0
  /// Share of children who leave for a reason before the final hearing while proceedings are under way; the others wait for it.
  public var leavesDuringProceedings = [Double](repeating: 0, count: 4)
  /// Days from the interim application to the first hearing.
  public var firstHearingDays = 0.0
  /// Share of interim orders at whose first hearing the court does not endorse a plan to place away from the parents.
  public var notEndorsed = 0.0
  /// Mean days from the decision that a child at home can leave care to the discharge of the care order.
  public var dischargeDays = 0.0
  /// Share of children accommodated under section 20 for whom the authority applies to the court later.
  public var laterProceedings = 0.0
  /// Mean days from accommodation under section 20 to such an application.
  public var laterProceedingsDays = 0.0

  static let definitions: [ParameterDefinition] = [
    .table(
      "legal.interim_order_at_entry", .share, 0...1, by: EntryRoute.self,
      \.legal.interimOrderAtEntry, changeable: true,
      "Share of entries that begin, or go on after police protection, under an interim care order; the others are accommodated under section 20."
    ),
    .number(
      "legal.police_protection_days", .days, 0...3, \.legal.policeProtectionDays,
      "Days for which police protection lasts."),
    .number(
      "legal.proceedings_days", .days, 1...1000, \.legal.proceedingsDays, changeable: true,
      "Mean days from the interim order to the final hearing."),
    .number(
      "legal.proceedings_shape", .number, 0.2...50, \.legal.proceedingsShape,
      "Gamma shape of the length of care proceedings."),
    .number(
      "legal.hearings_per_year", .perYear, 0...10_000, \.legal.hearingsPerYear, changeable: true,
      "Final hearings for which the court has time in a year, brothers and sisters heard together; none for no limit."
    ),
    .table(
      "legal.leaves_during_proceedings", .share, 0...1,
      categories: ReasonCeased.decidedInCourt.map(\.key), \.legal.leavesDuringProceedings,
      changeable: true,
      "Share of children who leave for a reason before the final hearing while proceedings are under way; the others wait for it."
    ),
    .number(
      "legal.first_hearing_days", .days, 0...60, \.legal.firstHearingDays,
      "Days from the interim application to the first hearing."),
    .number(
      "legal.not_endorsed", .share, 0...1, \.legal.notEndorsed, changeable: true,
      "Share of interim orders at whose first hearing the court does not endorse a plan to place away from the parents."
    ),
    .number(
      "legal.discharge_days", .days, 0...1500, \.legal.dischargeDays, changeable: true,
      "Mean days from the decision that a child at home can leave care to the discharge of the care order."
    ),
    .number(
      "legal.later_proceedings", .share, 0...1, \.legal.laterProceedings, changeable: true,
      "Share of children accommodated under section 20 for whom the authority applies to the court later."
    ),
    .number(
      "legal.later_proceedings_days", .days, 1...3000, \.legal.laterProceedingsDays,
      "Mean days from accommodation under section 20 to such an application."),
  ]
}
