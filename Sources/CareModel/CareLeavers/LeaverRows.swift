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

  init(minimumCapacity: Int) {
    rows = FlatBuffer(minimumCapacity: minimumCapacity)
    active = RowList(minimumCapacity: minimumCapacity)
    waitingInside = RowList(minimumCapacity: minimumCapacity)
    waitingOutside = RowList(minimumCapacity: minimumCapacity)
    inEmergency = RowList(minimumCapacity: minimumCapacity)
  }

  var count: Int { rows.count }

  @discardableResult
  mutating func append(_ leaver: CareLeaver) -> Int {
    let row = rows.append(leaver)
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

  @inline(never)
  private mutating func follow(_ row: Int) {
    let isActive = rows[row].isActive
    let isWaiting = isActive && rows[row].isWaiting
    let isInside = rows[row].isInside
    active.set(row, to: isActive)
    waitingInside.set(row, to: isWaiting && isInside)
    waitingOutside.set(row, to: isWaiting && !isInside)
    inEmergency.set(row, to: isActive && rows[row].accommodation == .emergency)
  }
}
