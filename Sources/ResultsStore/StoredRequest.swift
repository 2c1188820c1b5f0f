public import Experiments
import Foundation
import GRDB

/// What a store was filled for: the command that asked, and which part of its replications.
public struct StoredRequest: Sendable, Equatable {
  /// The arguments that ask for the same results, without replications, shard, folder and display.
  public var arguments: [String]
  /// The replications wanted in all, over every shard.
  public var replications: Int
  /// The part that is kept here; nil for all of them.
  public var shard: Shard?
  /// How many parts the replications were dealt into; nil where nobody dealt them or nobody knows.
  public var shards: Int?

  /// Makes a request from its parts.
  public init(arguments: [String], replications: Int, shard: Shard? = nil, shards: Int? = nil) {
    self.arguments = arguments
    self.replications = replications
    self.shard = shard
    self.shards = shard?.count ?? shards
  }

  /// Reads the request of a store; nil where none was kept.
  init?(_ connection: Database) throws {
    guard try connection.tableExists("request"),
      let row = try Row.fetchOne(connection, sql: "SELECT * FROM request")
    else { return nil }
    let text: String = row["arguments"]
    arguments = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    replications = row["replications"]
    shards = row["shards"]
    let number: Int? = row["shard"]
    shard = number.flatMap { number in shards.flatMap { Shard(number, of: $0) } }
  }

  /// Writes the request in the place of an earlier one.
  func write(_ connection: Database) throws {
    try connection.execute(
      sql: """
        INSERT INTO request (id, arguments, replications, shard, shards) VALUES (1, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          arguments = excluded.arguments, replications = excluded.replications,
          shard = excluded.shard, shards = coalesce(excluded.shards, request.shards)
        """,
      arguments: [
        String(decoding: try JSONEncoder().encode(arguments), as: UTF8.self), replications,
        shard?.number, shards,
      ])
  }

  /// Which part a request is for, in words.
  static func part(_ request: StoredRequest?) -> String {
    request?.shard.map { "shard \($0)" } ?? "the whole run"
  }
}
