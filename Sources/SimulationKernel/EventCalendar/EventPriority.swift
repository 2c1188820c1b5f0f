/// The rank of an event among those at the same time: 0 to 15, the lower occurs first.
public struct EventPriority: RawRepresentable, Comparable, Hashable, Sendable, BitwiseCopyable {
  /// The rank, 0...15.
  public let rawValue: UInt8

  /// Makes a priority from its rank.
  ///
  /// - Precondition: the rank is at most 15.
  @inlinable public init(rawValue: UInt8) {
    precondition(rawValue <= 15, "an event priority is 0...15")
    self.rawValue = rawValue
  }

  /// Before everything else at the same time.
  @inlinable public static var first: EventPriority { EventPriority(rawValue: 0) }
  /// The priority of an event that does not ask for another.
  @inlinable public static var normal: EventPriority { EventPriority(rawValue: 8) }
  /// After everything else at the same time.
  @inlinable public static var last: EventPriority { EventPriority(rawValue: 15) }

  /// Orders priorities by who occurs first.
  @inlinable public static func < (left: EventPriority, right: EventPriority) -> Bool {
    left.rawValue < right.rawValue
  }
}
