import CareModel
public import Experiments

/// A finished search with what it was about.
public struct SearchReport: Sendable {
  /// Identifies the answer.
  public let id: String
  /// What was asked.
  public let design: SearchDesign
  /// What was found.
  public let outcome: SearchOutcome
  /// The base without any lever.
  public let base: Scenario
  /// The seed of every random number.
  public let seed: UInt64

  /// Puts a report together.
  public init(
    id: String, design: SearchDesign, outcome: SearchOutcome, base: Scenario, seed: UInt64
  ) {
    self.id = id
    self.design = design
    self.outcome = outcome
    self.base = base
    self.seed = seed
  }

  var problem: SearchProblem { design.problem }
  /// The column of the price that the frontier shows.
  var cost: Int { problem.cost ?? design.bill }
  var words: SearchWords { SearchWords(design, base: base) }

  /// The answer, if there is one.
  var chosen: SearchOutcome.Entry? { outcome.chosen.map { outcome.entries[$0] } }

  /// The chosen portfolio and the other portfolios of the selection, the best first.
  var finalists: [Int] {
    let others = outcome.selected.filter { $0 != outcome.chosen }
    return [outcome.chosen].compactMap(\.self)
      + others.sorted {
        let (one, two) = (outcome.entries[$0], outcome.entries[$1])
        let (early, late) = (one.droppedAfter ?? .max, two.droppedAfter ?? .max)
        guard early == late else { return early > late }
        return problem.maximises
          ? one.levels[0].mean > two.levels[0].mean : one.levels[0].mean < two.levels[0].mean
      }
  }

  /// What is said of a portfolio's limits: kept, or which of them is not, and how.
  func limits(of entry: SearchOutcome.Entry) -> String {
    let failed = zip(design.roles, entry.limits).enumerated()
      .filter { $0.element.1.judgement != .kept }
      .map { row, item in
        let measure = design.measures[problem.limits[row].column]
        return "\(item.0.rawValue) \(measure.indicator.key) \(item.1.judgement.rawValue)"
      }
    return failed.isEmpty ? "kept" : failed.joined(separator: "; ")
  }

  /// The files of the search, the manifest apart.
  public var tables: [OutputFolder.File] {
    [
      OutputFolder.File(name: SearchTables.frontierName, text: SearchTables.frontier(self)),
      OutputFolder.File(name: SearchTables.portfoliosName, text: SearchTables.portfolios(self)),
    ]
  }
}

/// The parts of a search in a reader's words.
struct SearchWords {
  let design: SearchDesign
  private let calendar: ForecastCalendar

  init(_ design: SearchDesign, base: Scenario) {
    self.design = design
    calendar = ForecastCalendar(start: base.start, months: design.months)
  }

  /// A lever as it is pulled: its size and first day only where there was a choice.
  static func option(_ option: SearchDesign.Option) -> String {
    option.lever + (option.hasSizes ? " at size \(NumberText.exact(option.size))" : "")
      + (option.hasDates ? " from \(option.from)" : "")
  }

  /// A portfolio in one line.
  func portfolio(_ portfolio: Portfolio) -> String {
    let options = design.options(of: portfolio).map(Self.option)
    return options.isEmpty ? "no lever" : options.joined(separator: "; ")
  }

  /// What a measure is, with its slice: as `Placed outside the authority, %`.
  func title(_ measure: SearchMeasure) -> String {
    let indicator = measure.indicator
    var title = indicator.title
    let items = measure.breakdowns.filter { $0 != .total }.map(\.item)
    if !items.isEmpty { title += " (\(items.joined(separator: ", ")))" }
    switch indicator.unit.rawValue {
    case "pounds": title += ", £ million"
    case "percent": title += ", %"
    default: break
    }
    return title
  }

  /// When it is measured.
  func period(_ measure: SearchMeasure) -> String {
    let ends = [measure.months.lowerBound, measure.months.upperBound].map { month in
      ReaderText.date(calendar.date(ofMonth: month)).split(separator: " ").dropFirst()
        .joined(separator: " ")
    }
    if measure.isSummed {
      return ends[0] == ends[1] ? "in \(ends[0])" : "in all from \(ends[0]) to \(ends[1])"
    }
    if measure.indicator.clock.isOfMonths {
      return ends[0] == ends[1] ? "in \(ends[0])" : "mean of months, \(ends[0]) to \(ends[1])"
    }
    return ends[0] == ends[1]
      ? "at the end of \(ends[0])" : "mean of month ends, \(ends[0]) to \(ends[1])"
  }

  /// A number of a measure.
  func number(_ value: Double, _ measure: SearchMeasure, signed: Bool = false) -> String {
    let unit = measure.indicator.unit
    let (factor, decimals) = unit == .pounds ? (1e-6, 2) : (1, unit.decimals + 1)
    return NumberText.rounded(factor * value, decimals: decimals, signed: signed)
  }

  /// A mean with half its interval, as `-0.42 ±0.13`.
  func estimate(_ estimate: SearchEstimate, _ measure: SearchMeasure, signed: Bool = true) -> String
  {
    guard estimate.mean.isFinite else { return "–" }
    let mean = number(estimate.mean, measure, signed: signed)
    let half = (estimate.upper - estimate.lower) / 2
    return half.isFinite && half > 0 ? "\(mean) ±\(number(half, measure))" : mean
  }

  /// What a limit asks, in words.
  func limit(_ row: Int) -> String {
    let limit = design.problem.limits[row]
    let measure = design.measures[limit.column]
    let side = limit.sign > 0 ? "at most" : "at least"
    let bound = number(limit.bound, measure, signed: limit.baseShare == 1)
    switch limit.rule {
    case .always: return "never above the base"
    case .share(let share):
      return "\(side) \(bound) beyond the base in "
        + "\(NumberText.rounded(100 * share, decimals: 0))% of futures"
    case .mean:
      if limit.baseShare == 0 { return "\(side) \(bound)" }
      if limit.baseShare == 1 { return "\(side) \(bound) beyond the base" }
      return
        "at most \(NumberText.rounded(100 * (limit.baseShare - 1), decimals: 0))% above the base"
    }
  }
}
