/// The group under which an indicator is listed.
public enum IndicatorGroup: String, Sendable, CaseIterable {
  case demand = "Demand"
  case placement = "Placement"
  case stability = "Stability"
  case location = "Location"
  case sufficiency = "Sufficiency"
  case carers = "Carers"
  case permanence = "Permanence"
  case sixteenToTwentyFive = "16 to 25"
  case money = "Money"
}

/// What an indicator's number counts.
public enum IndicatorUnit: String, Sendable {
  case children
  case youngPeople = "young people"
  case percent
  case per10000 = "per 10,000 children"
  case perHundredPlacementYears = "per 100 placement-years"
  case perChildYear = "per child-year"
  case miles
  case nights
  case days
  case families
  case households
  case homes
  case places
  case searches
  case placements
  case people
  case constellations
  case pounds
  case poundsPerWeek = "pounds per child-week"
  case searchesRefused = "refusals"
  case meetings
  case orders
  case childrenPerWorker = "children per social worker"
  case zeroOrOne = "0 or 1"

  /// Whether it is a share, a rate or a mean: it has no value where there is nobody, and values of months
  /// are not to be added up.
  public var isRatio: Bool {
    switch self {
    case .percent, .per10000, .perHundredPlacementYears, .perChildYear, .miles, .days,
      .childrenPerWorker, .poundsPerWeek:
      true
    case .children, .youngPeople, .nights, .families, .households, .homes, .places, .searches,
      .placements, .people, .constellations, .pounds, .searchesRefused, .meetings, .orders,
      .zeroOrOne:
      false
    }
  }

  /// Decimals that readers are shown.
  public var decimals: Int {
    switch self {
    case .percent, .per10000, .perHundredPlacementYears, .miles, .days, .childrenPerWorker: 1
    case .perChildYear, .zeroOrOne: 2
    default: 0
    }
  }
}

/// To which stretch of time a value belongs, and how years are made from months.
public enum IndicatorClock: String, Sendable {
  /// The position at the end of the month; a year shows its last month.
  case monthEnd = "at month end"
  /// What happened in the month; a year shows the sum of its months.
  case month = "in the month"
  /// What happened in the month for each of what there was; a year shows the mean of its months.
  case monthlyRate = "in the month, for each"
  /// What happened in the 12 months up to the month's end, or since the start where that is shorter; a
  /// year shows its last month.
  case rollingYear = "in the year to month end"

  /// Whether a value is about one month alone: there is none at the start, and that of a year or of any
  /// other span is made from those of its months.
  public var isOfMonths: Bool {
    // By cases: comparing would compare the words.
    switch self {
    case .month, .monthlyRate: true
    case .monthEnd, .rollingYear: false
    }
  }

  /// The value of a span from what those of its months add up to, and from their number.
  public func value(ofSum sum: Double, months: Int) -> Double {
    if case .monthlyRate = self { sum / Double(months) } else { sum }
  }
}

/// Which way is better, as a scorecard says it.
public enum IndicatorDirection: String, Sendable {
  case highIsGood = "High is good"
  case lowIsGood = "Low is good"
  case none = ""
}

/// One slice of an indicator: a topic such as *Placement type* and an item of it.
public struct Breakdown: Hashable, Sendable {
  /// What the whole is divided by.
  public let topic: String
  /// The part, or `Total`.
  public let item: String

  /// The whole.
  public static let total = Breakdown(topic: "Total", item: "Total")

  /// Makes a value from its parts.
  public init(topic: String, item: String) {
    self.topic = topic
    self.item = item
  }
}

/// One indicator: what it is called, how it is worked out and how it is read.
public struct IndicatorDefinition: Sendable {
  /// The name in files: lower-case words joined by underscores.
  public let key: String
  /// The words a reader sees.
  public let title: String
  /// The group it is listed under.
  public let group: IndicatorGroup
  /// What its number counts.
  public let unit: IndicatorUnit
  /// To which stretch of time a value belongs.
  public let clock: IndicatorClock
  /// Which way is better.
  public let direction: IndicatorDirection
  /// How a value is worked out, in words.
  public let formula: String
  /// Whose wording it follows.
  public let source: String
  /// The slices it is given for, the total first.
  public let breakdowns: [Breakdown]
  /// Whether the console's first table shows its total.
  public let isHeadline: Bool
  /// Whether its value at the start says what it says later, so that one may be set against the other.
  ///
  /// It does not where what it leaves out cannot be told of the time before the start.
  public let isKnownAtStart: Bool

  init(
    _ key: String, _ title: String, _ group: IndicatorGroup, _ unit: IndicatorUnit,
    _ clock: IndicatorClock, _ direction: IndicatorDirection, headline: Bool = false,
    isKnownAtStart: Bool = true, breakdowns: [Breakdown] = [], source: String, _ formula: String
  ) {
    self.key = key
    self.title = title
    self.group = group
    self.unit = unit
    self.clock = clock
    self.direction = direction
    self.formula = formula
    self.source = source
    self.breakdowns = [.total] + breakdowns
    self.isHeadline = headline
    self.isKnownAtStart = isKnownAtStart
  }
}

/// One column of a replication's results: an indicator and a slice of it.
public struct IndicatorSeries: Hashable, Sendable {
  /// Row of `IndicatorRegistry.indicators`.
  public let indicator: Int
  /// The slice.
  public let breakdown: Breakdown
}

/// Every indicator, once.
///
/// The model fills, and every output reads, the series in this order.
public enum IndicatorRegistry {
  /// The definitions, group by group.
  public static let indicators: [IndicatorDefinition] =
    demand + placement + stability + location + sufficiency + carers + permanence
    + sixteenToTwentyFive + money

  /// All slices of all indicators, indicator by indicator, the total first.
  public static let series: [IndicatorSeries] = indicators.enumerated().flatMap { row, indicator in
    indicator.breakdowns.map { IndicatorSeries(indicator: row, breakdown: $0) }
  }

  /// The first series of each indicator.
  public static let firstSeries: [Int] = {
    var first: [Int] = []
    var next = 0
    for indicator in indicators {
      first.append(next)
      next += indicator.breakdowns.count
    }
    return first
  }()

  /// The row of an indicator by its key.
  public static func indicator(_ key: String) -> Int? {
    indicators.firstIndex { $0.key == key }
  }

  /// The row of a series by the key of its indicator and its slice.
  public static func series(_ key: String, _ breakdown: Breakdown = .total) -> Int? {
    guard let row = indicator(key) else { return nil }
    guard let offset = indicators[row].breakdowns.firstIndex(of: breakdown) else { return nil }
    return firstSeries[row] + offset
  }

  /// Slices of a topic by the titles of a category.
  static func breakdowns<Category: CodedCategory>(
    _ topic: String, by: Category.Type
  ) -> [Breakdown] {
    Category.allCases.map { Breakdown(topic: topic, item: $0.title) }
  }
}
