/// A reference to one scheduled event, with which to cancel or move it.
///
/// Eight bytes, safe to keep for ever: once the event has occurred or was cancelled the handle refers
/// to nothing, even when the calendar uses the place again (up to 2^32 times for one place). It says
/// nothing about a calendar other than the one that gave it.
public struct EventHandle: Hashable, Sendable, BitwiseCopyable {
  /// The place of the event's record in the calendar.
  @usableFromInline let slot: UInt32
  /// How often the place had been given back when the event took it.
  @usableFromInline let generation: UInt32

  /// Makes a handle to a place at a generation.
  @inlinable init(slot: UInt32, generation: UInt32) {
    self.slot = slot
    self.generation = generation
  }

  /// A handle that refers to no event.
  @inlinable public static var none: EventHandle {
    // No calendar has this many places.
    EventHandle(slot: .max, generation: 0)
  }
}
