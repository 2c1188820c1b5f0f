/// A child looked after on the start date as a statutory return tells of the child.
///
/// What a return does not hold is not here: the level of need, frailty, brothers and sisters are drawn.
/// Days count back from the start.
public struct ReturnedChild: Sendable, Equatable {
  /// Age in years on the start date.
  public var age: Double
  /// Whether the child seeks asylum unaccompanied.
  public var isUnaccompanied: Bool
  /// Where the child lives.
  public var placement: PlacementType
  /// What kind of place that is, where the type is another setting; nil when the return does not say.
  public var setting: OtherSetting?
  /// Whether the authority itself provides the place; nil when the return does not say.
  public var isOwnProvision: Bool?
  /// On which side of the boundary the placement stands; nil when the return does not say.
  public var isInside: Bool?
  /// Whether it is over 20 miles from home; nil when that is not known.
  public var isFar: Bool?
  /// Miles from home; nil when the return has a band or nothing.
  public var miles: Double?
  /// The legal status; nil when the return does not say.
  public var legalStatus: LegalStatus?
  /// The category of need; nil when the return does not say.
  public var needCategory: NeedCategory?
  /// Days looked after so far, or the fewest that are possible.
  public var daysInCare: Double
  /// Whether the first day of the period of care is known.
  public var isEntryKnown: Bool
  /// Days with the present carer.
  public var daysInPlacement: Double
  /// Days since the starts of the earlier placements of the last two years, newest first.
  public var earlierStarts: [Double]
  /// How many of those ended against the plan; nil when the return does not say.
  public var breakdowns: Int?
  /// The period of care before this one, as days since it began and since it ended.
  public var earlierPeriod: EarlierPeriod?

  /// A period of care that is over.
  public struct EarlierPeriod: Sendable, Equatable {
    /// Days since it began.
    public var began: Double
    /// Days since it ended.
    public var ended: Double

    /// Makes a period from its ends.
    public init(began: Double, ended: Double) {
      self.began = began
      self.ended = ended
    }
  }

  /// Makes a child of whom only the placement and its clocks are known.
  public init(
    age: Double, placement: PlacementType, daysInCare: Double, daysInPlacement: Double
  ) {
    self.age = age
    self.placement = placement
    self.daysInCare = daysInCare
    self.daysInPlacement = daysInPlacement
    isUnaccompanied = false
    isEntryKnown = true
    earlierStarts = []
  }
}
