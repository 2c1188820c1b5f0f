import CareModel

/// What every replication checks on itself, in a town in which every mechanism is at work.
enum ReplicationIdentities {
  private static let replications = 20

  static let verification = VerificationCase(
    "Identities that hold exactly in every replication",
    source: "Conservation, Little's law, bed-nights, concordance"
  ) {
    let none = IdentityReport().rows
    var worst = [Double](repeating: 0, count: none.count)
    Worlds.replicate(Worlds.busyTown(), seed: 61, replications: replications, months: 36) {
      for (row, identity) in $0.identities.rows.enumerated() {
        let violation = identity.value.isNaN ? .infinity : identity.value.magnitude
        worst[row] = max(worst[row], violation)
      }
    }
    return none.enumerated().map { row, identity in
      let decimals = identity.limit > 0 ? 9 : 0
      return .holds(
        "\(identity.name), worst of \(replications) replications",
        DecimalText.fixed(0, decimals: decimals),
        got: DecimalText.fixed(worst[row], decimals: decimals), worst[row] <= identity.limit)
    }
  }
}
