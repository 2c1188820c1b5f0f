import Experiments

/// The part of the work that a batch system means for this process, by the variables it sets.
///
/// The first system whose variable is there decides, and nothing is guessed: what is missing,
/// malformed, out of range or at odds is refused.
struct ShardEnvironment {
  /// Why no part could be told.
  struct Refusal: Error {
    let message: String
  }

  private let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// The part, and the variables that say so.
  func shard() throws -> (shard: Shard, reason: String) {
    for system in Self.systems where variables[system.index] != nil {
      if let ignored = system.ignored, variables[system.index] == ignored { continue }
      return try shard(of: system)
    }
    throw Refusal(
      message: """
        no variable of a batch system is set, so there is nothing to go by. Set \
        SUFFICIENCY_SHARD_INDEX (from 0) and SUFFICIENCY_SHARDS, or give --shard I/K.
        """)
  }

  private func shard(of system: BatchSystem) throws -> (shard: Shard, reason: String) {
    let stated = try variables[Self.ours].map { _ in try number(Self.ours) }
    let raw = try number(system.index)
    let index: Int
    let count: Int
    var used = [system.index]
    switch system.numbering {
    // The whole run is larger than this array, which fills gaps, and counts as it does: from 0.
    case .steps where system.yieldsToOurs && stated != nil:
      (index, count) = (raw, stated ?? 0)
      used.append(Self.ours)
    case .steps(let first, let step, let size):
      let begin = try number(first)
      let stride = try number(step)
      guard stride > 0, raw >= begin, (raw - begin) % stride == 0 else {
        throw Refusal(message: unfitting(system, [first, step]))
      }
      index = (raw - begin) / stride
      (count, used) = try self.count(
        size, begin: begin, stride: stride, used: used + [first, step])
    case .from(let base, let size):
      index = raw - base
      if let size, variables[size] != nil {
        count = try number(size)
        used.append(size)
      } else {
        count = try needed(Self.ours, for: system, or: size)
        used.append(Self.ours)
      }
    case .stated(let base):
      index = raw - (try needed(base, for: system, or: nil))
      count = try needed(Self.ours, for: system, or: nil)
      used += [base, Self.ours]
    }
    if let stated, stated != count {
      throw Refusal(
        message: """
          \(words(used)) make \(count) shards and \(Self.ours) says \(stated). Give --shard I/K, or \
          unset one of them.
          """)
    }
    guard Shard.countRange.contains(count) else {
      throw Refusal(
        message: """
          \(words(used)) make \(count) shards; there may be 1 to \(Shard.countRange.upperBound). Give \
          --shard I/K.
          """)
    }
    guard index >= 0, let shard = Shard(index + 1, of: count) else {
      throw Refusal(
        message: """
          \(words(used)) make index \(index) of \(count) shards, which there is not: indices go from \
          0 to \(count - 1). Number the tasks without gaps, or give --shard I/K.
          """)
    }
    return (shard, words(used))
  }

  /// The tasks of an array, counted by the system or from its last number.
  private func count(
    _ size: BatchSystem.Size, begin: Int, stride: Int, used: [String]
  ) throws -> (Int, [String]) {
    switch size {
    case .last(let last):
      let end = try number(last)
      return ((end - begin) / stride + 1, used + [last])
    case .count(let name, let last):
      let count = try number(name)
      // A list with gaps has fewer tasks than its ends and step say.
      if variables[last] != nil {
        let end = try number(last)
        guard (end - begin) / stride + 1 == count else {
          throw Refusal(
            message: """
              \(words(used + [last, name])) are those of a list with gaps. Submit a range, or set \
              \(Self.ours) to the number of all shards and number the tasks from 0.
              """)
        }
      }
      return (count, used + [name])
    }
  }

  private func needed(
    _ name: String, for system: BatchSystem, or other: String?
  ) throws -> Int {
    guard variables[name] != nil else {
      let names = [other, name].compactMap(\.self).joined(separator: " or ")
      throw Refusal(
        message: "\(words([system.index])) is set but \(names) is not. Set it, or give --shard I/K."
      )
    }
    return try number(name)
  }

  /// A variable that has to be a whole number.
  private func number(_ name: String) throws -> Int {
    guard let text = variables[name] else {
      throw Refusal(message: "\(name) is not set. Set it, or give --shard I/K.")
    }
    guard let number = Shard.digits(text) else {
      throw Refusal(message: "\(name) is “\(text)”, not a whole number. Give --shard I/K.")
    }
    // Far above any array's numbers, and far below where differences of them could overflow.
    guard number <= 1_000_000_000 else {
      throw Refusal(message: "\(name) is “\(text)”, which is too large. Give --shard I/K.")
    }
    return number
  }

  private func unfitting(_ system: BatchSystem, _ names: [String]) -> String {
    "\(words([system.index] + names)) do not fit each other. Give --shard I/K."
  }

  private func words(_ names: [String]) -> String {
    names.map { "\($0)=\(variables[$0] ?? "")" }.joined(separator: " ")
  }
}
