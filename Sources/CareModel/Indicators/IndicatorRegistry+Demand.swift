extension IndicatorRegistry {
  static let demand: [IndicatorDefinition] = [
    IndicatorDefinition(
      "children_looked_after", "Children looked after", .demand, .children, .monthEnd, .none,
      headline: true, breakdowns: breakdowns("Age", by: AgeBand.self), source: dfe,
      "Number of children looked after at the end of the day."),
    IndicatorDefinition(
      "rate_per_10000", "Children looked after per 10,000", .demand, .per10000, .monthEnd, .none,
      source: dfe,
      "Children looked after divided by the child population aged 0 to 17, times 10,000."),
    IndicatorDefinition(
      "starts", "Children who started to be looked after", .demand, .children, .month, .none,
      breakdowns: breakdowns("Age", by: AgeBand.self) + breakdowns("Route", by: EntryRoute.self),
      source: dfe, "Number of periods of care that began."),
    IndicatorDefinition(
      "starts_known_to_services", "Starts of children already open to services", .demand, .children,
      .month, .none, source: "Improvement plan 2024-25",
      "Periods of care that began for children whose family was already open to children's services; children who come back are among them."
    ),
    IndicatorDefinition(
      "ceased", "Children who ceased to be looked after", .demand, .children, .month, .none,
      breakdowns: breakdowns("Reason", by: ReasonCeased.self), source: dfe,
      "Number of periods of care that ended."),
    IndicatorDefinition(
      "planned_share_of_starts", "Share of starts that were planned", .demand, .percent,
      .rollingYear, .highIsGood, source: "Improvement plan 2024-25, measure of unplanned entries",
      "Planned starts divided by all starts of the last 12 months."),
    IndicatorDefinition(
      "returns_to_care", "Children who came back into care", .demand, .children, .month, .lowIsGood,
      source: "NSPCC, returning home from care",
      "Periods of care that began for children whom the model had seen go home; they are among the starts."
    ),
    IndicatorDefinition(
      "family_meetings", "Additional family network meetings", .demand, .meetings, .month, .none,
      source: "Improvement plan 2024-25",
      "Family network meetings held before an entry beyond those of today's practice."),
    IndicatorDefinition(
      "families_diverted", "Families kept together by additional meetings", .demand, .families,
      .month, .highIsGood, source: "Improvement plan 2024-25",
      "Families whose children stayed at home after an additional meeting, brothers and sisters once."
    ),
    IndicatorDefinition(
      "children_by_legal_status", "Children by legal status", .demand, .children, .monthEnd, .none,
      breakdowns: breakdowns("Legal status", by: LegalStatus.self), source: dfe,
      "Number of children looked after by legal status."),
    IndicatorDefinition(
      "caseload", "Children for each social worker", .demand, .childrenPerWorker, .monthEnd,
      .lowIsGood, source: "Improvement plan 2024-25, caseloads",
      "Children looked after divided by social workers, where the scenario counts workers."),
    IndicatorDefinition(
      "unaccompanied_children", "Unaccompanied children looked after", .demand, .children,
      .monthEnd, .none, source: dfe,
      "Number of unaccompanied asylum-seeking children looked after."),
  ]
}
