/// The packing of an event's order into one 128-bit number.
///
/// From the most significant bit: time (64), a zero, priority (4), sequence (27), slot (32). The zero,
/// priority and sequence together are the event's *rank* among those at its time. Times are never
/// negative, and the bit patterns of such numbers order as the numbers do. The slot is there to find
/// the record; the ranks at one time differ, so that it decides nothing.
@usableFromInline
enum EventKey {
  /// Larger than the key of any event.
  @inlinable static var vacant: UInt128 { .max }
  /// The number of bits of a sequence number.
  @inlinable static var sequenceBits: UInt32 { 27 }
  /// One more than the largest sequence number.
  @inlinable static var sequenceLimit: UInt32 { 1 << 27 }
  /// One more than the largest slot.
  @inlinable static var slotLimit: Int { 1 << 31 }

  /// The key of an event.
  @inlinable @inline(__always)
  static func pack(time: Double, rank: UInt32, slot: UInt32) -> UInt128 {
    // Only −0 loses its sign: it ties with 0.
    UInt128(_low: UInt64(rank) &<< 32 | UInt64(slot), _high: time.magnitude.bitPattern)
  }

  /// The rank of a priority and a sequence number.
  @inlinable @inline(__always)
  static func rank(priority: UInt32, sequence: UInt32) -> UInt32 {
    priority &<< sequenceBits | sequence
  }

  /// The time in a key.
  @inlinable @inline(__always)
  static func time(_ key: UInt128) -> Double { Double(bitPattern: key._high) }

  /// The rank in a key.
  @inlinable @inline(__always)
  static func rank(_ key: UInt128) -> UInt32 { UInt32(truncatingIfNeeded: key._low &>> 32) }

  /// The slot in a key.
  @inlinable @inline(__always)
  static func slot(_ key: UInt128) -> Int { Int(UInt32(truncatingIfNeeded: key._low)) }
}
