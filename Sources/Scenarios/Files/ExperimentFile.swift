import Experiments
import SimulationKernel

/// What an experiment file states.
struct ExperimentFile {
  static let keys = [
    "kind", "name", "title", "question", "base", "levers", "run", "orders", "portfolios", "months",
    "replications", "report", "expect",
  ]
  /// What is run where the file does not say.
  static let usualRuns = [DesignRun.eachAlone, .allTogether]

  /// From how many orders of joining the joint effect of the levers is shared out.
  enum Orders {
    /// All of them, which takes every subset of the levers.
    case all
    /// An even number: each order drawn comes with its reverse.
    case drawn(Int)
  }

  /// Levers that act together under a name of their own.
  struct Portfolio {
    var name: Located<String>
    var title: String
    var levers: [Located<String>]
  }

  /// A series, and the day at whose end it is reported, if the file says one.
  struct Report {
    var series: Int
    var at: Located<CivilDate>?
    var location: Location
  }

  var file: String
  var location: Location
  var name: String
  var title: String
  var question: String
  /// The path of the base as the file states it.
  var base: Located<String>
  var levers: [Located<String>]
  var runs: [DesignRun]
  /// Nil for the usual number.
  var orders: Orders?
  var portfolios: [Portfolio]
  var months: Int?
  var replications: Int?
  /// Nil for the usual indicators.
  var report: [Report]?
  var expectations: [StatedExpectation] = []
}
