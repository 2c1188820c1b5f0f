import SimulationKernel

/// A set of row numbers that can be gone through, in no order that matters.
///
/// Joining, leaving and asking take constant time, and gaining members allocates only to grow.
struct RowList: ~Copyable {
  private var members: FlatBuffer<Int32>
  /// Where each row stands among the members, or -1.
  private var positions: FlatBuffer<Int32>

  init(minimumCapacity: Int = 0) {
    members = FlatBuffer(minimumCapacity: minimumCapacity)
    positions = FlatBuffer(minimumCapacity: minimumCapacity)
  }

  var count: Int { members.count }

  subscript(index: Int) -> Int { Int(members[index]) }

  /// Makes a row a member or not.
  @inline(__always)
  mutating func set(_ row: Int, to isMember: Bool) {
    while positions.count <= row { positions.append(-1) }
    let position = Int(positions[row])
    guard isMember != (position >= 0) else { return }
    if isMember {
      positions[row] = Int32(members.append(Int32(row)))
    } else {
      members.swapRemove(at: position)
      positions[row] = -1
      if position < members.count { positions[Int(members[position])] = Int32(position) }
    }
  }
}
