/// One of the equal parts into which the replications of an experiment are dealt, one after the other.
public struct Shard: Sendable, Equatable, CustomStringConvertible {
  /// The counts that may be asked for.
  public static let countRange = ExperimentPlan.replicationRange

  /// Which part, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// Names a part; nil when there is no such part.
  public init?(_ number: Int, of count: Int) {
    guard Self.countRange.contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads a part written as 7/40; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.digits(parts[0]), let count = Self.digits(parts[1])
    else { return nil }
    self.init(number, of: count)
  }

  /// Reads a number of decimal digits only: no sign, no spaces.
  public static func digits(_ text: some StringProtocol) -> Int? {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ? Int(text) : nil
  }

  /// The part as 7/40.
  public var description: String { "\(number)/\(count)" }

  /// Whether a unit of work, numbered from 1, belongs to the part.
  ///
  /// More units are dealt on without moving those dealt before.
  public func contains(_ unit: Int) -> Bool { (unit - 1) % count == number - 1 }
}

extension ExperimentPlan {
  /// The trials of one part, in the order of all trials.
  public func trials(of shard: Shard) -> [Trial] {
    trials.filter { shard.contains(shardedUnit(of: $0.replication)) }
  }

  /// What is dealt to shards, from 1: the parameter vector, which is the replication itself in a run of one
  /// level.
  public func shardedUnit(of replication: Int) -> Int { parameterVector(of: replication) }
}
