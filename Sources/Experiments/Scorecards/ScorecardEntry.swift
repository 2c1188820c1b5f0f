/// A number that a scorecard sets beside the forecast, and where it was published.
public struct ScorecardFigure: Sendable, Equatable {
  /// In the indicator's unit.
  public var value: Double
  /// The time that it is about.
  public var period: String
  /// Where it was published.
  public var source: String

  /// Makes a figure from its parts.
  public init(value: Double, period: String, source: String) {
    self.value = value
    self.period = period
    self.source = source
  }
}

/// A level that a council means to reach.
public struct ScorecardTarget: Sendable, Equatable {
  /// On which side of the level the target is met.
  public enum Comparator: String, Sendable, CaseIterable {
    case below = "<"
    case atMost = "<="
    case atLeast = ">="
    case above = ">"
  }

  /// On which side the target is met.
  public var comparator: Comparator
  /// The level and where it was set.
  public var figure: ScorecardFigure

  /// Makes a target from its parts.
  public init(comparator: Comparator, figure: ScorecardFigure) {
    self.comparator = comparator
    self.figure = figure
  }

  /// Whether a value meets it.
  public func isMet(by value: Double) -> Bool {
    switch comparator {
    case .below: value < figure.value
    case .atMost: value <= figure.value
    case .atLeast: value >= figure.value
    case .above: value > figure.value
    }
  }
}

/// What a scenario states about one measure of a scorecard.
public struct ScorecardEntry: Sendable, Equatable {
  /// Row of `IndicatorRegistry.series`.
  public var series: Int
  /// What the council means to reach.
  public var target: ScorecardTarget?
  /// The average of authorities with similar children and families.
  public var statisticalNeighbours: ScorecardFigure?
  /// The region's value.
  public var region: ScorecardFigure?
  /// The country's value.
  public var national: ScorecardFigure?
  /// The area's own value a year before the start.
  public var previousYear: ScorecardFigure?

  /// Makes an entry from its parts.
  public init(
    series: Int, target: ScorecardTarget? = nil, statisticalNeighbours: ScorecardFigure? = nil,
    region: ScorecardFigure? = nil, national: ScorecardFigure? = nil,
    previousYear: ScorecardFigure? = nil
  ) {
    self.series = series
    self.target = target
    self.statisticalNeighbours = statisticalNeighbours
    self.region = region
    self.national = national
    self.previousYear = previousYear
  }
}
