import SimulationKernel

/// What a ``Census`` compares of one child looked after: the month from which each thing is no longer true.
///
/// A child's record is ten times as long and does not change in most months. All that depends on birthdays
/// and on windows of time is a comparison of months, so that one operation counts many things at once. What
/// is true only from a month on has two lanes, and the difference of their counts is meant.
struct CensusRow: BitwiseCopyable {
  /// Where each thing stands.
  enum Lane {
    /// Below the ages at which the bands end, band by band.
    static let below = 0
    static let under12InHomes = 4
    // Until when the child has three placements in a year whatever was before; then from when to when
    // because one was open when the year began, in the present period of care and in the one before.
    static let threeOrMore = 5
    static let threeOrMoreLasting = 10
    static let threeOrMoreMoves = 15
    /// In care for less than a year, and for less than two.
    static let underYear = 16
    static let underTwoYears = 17
    /// Until when who is in care two years has three placements in them.
    static let manyOverTwentyFour = 18
    /// The same of who is in care for more than a year and less than two.
    static let manyUnderTwentyFour = 19
    /// From when, until sixteen.
    static let longTerm = 20
    static let longTermStable = 21
    static let longTermStableOrAdoptive = 22
    static let withSiblings = 23
    static let together = 24
    // Not months: what the sufficiency gap is counted by, and whether the row is to be written anew.
    static let gap = 25
    static let gapLocality = 26
    static let state = 27
    // Workings that never change while the child is in care: until when below 12, from when to when
    // in the period of care before, and since when in care for long.
    static let below12 = 28
    static let earlierFrom = 29
    static let earlierTo = 30
    static let isLong = 31
  }

  /// What a row is worth.
  enum State {
    static let current: Int16 = 0
    static let stale: Int16 = 1
    static let new: Int16 = 2
  }

  /// One cache line.
  var lanes = InlineArray<32, Int16>(repeating: 0)

  subscript(lane: Int) -> Int16 {
    @inline(__always) get { lanes[lane] }
    @inline(__always) set { lanes[lane] = newValue }
  }

  /// Enters until when a child has three placements in a year, given the first month in whose year the
  /// latest three, and the latest two, have not begun.
  ///
  /// Who had a placement when the year began needs two more, others three; who came back may have had it
  /// in an earlier period of care.
  @inline(__always)
  mutating func enterThree(_ lane: Int, _ three: Int16, _ two: Int16) {
    self[lane] = three
    enter(lane + 1, from: max(self[Lane.underYear], three), to: two)
    enter(lane + 3, from: max(self[Lane.earlierFrom], three), to: min(self[Lane.earlierTo], two))
  }

  @inline(__always)
  private mutating func enter(_ lane: Int, from first: Int16, to end: Int16) {
    self[lane] = first
    self[lane + 1] = max(first, end)
  }
}

/// The rows of the children looked after, in the order of `CareSystem.lookedAfter`.
///
/// Whoever changes what a census looks at says that the row is stale, and the next census writes it anew.
struct CensusRows: ~Copyable {
  private var rows = FlatBuffer<CensusRow>(minimumCapacity: 1024)

  var count: Int { rows.count }

  subscript(row: Int) -> CensusRow {
    get { rows[row] }
    _modify { yield &rows[row] }
  }

  /// Adds the row of a child who enters.
  mutating func append() {
    rows.append(CensusRow())
    rows[rows.count - 1][CensusRow.Lane.state] = CensusRow.State.new
  }

  mutating func swapRemove(at row: Int) { rows.swapRemove(at: row) }

  /// Says that what a census looks at has changed.
  mutating func setStale(_ row: Int) {
    let state = rows[row][CensusRow.Lane.state]
    rows[row][CensusRow.Lane.state] = max(state, CensusRow.State.stale)
  }

  /// How many rows hold lane by lane in a month.
  func counts(in month: Int16) -> InlineArray<32, Int> {
    var counts = InlineArray<32, Int>(repeating: 0)
    var first = 0
    while first < rows.count {
      // As many as a short number can count.
      let end = min(rows.count, first + Int(Int16.max))
      var part = InlineArray<32, Int16>(repeating: 0)
      for row in first..<end {
        // Few vector instructions for all lanes.
        for lane in 0..<32 { part[lane] &+= month < rows[row].lanes[lane] ? 1 : 0 }
      }
      for lane in 0..<32 { counts[lane] += Int(part[lane]) }
      first = end
    }
    return counts
  }
}
