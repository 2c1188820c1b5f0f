public import Experiments
public import Foundation

/// `manifest.json`: what was run, on what, and what came of it.
///
/// `run` holds all that may differ between identical runs; everything else is settled by the plan.
public struct RunManifest: Codable, Sendable {
  /// The version of this layout.
  public static let schemaVersion = 1

  var schema_version = Self.schemaVersion
  /// Identifies the answers.
  public private(set) var run_id: String
  /// The program that ran.
  public private(set) var engine: Engine
  var run: Run
  var seed: UInt64
  var start: String
  var months: Int
  /// How many replications there are.
  public private(set) var replications: Replications
  /// The command that asks for the same results; nil in manifests of earlier versions.
  public private(set) var request: [String]?
  /// Replications that share a parameter vector; nil in a run of one level.
  var inner: Int?
  /// What precision was wanted and what came of it; nil where none was.
  var precision: [SummaryJSON.Precision]?
  var scenarios: [ScenarioEntry]
  /// What was asked; nil where no experiment file says.
  var experiment: ExperimentEntry?
  /// The files that the run read.
  public private(set) var inputs: [FileEntry]
  /// The files that it wrote.
  public private(set) var outputs: [FileEntry]
  var checks: [Check]
  /// What was expected and how it came out; nil where nothing was.
  var expectations: [ExpectationEntry]?
  var warnings: [String]
  /// `draft` until a person signs it off; `incomplete` where replications are missing.
  var status = "draft"
  /// What a sensitivity analysis asked; nil for any other run.
  var sensitivity: SensitivityEntry?

  /// The program that ran.
  public struct Engine: Codable, Sendable {
    var name: String
    var version: String
    /// The version of the results.
    public private(set) var results_version: Int
    var build_config: String
    var swift_version: String
    var os: String
    var arch: String

    /// Makes an entry from its parts.
    public init(
      name: String, version: String, results_version: Int, build_config: String,
      swift_version: String, os: String, arch: String
    ) {
      self.name = name
      self.version = version
      self.results_version = results_version
      self.build_config = build_config
      self.swift_version = swift_version
      self.os = os
      self.arch = arch
    }
  }

  /// The circumstances of one run.
  public struct Run: Codable, Sendable {
    var command_line: [String]
    var started_at: String
    var finished_at: String
    var wall_s: Double
    var cores: Int
    var threads: Int
    /// Trials this command computed; the others were there.
    var trials_computed: Int

    /// Makes an entry from its parts.
    public init(
      command_line: [String], started_at: String, finished_at: String, wall_s: Double, cores: Int,
      threads: Int, trials_computed: Int
    ) {
      self.command_line = command_line
      self.started_at = started_at
      self.finished_at = finished_at
      self.wall_s = wall_s
      self.cores = cores
      self.threads = threads
      self.trials_computed = trials_computed
    }
  }

  /// How many replications were wanted and summarised.
  public struct Replications: Codable, Sendable {
    /// Wanted.
    public private(set) var requested: Int
    /// Summarised.
    public private(set) var done: Int
    /// Those that were wanted and are not there, as in 3, 5-7; nil for none.
    public private(set) var missing: String?

    /// How many were wanted and which are missing; nil for a text that is not of this program.
    public var completeness: Completeness? {
      guard let missing else { return Completeness(wanted: done, missing: []) }
      return ReplicationNumbers(missing).map {
        Completeness(wanted: requested, missing: $0.numbers)
      }
    }
  }

  /// What was asked.
  public struct Request: Sendable {
    var arguments: [String]
    var completeness: Completeness

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - arguments: the command that asks for the same results, without replications.
    ///   - completeness: the replications wanted and missing.
    public init(arguments: [String], completeness: Completeness) {
      self.arguments = arguments
      self.completeness = completeness
    }
  }

  /// One scenario with its resolved text, so that it can be run again without its files.
  public struct ScenarioEntry: Codable, Sendable {
    var name: String
    var title: String
    var resolved_sha256: String
    var resolved: String
  }

  /// What an experiment asked, and what each of its scenarios was for.
  public struct ExperimentEntry: Codable, Sendable {
    /// One arm.
    struct Arm: Codable, Sendable {
      var role: String
      var name: String
      var scenario: String
    }

    var name: String
    var title: String
    var question: String
    var arms: [Arm]
  }

  /// A file with its digest; `rows` for tables.
  public struct FileEntry: Codable, Sendable {
    /// Where it was, seen from the folder in which the command ran; of an output, its name.
    public private(set) var path: String
    /// The digest of its bytes.
    public private(set) var sha256: String
    var rows: Int?

    /// Digests a file's content.
    public init(path: String, content: Data, rows: Int? = nil) {
      self.path = path
      sha256 = ContentDigest.text(of: content)
      self.rows = rows
    }

    /// Describes a finished file.
    init(_ file: OutputFolder.File) {
      path = file.name
      sha256 = file.digest
      rows = file.rows
    }
  }

  /// One identity over all replications.
  public struct Check: Codable, Sendable {
    var id: String
    var status: String
    var held: Int
    var replications: Int
    /// The largest violation; null where it is not a finite number.
    var worst: Double?
  }
}
