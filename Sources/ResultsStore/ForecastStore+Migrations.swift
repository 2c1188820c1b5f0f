import GRDB

extension ForecastStore {
  /// Marks the file as ours: "SuFo" in the header's application id.
  static let applicationID = 0x5375_466F

  /// The steps from an empty file to today's tables.
  ///
  /// Steps are only ever added, never changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, scenarios and replications") { connection in
      try connection.execute(sql: "PRAGMA application_id = \(applicationID)")
      try connection.execute(
        sql: """
          CREATE TABLE run (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            run_id TEXT NOT NULL CHECK (length(run_id) = 16),
            results_version INTEGER NOT NULL CHECK (results_version >= 1),
            seed TEXT NOT NULL,
            start TEXT NOT NULL CHECK (start GLOB '????-??-??'),
            months INTEGER NOT NULL CHECK (months >= 0),
            series_fingerprint TEXT NOT NULL CHECK (length(series_fingerprint) = 16)
          ) STRICT;
          CREATE TABLE scenario (
            number INTEGER PRIMARY KEY NOT NULL CHECK (number >= 0),
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            title TEXT NOT NULL,
            purpose TEXT NOT NULL,
            area TEXT NOT NULL CHECK (json_valid(area)),
            canonical_text TEXT NOT NULL,
            records TEXT NOT NULL CHECK (json_valid(records)),
            published TEXT NOT NULL CHECK (json_valid(published))
          ) STRICT;
          CREATE TABLE replication (
            scenario INTEGER NOT NULL REFERENCES scenario (number),
            number INTEGER NOT NULL CHECK (number >= 1),
            events INTEGER NOT NULL CHECK (events >= 0),
            identities TEXT NOT NULL,
            series_values BLOB NOT NULL CHECK (length(series_values) % 8 = 0),
            checksum TEXT NOT NULL CHECK (length(checksum) = 16),
            PRIMARY KEY (scenario, number)
          ) STRICT;
          """)
    }
    migrator.registerMigration("2 requests and shards") { connection in
      try connection.execute(
        sql: """
          CREATE TABLE request (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            arguments TEXT NOT NULL CHECK (json_valid(arguments)),
            replications INTEGER NOT NULL CHECK (replications >= 1),
            shard INTEGER CHECK (shard BETWEEN 1 AND shards),
            shards INTEGER CHECK (shards >= 1)
          ) STRICT;
          """)
    }
    migrator.registerMigration("3 runs of two levels") { connection in
      try connection.execute(
        sql: """
          ALTER TABLE run ADD COLUMN inner_replications INTEGER NOT NULL DEFAULT 1
            CHECK (inner_replications >= 1)
          """)
    }
    return migrator
  }
}
