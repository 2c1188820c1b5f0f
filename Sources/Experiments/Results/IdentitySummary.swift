public import CareModel

/// How the identities that each replication checks on itself fared over all of them.
public struct IdentitySummary: Sendable, Equatable {
  /// One identity.
  public struct Row: Sendable, Equatable {
    /// What holds.
    public let name: String
    /// Replications in which it held.
    public var held: Int
    /// The largest violation, as a magnitude.
    public var worst: Double
    /// The violation that counts as none.
    public let limit: Double
  }

  /// Replications counted.
  public private(set) var replications = 0
  /// One row an identity, in the order of printing.
  public private(set) var rows: [Row]

  /// Makes a summary of no replications.
  public init() {
    rows = IdentityReport().rows.map { Row(name: $0.name, held: 0, worst: 0, limit: $0.limit) }
  }

  /// Counts one replication; a violation that is not a number counts as infinite.
  public mutating func add(_ report: IdentityReport) {
    replications += 1
    for (row, check) in report.rows.enumerated() {
      let violation = check.value.isNaN ? .infinity : check.value.magnitude
      if violation <= check.limit { rows[row].held += 1 }
      rows[row].worst = max(rows[row].worst, violation)
    }
  }

  /// Whether every identity held in every replication.
  public var holds: Bool { rows.allSatisfy { $0.held == replications } }
}
