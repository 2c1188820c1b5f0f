public import CareModel
public import SimulationKernel

/// Reads a trace as a set of life courses and names every record that cannot be part of one.
public struct TraceChecks: Sendable {
  private let clock: CivilClock

  /// Makes the checks of traces that begin at the end of a date.
  public init(start: CivilDate) { clock = CivilClock(start: start) }

  /// Every broken rule in order of time.
  public func findings(in trace: [TraceRecord]) -> [TraceFinding] {
    var rows: [UInt64: Int] = [:]
    var states: [ChildState] = []
    var findings: [TraceFinding] = []
    for record in trace {
      guard let child = record.child else { continue }
      let row = rows[child] ?? states.count
      if row == states.count {
        rows[child] = row
        states.append(ChildState())
      }
      findings += states[row].follow(record).map { finding(child, record.day, $0) }
    }
    for (child, row) in rows.sorted(by: { $0.key < $1.key }) {
      findings += states[row].close().map { finding(child, states[row].day, $0) }
    }
    return findings
  }

  private func finding(_ child: UInt64, _ day: Double, _ broken: ChildState.Broken) -> TraceFinding
  {
    TraceFinding(
      child: child, date: clock.date(at: SimulationTime(days: day)), rule: broken.rule,
      detail: broken.detail)
  }
}

/// What the records of a child have said so far.
private struct ChildState {
  typealias Broken = (rule: TraceRule, detail: String)

  private(set) var day = -Double.infinity
  private var isLookedAfter = false
  private var hasPlacement = false
  private var legalStatus: LegalStatus?
  private var bornAt: Double?
  /// When a connected person was last refused.
  private var failedAt: Double?
  private var broken: [Broken] = []

  /// Takes in a record and tells which rules it breaks.
  mutating func follow(_ record: TraceRecord) -> [Broken] {
    broken = []
    let words = record.kind.rawValue
    expect(record.day >= day, .order, words)
    if record.day > day { expectHome(words) }
    day = max(day, record.day)
    bornAt = bornAt ?? record.bornAt
    switch record.kind {
    case .inCareAtStart:
      enter(record)
      place(record)
    case .entered, .returnedToCare: enter(record)
    case .placed, .bridged: place(record)
    case .temporaryApprovalFailed:
      end(words)
      failedAt = record.day
    case .placementEndedUnplanned, .placementEndedPlanned, .placementEndedByClosure:
      // A refusal may be told before the ending that it is.
      if failedAt != record.day { end(words) }
    case .carerChangedAgency, .carersAdopt:
      expect(isLookedAfter && hasPlacement, .inCare, words)
      expect(record.placement != nil, .particulars, words)
    case .legalStatusChanged:
      expect(isLookedAfter, .inCare, words)
      expect(record.legalStatus != nil, .particulars, words)
      expect(record.legalStatus != legalStatus, .status, "\(record.legalStatus?.key ?? "none")")
      legalStatus = record.legalStatus
    case .ceased:
      expect(isLookedAfter, .inCare, words)
      expect(record.reason != nil, .particulars, words)
      isLookedAfter = false
      hasPlacement = false
    default: break
    }
    if isLookedAfter, let bornAt {
      // A thousandth of a day forgives rounding.
      expect(record.day <= bornAt + 18 * 365.25 + 1e-3, .birthday, words)
    }
    return broken
  }

  /// Tells what the last records left undone.
  mutating func close() -> [Broken] {
    broken = []
    expectHome("the end")
    return broken
  }

  private mutating func enter(_ record: TraceRecord) {
    expect(!isLookedAfter, .entry, record.kind.rawValue)
    expect(
      record.legalStatus != nil && record.needCategory != nil && record.bornAt != nil,
      .particulars, record.kind.rawValue)
    isLookedAfter = true
    hasPlacement = false
    legalStatus = record.legalStatus
  }

  private mutating func place(_ record: TraceRecord) {
    expect(isLookedAfter, .inCare, record.kind.rawValue)
    expect(!hasPlacement, .onePlacement, "\(record.kind.rawValue) beside another")
    expect(record.placement != nil, .particulars, record.kind.rawValue)
    hasPlacement = true
  }

  private mutating func end(_ words: String) {
    expect(isLookedAfter, .inCare, words)
    expect(hasPlacement, .onePlacement, "\(words) without one")
    hasPlacement = false
  }

  /// Asked when time moves on, because one moment may hold an ending and a beginning.
  private mutating func expectHome(_ words: String) {
    expect(!isLookedAfter || hasPlacement, .noGap, "no placement before \(words)")
  }

  private mutating func expect(
    _ holds: Bool, _ rule: TraceRule, _ detail: @autoclosure () -> String
  ) {
    if !holds { broken.append((rule, detail())) }
  }
}
