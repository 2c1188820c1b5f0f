/// A vacancy whose provider accepts a child, with what ranking needs to know.
struct Offer: BitwiseCopyable {
  var place: PlaceReference
  var type: PlacementType
  /// Miles with the weights of match and boundary put in; the lowest is best.
  var score: Double
  var match: Double

  static let none = Offer(place: .none, type: .other, score: .infinity, match: 0)

  var isNone: Bool { place.kind == .none }
}

/// How soon a place is needed, which decides how many providers can say yes.
enum Urgency: UInt8, BitwiseCopyable {
  case withNotice
  case sameDay
  /// A few nights with whoever can: terms of age do not count.
  case bridging
}

/// What is asked of providers.
struct PlaceRequest: BitwiseCopyable {
  /// Row of the child, or of the first of a group.
  var child: Int
  /// Children to be placed together.
  var count: Int
  /// The child's search number: the index of the draws.
  var number: UInt32
  var urgency: Urgency
  /// The place the child lives in already.
  var except = PlaceReference.none
  /// Whether only places inside the authority will do.
  var isInsideOnly = false
  /// A place to which the panel has not agreed.
  var notAgreed = PlaceReference.none
  /// The highest need among the children and the ages of the youngest and the eldest.
  var need = NeedLevel.standard
  /// Whether a parent comes with the child.
  var isWithParent = false
  var youngest = 0
  var eldest = 0
  /// Their days of birth, days since the start.
  var firstBorn = Double.infinity
  var lastBorn = -Double.infinity
}
