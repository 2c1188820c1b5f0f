/// Replication numbers as people write them: 3, 5–7 as `3, 5-7`.
public struct ReplicationNumbers: Sendable, Equatable {
  /// The numbers in ascending order.
  public let numbers: [Int]

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: String) {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.drop { $0 == " " }.split(separator: "-", omittingEmptySubsequences: false)
        .map(Shard.digits)
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > (numbers.last ?? 0), first <= last,
        ExperimentPlan.replicationRange.contains(last)
      else { return nil }
      numbers += first...last
    }
    self.numbers = numbers
  }

  /// Writes numbers in ascending order, neighbours as ranges.
  public static func text(_ numbers: some Sequence<Int>) -> String {
    ranges(numbers)
      .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }

  /// The stretches of neighbours in numbers of any order.
  static func ranges(_ numbers: some Sequence<Int>) -> [ClosedRange<Int>] {
    numbers.sorted().reduce(into: []) { ranges, number in
      if let last = ranges.last, number <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        ranges.append(number...number)
      }
    }
  }
}

/// Whether an experiment has all the replications that were wanted.
public struct Completeness: Sendable, Equatable {
  /// The replications wanted, from 1 on.
  public var wanted: Int
  /// Those of them that some scenario lacks, in ascending order.
  public var missing: [Int]

  /// Makes an answer.
  public init(wanted: Int, missing: [Int]) {
    self.wanted = wanted
    self.missing = missing
  }

  /// Whether nothing is missing.
  public var isComplete: Bool { missing.isEmpty }

  /// The same where a unit of work counts whole or not at all: what is left of one that lacks something
  /// is missing too.
  public func whole(units unit: (Int) -> Int) -> Completeness {
    let lacking = Set(missing.map(unit))
    guard !lacking.isEmpty else { return self }
    return Completeness(wanted: wanted, missing: (1...wanted).filter { lacking.contains(unit($0)) })
  }

  /// The missing replications as people write them; nil for none.
  public var missingText: String? {
    missing.isEmpty ? nil : ReplicationNumbers.text(missing)
  }

  /// The replications that every scenario has, in ascending order.
  public var present: [Int] {
    guard wanted > 0 else { return [] }
    let missing = Set(missing)
    return (1...wanted).filter { !missing.contains($0) }
  }
}
