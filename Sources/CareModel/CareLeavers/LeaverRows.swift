import SimulationKernel

/// The care leavers of one replication by row, with lists of those that supply and meetings look for.
///
/// Whoever changes a row, the lists follow.
struct LeaverRows: ~Copyable {
  private var rows: FlatBuffer<CareLeaver>
  /// Rows whom the authority still supports or reports on.
  private(set) var active: RowList
  /// Rows waiting for a tenancy in the area.
  private(set) var waitingInside: RowList
  /// Rows waiting for a tenancy elsewhere.
  private(set) var waitingOutside: RowList
  private(set) var inEmergency: RowList
  /// The lists each row is on, so that most changes stop at a look.
  private var memberships: FlatBuffer<Membership>

  struct Membership: BitwiseCopyable, Equatable {
    var isActive = false
    var isWaitingInside = false
    var isWaitingOutside = false
    var isInEmergency = false

    init() {}

    init(_ leaver: CareLeaver) {
      isActive = leaver.isActive
      isWaitingInside = isActive && leaver.isWaiting && leaver.isInside
      isWaitingOutside = isActive && leaver.isWaiting && !leaver.isInside
      isInEmergency = isActive && leaver.accommodation == .emergency
    }
  }

  init(minimumCapacity: Int) {
    rows = FlatBuffer(minimumCapacity: minimumCapacity)
    active = RowList(minimumCapacity: minimumCapacity)
    waitingInside = RowList(minimumCapacity: minimumCapacity)
    waitingOutside = RowList(minimumCapacity: minimumCapacity)
    inEmergency = RowList(minimumCapacity: minimumCapacity)
    memberships = FlatBuffer(minimumCapacity: minimumCapacity)
  }

  var count: Int { rows.count }

  @discardableResult
  mutating func append(_ leaver: CareLeaver) -> Int {
    let row = rows.append(leaver)
    memberships.append(Membership())
    follow(row)
    return row
  }

  subscript(row: Int) -> CareLeaver {
    get { rows[row] }
    _modify {
      defer { follow(row) }
      yield &rows[row]
    }
  }

  /// A row changed in what no list depends on.
  subscript(unlisted row: Int) -> CareLeaver {
    get { rows[row] }
    _modify { yield &rows[row] }
  }

  @inline(never)
  private mutating func follow(_ row: Int) {
    let membership = Membership(rows[row])
    guard membership != memberships[row] else { return }
    memberships[row] = membership
    active.set(row, to: membership.isActive)
    waitingInside.set(row, to: membership.isWaitingInside)
    waitingOutside.set(row, to: membership.isWaitingOutside)
    inEmergency.set(row, to: membership.isInEmergency)
  }
}
