import ArgumentParser
import Experiments
import Foundation

/// Which part of the replications to compute, as asked for.
enum ShardChoice: ExpressibleByArgument, Equatable {
  /// As the variables of a batch system say.
  case automatic
  /// As the command line says.
  case stated(Shard)

  init?(argument: String) {
    if argument == "auto" {
      self = .automatic
    } else if let shard = Shard(argument) {
      self = .stated(shard)
    } else {
      return nil
    }
  }
}

extension RunOptions {
  /// The part to compute; nil for all.
  func chosenShard() throws -> Shard? {
    switch shard {
    case nil: return nil
    case .stated(let shard): return shard
    case .automatic:
      do {
        let found = try ShardEnvironment(ProcessInfo.processInfo.environment).shard()
        Console.message("Shard \(found.shard), from \(found.reason).")
        return found.shard
      } catch let error as ShardEnvironment.Refusal {
        throw CommandFailure(.badUsage, "error: --shard auto: \(error.message)")
      }
    }
  }
}
