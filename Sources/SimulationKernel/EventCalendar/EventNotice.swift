/// What the calendar keeps of one scheduled event besides its place in the order.
///
/// All of it lies in one record, so that an event costs one cache line here.
@usableFromInline
struct EventNotice<Event: BitwiseCopyable>: BitwiseCopyable {
  /// What is to happen; left over from the last use while the record is free.
  @usableFromInline var event: Event
  /// How often this record has been given back.
  @usableFromInline var generation: UInt32
  /// While pending the rank in the event's key, while free a link to the next free record.
  ///
  /// The two cannot be mistaken for each other: links have the highest bit set and ranks have not.
  @usableFromInline var rank: UInt32

  /// Makes a record.
  @inlinable init(event: Event, generation: UInt32, rank: UInt32) {
    self.event = event
    self.generation = generation
    self.rank = rank
  }

  /// Whether a key with this record's slot refers to an event that was cancelled or moved.
  @inlinable @inline(__always)
  func isStale(_ key: UInt128) -> Bool { rank != EventKey.rank(key) }

  /// The bit that tells a link from a rank.
  @inlinable static var linkMark: UInt32 { 1 << 31 }
}

extension EventNotice: Sendable where Event: Sendable {}
