import SimulationKernel

/// Rows in the slots of a table by their codes, so that a random one is found without a walk through all.
///
/// A row's slot follows from its code, and rows are never taken out. A word probes slots at random until
/// it meets a row that will do: each such row is as likely as the other whoever else stands in the table,
/// and a row more changes only the picks that meet it. When the table doubles, about two thirds of
/// the picks change, and some three quarters where few rows will do.
package struct RowRegister: ~Copyable {
  /// Probes before a pick gives up: so many miss only where few rows will do, which are quickly listed.
  package static let probes = 64

  /// The row at each slot, or -1; their number is a power of two.
  private var slots: FlatBuffer<Int32>
  /// The code of the row at each slot.
  private var codes: FlatBuffer<UInt64>
  /// The slot of a number is its highest bits: what is left of it after a shift by this.
  private let shift: UInt64
  package private(set) var count = 0

  package init() { self.init(bits: 6) }

  private init(bits: UInt64) {
    shift = 64 - bits
    slots = FlatBuffer(repeating: -1, count: 1 << bits)
    codes = FlatBuffer(repeating: 0, count: 1 << bits)
  }

  /// Enters a row, unless it stands here already.
  ///
  /// The code is a scrambled key: its bits must look random.
  package mutating func enter(_ row: Int, code: UInt64) {
    guard put(Int32(row), code) else { return }
    count += 1
    // Picks want few empty slots, and rows that enter a few.
    if 4 * count > 3 * slots.count { double() }
  }

  /// The row at the first slot probed that will do; nil when none of the probes has met one.
  ///
  /// The probes are the linear congruential sequence of Knuth's MMIX from a word that must look random.
  /// Only high bits are used, which are all that is good of it. Of an empty slot it is asked whether -1
  /// will do, which it must not: a branch of its own would be as hard to foresee as the slot.
  @inline(__always)
  package func picked(by word: UInt64, where willDo: (_ row: Int) -> Bool) -> Int? {
    var number = word
    for _ in 0..<Self.probes {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let row = Int(slots[Int(number &>> shift)])
      if willDo(row) { return row }
    }
    return nil
  }

  /// Puts a row at the first free slot from that of its code; false when it is there.
  private mutating func put(_ row: Int32, _ code: UInt64) -> Bool {
    var slot = Int(code &>> shift)
    while slots[slot] >= 0 {
      if slots[slot] == row { return false }
      slot = slot + 1 < slots.count ? slot + 1 : 0
    }
    slots[slot] = row
    codes[slot] = code
    return true
  }

  private mutating func double() {
    let old = self
    self = RowRegister(bits: 65 - old.shift)
    count = old.count
    for slot in 0..<old.slots.count where old.slots[slot] >= 0 {
      _ = put(old.slots[slot], old.codes[slot])
    }
  }
}
