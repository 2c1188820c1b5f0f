/// Where each place that the authorities of a region share stands in their systems.
struct SharedRows {
  /// The rows of every shared place, authority by authority.
  private var rows: [Int32] = []
  /// For each authority the number of the shared place at each of its rows, or -1.
  private var numbers: [[Int32]]

  init(authorities: Int) { numbers = Array(repeating: [], count: authorities) }

  var count: Int { rows.count / numbers.count }

  func row(of number: Int, in authority: Int) -> Int {
    Int(rows[number * numbers.count + authority])
  }

  /// The number of the place at a row of an authority, nil when it is not shared.
  func number(ofRow row: Int, in authority: Int) -> Int? {
    guard row < numbers[authority].count, numbers[authority][row] >= 0 else { return nil }
    return Int(numbers[authority][row])
  }

  /// Enters a place by its row in every system.
  mutating func append(_ places: [Int]) {
    let number = Int32(count)
    for (authority, row) in places.enumerated() {
      rows.append(Int32(row))
      while numbers[authority].count <= row { numbers[authority].append(-1) }
      numbers[authority][row] = number
    }
  }
}
