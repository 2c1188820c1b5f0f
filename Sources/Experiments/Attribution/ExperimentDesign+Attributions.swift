extension ExperimentDesign {
  /// The joint effect of all levers on what is reported, shared out.
  func attributions(_ samples: MeasureSamples, inner: Int) -> [Attribution] {
    guard let attribution else { return [] }
    return measures.map { measure in
      Attribution(measure, by: attribution, inner: inner) { samples[$0, measure] }
    }
  }
}

extension MeasureSamples {
  /// Keeps some measures of a scenario about which no table is made.
  mutating func add(
    _ scenario: Int, of plan: ExperimentPlan, measures: [ReportedMeasure],
    samples: (Range<Int>) throws -> SampleTable
  ) rethrows {
    for block in SampleTable.blocks(replications: 2 * plan.replications, months: plan.months)
    where measures.contains(where: { block.contains($0.series) }) {
      add(try samples(block), scenario: scenario, measures: measures)
    }
  }
}
