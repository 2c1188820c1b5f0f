/// How carers come to stop: on occasions that are taken more readily by those without a child.
///
/// The published rate is that of all households, and a stated share of those who stop have children.
/// Occasions come at the rate of the state in which stopping is the more frequent, and in the other one
/// a part of them passes: with a share e of households empty and a share w of those who stop having
/// children, households stop at (1 - w) / e times the published rate while empty and at w / (1 - e)
/// times while not, which makes the published rate over both.
struct DeregistrationOccasions: BitwiseCopyable {
  /// Occasions for each deregistration of the published rate.
  private(set) var ratio = 1.0
  /// The share of occasions that are taken by a household without a child, and by one with children.
  private var whenEmpty = 1.0
  private var withChildren = 1.0

  init() {}

  /// From the households of the start: a half is added to either state, so that neither is impossible.
  init(households: Int, empty: Int, shareWithChildren: Double) {
    let empty = (Double(empty) + 0.5) / (Double(households) + 1)
    let rates = (
      empty: (1 - shareWithChildren) / empty, withChildren: shareWithChildren / (1 - empty)
    )
    ratio = max(rates.empty, rates.withChildren)
    whenEmpty = rates.empty / ratio
    withChildren = rates.withChildren / ratio
  }

  /// The share of occasions on which a household stops.
  func taken(whenEmpty isEmpty: Bool) -> Double { isEmpty ? whenEmpty : withChildren }
}
