import SimulationKernel

/// The households or homes of one replication by row, with lists of those that have places on offer.
///
/// Few have, and searches and competitors look at those alone. Whoever changes a row, and whatever it
/// changes, the lists follow: nobody has to keep them right.
struct SupplyRows<Row: Supplier>: ~Copyable {
  private var rows: FlatBuffer<Row>
  /// Where each row stands in the list of its pool, or -1.
  private var positions: FlatBuffer<Int32>
  /// The pool in whose list each row stands.
  private var pools: FlatBuffer<Int8>
  private var lists: InlineArray<6, FlatBuffer<Vacancy>>

  init(minimumCapacity: Int) {
    rows = FlatBuffer(minimumCapacity: minimumCapacity)
    positions = FlatBuffer(minimumCapacity: minimumCapacity)
    pools = FlatBuffer(minimumCapacity: minimumCapacity)
    lists = InlineArray { _ in FlatBuffer(minimumCapacity: 64) }
  }

  var count: Int { rows.count }

  @discardableResult
  mutating func append(_ row: Row) -> Int {
    let index = rows.append(row)
    positions.append(-1)
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

  /// The vacancies of a pool, in no order that matters.
  subscript(pool: Row.Pool) -> FlatBuffer<Vacancy> {
    _read { yield lists[pool.row] }
  }

  /// Rows whose vacancies are not listed as they are, which is none.
  func misfiled() -> Int {
    (0..<rows.count).count { row in
      let position = Int(positions[row])
      guard position >= 0 else { return rows[row].vacantPlaces > 0 }
      let vacancy = lists[rows[row].pool.row][position]
      return Int(vacancy.row) != row || Int(vacancy.places) != rows[row].vacantPlaces
    }
  }

  /// Enters a row in the list of its pool, takes it out or writes anew what it offers.
  @inline(never)
  private mutating func follow(_ row: Int) {
    let places = UInt8(rows[row].vacantPlaces)
    let pool = rows[row].pool.row
    if positions[row] >= 0, places == 0 || pool != Int(pools[row]) { takeOut(row) }
    guard places > 0 else { return }
    var vacancy = rows[row].vacancy
    vacancy.row = Int32(row)
    vacancy.places = places
    if positions[row] < 0 {
      pools[row] = Int8(pool)
      positions[row] = Int32(lists[pool].append(vacancy))
    } else {
      lists[pool][Int(positions[row])] = vacancy
    }
  }

  private mutating func takeOut(_ row: Int) {
    let pool = Int(pools[row])
    let position = Int(positions[row])
    lists[pool].swapRemove(at: position)
    positions[row] = -1
    if position < lists[pool].count {
      positions[Int(lists[pool][position].row)] = Int32(position)
    }
  }
}
