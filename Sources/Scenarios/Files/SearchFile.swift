import Experiments
import SimulationKernel

/// What a search file states.
struct SearchFile {
  static let keys = [
    "kind", "name", "title", "question", "base", "levers", "objective", "budget", "constraints",
    "months", "replications", "screening", "trial", "finalists", "indifference_zone", "confidence",
  ]

  /// One entry of the list of levers: one lever or one of several, with the sizes and dates to try.
  struct Choice {
    var levers: [Located<String>]
    var sizes: [Located<Double>]
    var starts: [Located<CivilDate>]
    var location: Location
  }

  /// Series over months, as stated.
  struct Measure {
    var series: [Int]
    /// The first and last month as year and month; the same for a single one.
    var first: YearMonth
    var last: YearMonth
    var isSingle: Bool
    var location: Location
  }

  /// A month of the calendar.
  struct YearMonth {
    var year: Int
    var month: Int

    /// Months since the year nought.
    var number: Int { 12 * year + month - 1 }
  }

  /// What is asked of a measure.
  enum Bound {
    case notAbove(Double)
    case notBelow(Double)
    case notWorseBy(Double)
  }

  struct Constraint {
    var measure: Measure
    var bound: Bound
    var location: Location
  }

  struct Budget {
    var measure: Measure
    var extra: Double
    /// The share of replications in which it is to be kept; nil for the mean.
    var keptIn: Double?
  }

  var file: String
  var location: Location
  var name: String
  var title: String
  var question: String
  var base: Located<String>
  var choices: [Choice]
  var objective: Measure
  var maximises: Bool
  var budget: Budget?
  var constraints: [Constraint]
  var months: Int
  var replications: Int
  var look: Int
  var trial: Int
  var finalists: Int
  var zone: Double
  var confidence: Double
}
