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
  private var memberships: FlatBuffer<LeaverMembership>

  /// The age of each row, as a census counts them apart, and the birthday that ends it.
  private var ages: FlatBuffer<UInt8>
  private var birthdays: FlatBuffer<Double>
  /// What is counted of those supported, at the ages of the last month's end.
  private(set) var census = LeaverCensus()

  init(minimumCapacity: Int) {
    rows = FlatBuffer(minimumCapacity: minimumCapacity)
    active = RowList(minimumCapacity: minimumCapacity)
    waitingInside = RowList(minimumCapacity: minimumCapacity)
    waitingOutside = RowList(minimumCapacity: minimumCapacity)
    inEmergency = RowList(minimumCapacity: minimumCapacity)
    memberships = FlatBuffer(minimumCapacity: minimumCapacity)
    ages = FlatBuffer(minimumCapacity: minimumCapacity)
    birthdays = FlatBuffer(minimumCapacity: minimumCapacity)
  }

  var count: Int { rows.count }

  @discardableResult
  mutating func append(_ leaver: CareLeaver) -> Int {
    let row = rows.append(leaver)
    memberships.append(LeaverMembership())
    ages.append(0)
    birthdays.append(leaver.day(ofAge: 19))
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

  /// A row changed in what neither a list nor the census depends on.
  subscript(unlisted row: Int) -> CareLeaver {
    get { rows[row] }
    _modify { yield &rows[row] }
  }

  @inline(never)
  private mutating func follow(_ row: Int) {
    let before = memberships[row]
    let membership = LeaverMembership(rows[row])
    guard membership != before else { return }
    let age = Int(ages[row])
    census.count(before, age, -1)
    census.count(membership, age, 1)
    memberships[row] = membership
    guard membership.intersection(.lists) != before.intersection(.lists) else { return }
    let isWaiting = membership.contains(.isWaiting)
    let isInside = membership.contains(.isInside)
    active.set(row, to: membership.contains(.isActive))
    waitingInside.set(row, to: isWaiting && isInside)
    waitingOutside.set(row, to: isWaiting && !isInside)
    inEmergency.set(row, to: membership.contains(.isInEmergency))
  }

  /// Follows the birthdays up to a time.
  mutating func followBirthdays(to time: Double) {
    for row in 0..<birthdays.count {
      while birthdays[row] <= time { passBirthday(row) }
    }
  }

  private mutating func passBirthday(_ row: Int) {
    let age = Int(ages[row]) + 1
    census.count(memberships[row], age - 1, -1)
    census.count(memberships[row], age, 1)
    ages[row] = UInt8(age)
    birthdays[row] = age < LeaverCensus.ages - 1 ? rows[row].day(ofAge: 19 + age) : .infinity
  }

  /// How far the census is from a count of the rows as they are at a time.
  func censusMiscount(at time: Double) -> Double {
    var recount = LeaverCensus()
    for row in 0..<rows.count {
      let leaver = rows[row]
      let age = (19...22).count { time >= leaver.day(ofAge: $0) }
      recount.count(LeaverMembership(leaver), age, 1)
    }
    return census.difference(from: recount)
  }
}
