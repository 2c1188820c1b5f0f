import CareModel
public import Experiments

extension SearchText {
  /// Why a search cannot go on where something that it chooses by has no value, and what to do.
  public static func missing(
    _ error: PortfolioSearch.MissingValue, in design: SearchDesign, base: Scenario
  ) -> String {
    let words = SearchWords(design, base: base)
    let measure = design.measures[error.column]
    let limit = design.problem.limits.firstIndex { $0.column == error.column }
    let role = limit.map { "the \(design.roles[$0].rawValue) “\(words.limit($0))” on " }
    return (role ?? "the objective ") + measure.indicator.key
      + " (\(words.title(measure)), \(words.period(measure))) has no value in replication "
      + "\(error.replication) of the portfolio “\(words.portfolio(error.portfolio))”, so "
      + (limit == nil
        ? "nothing can be chosen by it" : "it can be shown neither to be kept nor to be broken")
      + ". A period has no value as soon as one of its months has none. Name an indicator and months "
      + "that have a value in every replication, and another --output folder for the new search."
  }
}
