import CareModel
public import Experiments
import SimulationKernel

/// What an experiment asks and runs, before it is run.
public enum DesignText {
  /// The question, the levers, the scenarios and what is reported.
  public static func text(
    _ design: ExperimentDesign, of plan: ExperimentPlan, style: TextStyle
  ) -> String {
    var lines = [style.heading(design.title)]
    lines += WrappedText.lines(design.question, width: TextTable.width)
    lines += [
      "",
      "Base \(plan.scenarios[0].name) · \(ReaderText.count(plan.scenarios.count, "scenario")) · "
        + "\(ReaderText.count(plan.replications, "replication")) · "
        + "\(ReaderText.count(plan.months, "month")) from \(ReaderText.date(plan.scenarios[0].start))",
      "", style.heading("Levers, and the first day each acts"),
    ]
    let width = design.levers.map(\.name.count).max() ?? 0
    for lever in design.levers {
      let day = ReaderText.date(lever.from)
      lines.append(
        padded(lever.name, to: width) + padded(day, to: 11, atStart: true) + "  " + lever.title)
    }
    lines += ["", style.heading("Scenarios")]
    for role in ExperimentArm.Role.allCases {
      let count = design.arms.count { $0.role == role }
      if count > 0 { lines.append("\(role.rawValue): \(count)") }
    }
    if let attribution = design.attribution { lines.append(text(attribution)) }
    lines += ["", style.heading("Reported")]
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    for measure in design.measures {
      let day = calendar.date(ofMonth: measure.month)
      let date = ReaderText.date(day)
      let title = ReaderText.title(measure.indicator, measure.breakdown)
      let isRolling = measure.indicator.clock == .rollingYear && !WindowText.isYearEnd(day)
      let mean = measure.monthsSummed == nil ? "as a mean of" : "in"
      let span =
        measure.span.map { "\(mean) the \($0.count) months to" }
        ?? (isRolling ? "in \(WindowText.rolling) to" : "on")
      lines.append(
        String(title.map { $0 == WrappedText.joiner ? " " : $0 }) + " \(span) \(date)")
    }
    if !design.expectations.isEmpty {
      lines += ["", style.heading("Expected")] + design.expectations.map(ExpectationText.title)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(_ attribution: AttributionDesign) -> String {
    let method =
      switch attribution.method {
      case .everySubset: "every subset"
      case .orders(let paths): "\(paths.count) orders"
      case .firstAndLast: "first and last"
      }
    guard attribution.added > 0 else { return "attribution: \(method)" }
    return "attribution: \(method), \(ReaderText.count(attribution.added, "further scenario"))"
  }

  private static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? "  " + gap + text : text + gap
  }
}

/// The same for programs.
public struct DesignJSON: Encodable {
  struct Lever: Encodable {
    var name: String
    var title: String
    var from: String
  }

  struct Arm: Encodable {
    var role: String
    var name: String
    var scenario: String
  }

  struct Measure: Encodable {
    var indicator: String
    var breakdown_topic: String
    var breakdown: String
    var date: String
    var months_summed: Int
  }

  var name: String
  var title: String
  var question: String
  var base: String
  var months: Int
  var replications: Int
  var levers: [Lever]
  var arms: [Arm]
  var report: [Measure]

  /// Describes an experiment.
  public init(_ design: ExperimentDesign, of plan: ExperimentPlan) {
    let calendar = ForecastCalendar(start: plan.scenarios[0].start, months: plan.months)
    name = design.name
    title = design.title
    question = design.question
    base = plan.scenarios[0].name
    months = plan.months
    replications = plan.replications
    levers = design.levers.map {
      Lever(name: $0.name, title: $0.title, from: $0.from.description)
    }
    arms = design.arms.map {
      Arm(role: $0.role.rawValue, name: $0.name, scenario: plan.scenarios[$0.scenario].name)
    }
    report = design.measures.map {
      Measure(
        indicator: $0.indicator.key, breakdown_topic: $0.breakdown.topic,
        breakdown: $0.breakdown.item, date: calendar.date(ofMonth: $0.month).description,
        months_summed: $0.monthsSummed?.count ?? 0)
    }
  }
}
