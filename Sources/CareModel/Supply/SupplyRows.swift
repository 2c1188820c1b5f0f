import SimulationKernel

/// The households or homes of one replication by row, with lists of those that have places on offer.
///
/// Few have, and searches and competitors look at those alone. Whoever changes a row, and whatever it
/// changes, the lists follow: nobody has to keep them right.
struct SupplyRows<Row: Supplier>: ~Copyable {
  private var rows: FlatBuffer<Row>
  /// Where each row stands in the list of its pool, or -1.
  private var positions: FlatBuffer<Int32>
  /// The list in which each row stands.
  private var memberships: FlatBuffer<Int8>
  /// For each pool those asked first, then the others.
  private var lists: InlineArray<14, FlatBuffer<Vacancy>>
  /// The pool in whose lists each row stands, or -1, after one more for no row.
  private var pools: FlatBuffer<Int8>
  /// For each pool the rows that have been on its lists, to choose from at random.
  private var registers = InlineArray<7, RowRegister> { _ in RowRegister() }
  /// Whether rows that change are noted, for a region whose authorities share some of them.
  var notesChanges = false
  /// Rows that have changed since a region last looked.
  var changed = FlatBuffer<Int32>(minimumCapacity: 0)
  /// How often a change left a row with more places taken than there are.
  private(set) var overfilled = 0
  private let stationary = Stationary()

  init(minimumCapacity: Int) {
    rows = FlatBuffer(minimumCapacity: minimumCapacity)
    positions = FlatBuffer(minimumCapacity: minimumCapacity)
    memberships = FlatBuffer(minimumCapacity: minimumCapacity)
    pools = FlatBuffer(minimumCapacity: minimumCapacity + 1)
    pools.append(-1)
    lists = InlineArray { _ in FlatBuffer(minimumCapacity: 64) }
  }

  var count: Int { rows.count }

  @discardableResult
  mutating func append(_ row: Row) -> Int {
    let index = rows.append(row)
    positions.append(-1)
    memberships.append(-1)
    pools.append(-1)
    follow(index)
    return index
  }

  subscript(row: Int) -> Row {
    get { rows[row] }
    _modify {
      defer { follow(row) }
      yield &rows[row]
    }
  }

  /// A row changed in what no vacancy shows.
  subscript(unlisted row: Int) -> Row {
    get { rows[row] }
    _modify {
      defer { if notesChanges { changed.append(Int32(row)) } }
      yield &rows[row]
    }
  }

  /// The vacancies of a pool that are asked first, or the others, in no order that matters.
  subscript(pool: Row.Pool, first isAskedFirst: Bool) -> FlatBuffer<Vacancy> {
    _read { yield lists[Self.list(pool, isAskedFirst)] }
  }

  /// The row of one vacancy of a pool, each as likely as the other; nil when there is none.
  func chosen(from pool: Row.Pool, by word: UInt64) -> Int? {
    guard !self[pool, first: true].isEmpty || !self[pool, first: false].isEmpty else { return nil }
    let picked = registers[pool.row].picked(by: word) { row in
      pools[row + 1] == Int8(pool.row)
    }
    return picked ?? chosen(from: pool, ableTo: [], by: word)
  }

  /// The row of one vacancy of a pool among those able to do something; nil when there is none.
  ///
  /// All are looked at, which is soon done while few are listed or able.
  func chosen(from pool: Row.Pool, ableTo abilities: Abilities, by word: UInt64) -> Int? {
    var lottery = VacancyLottery(word: word)
    lottery.draw(from: lists[Self.list(pool, true)], ableTo: abilities)
    lottery.draw(from: lists[Self.list(pool, false)], ableTo: abilities)
    return lottery.row >= 0 ? Int(lottery.row) : nil
  }

  private static func list(_ pool: Row.Pool, _ isAskedFirst: Bool) -> Int {
    2 * pool.row + (isAskedFirst ? 0 : 1)
  }

  /// Rows whose vacancies are not listed as they are, which is none.
  func misfiled() -> Int {
    (0..<rows.count).count { row in
      let position = Int(positions[row])
      guard position >= 0 else { return rows[row].vacantPlaces > 0 }
      let vacancy = lists[Self.list(rows[row].pool, rows[row].isAskedFirst)][position]
      return Int(vacancy.row) != row || Int(vacancy.places) != rows[row].vacantPlaces
    }
  }

  /// Enters a row in the list of its pool, takes it out or writes anew what it offers.
  @inline(never)
  private mutating func follow(_ row: Int) {
    if notesChanges { changed.append(Int32(row)) }
    let free = rows[row].vacantPlaces
    guard free > 0 else {
      overfilled += free < 0 ? 1 : 0
      if positions[row] >= 0 { takeOut(row) }
      return
    }
    let list = Self.list(rows[row].pool, rows[row].isAskedFirst)
    if positions[row] >= 0, list != Int(memberships[row]) { takeOut(row) }
    var vacancy = rows[row].vacancy
    vacancy.row = Int32(row)
    vacancy.offer(UInt8(free))
    if positions[row] < 0 {
      // Whoever comes back to the list of before stands in the register already.
      if list != Int(memberships[row]) { registers[list >> 1].enter(row, code: vacancy.code) }
      memberships[row] = Int8(list)
      pools[row + 1] = Int8(list >> 1)
      positions[row] = Int32(lists[list].append(vacancy))
    } else {
      lists[list][Int(positions[row])] = vacancy
    }
  }

  private mutating func takeOut(_ row: Int) {
    let list = Int(memberships[row])
    let position = Int(positions[row])
    lists[list].swapRemove(at: position)
    positions[row] = -1
    pools[row + 1] = -1
    if position < lists[list].count {
      positions[Int(lists[list][position].row)] = Int32(position)
    }
  }
}
