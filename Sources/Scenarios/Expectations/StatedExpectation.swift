import Experiments
import SimulationKernel

/// An expectation as its file states it, before it is known what is simulated and when.
struct StatedExpectation {
  /// Its one line.
  var text: String
  var why: String
  var series: Int
  /// The month ends between which it is to hold.
  var first: Located<CivilDate>
  var last: Located<CivilDate>
  var statistic: ForecastExpectation.Statistic
  var comparator: ScorecardTarget.Comparator
  var level: Double
  var whenUndecided: ForecastExpectation.WhenUndecided
  /// What an experiment calls the scenario it is about.
  var subject: Located<String>?
  /// What that one is compared with.
  var reference: Located<String>?
  var location: Location
}
