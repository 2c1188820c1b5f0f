/// What the calendar keeps of one scheduled event besides its place in the order.
///
/// Payload, generation and position lie in one record, so that an event costs one cache line here.
@usableFromInline
struct EventNotice<Event: BitwiseCopyable>: BitwiseCopyable {
  /// What is to happen; left over from the last use while the place is free.
  @usableFromInline var event: Event
  /// How often this place has been given back.
  @usableFromInline var generation: UInt32
  /// While pending the position in the heap, while free the next free place.
  @usableFromInline var link: UInt32

  /// Makes a record.
  @inlinable init(event: Event, generation: UInt32, link: UInt32) {
    self.event = event
    self.generation = generation
    self.link = link
  }
}

/// The packing of an event's order into one 128-bit number.
///
/// From the most significant bit: time (64), priority (4), sequence (36), slot (24). Times are never
/// negative, and the bit patterns of such numbers order as the numbers do. The slot is there to find
/// the record; the sequences differ, so that it decides nothing.
@usableFromInline
enum EventKey {
  /// Larger than the key of any event.
  @inlinable static var vacant: UInt128 { .max }
  /// The number of bits of a slot.
  @inlinable static var slotBits: UInt64 { 24 }
  /// The number of bits of a sequence number.
  @inlinable static var sequenceBits: UInt64 { 36 }
  /// One more than the largest slot.
  @inlinable static var slotLimit: Int { 1 << 24 }
  /// One more than the largest sequence number.
  @inlinable static var sequenceLimit: UInt64 { 1 << 36 }

  /// The key of an event.
  @inlinable @inline(__always)
  static func pack(
    time: Double, priority: UInt64, sequence: UInt64, slot: UInt32
  ) -> UInt128 {
    // Adding zero turns −0 into 0, so that the two tie.
    let high = (time + 0.0).bitPattern
    let low = priority << (slotBits + sequenceBits) | sequence << slotBits | UInt64(slot)
    return UInt128(_low: low, _high: high)
  }

  /// The time in a key.
  @inlinable @inline(__always)
  static func time(_ key: UInt128) -> Double { Double(bitPattern: key._high) }

  /// The priority in a key.
  @inlinable @inline(__always)
  static func priority(_ key: UInt128) -> UInt64 { key._low >> (slotBits + sequenceBits) }

  /// The slot in a key.
  @inlinable @inline(__always)
  static func slot(_ key: UInt128) -> UInt32 { UInt32(truncatingIfNeeded: key._low) & 0xFF_FFFF }
}
