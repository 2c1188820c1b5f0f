public import Experiments

/// The identities that every replication checked on itself, in words.
public enum IdentityText {
  /// One line when all hold; otherwise a line for each that does not.
  public static func text(_ identities: IdentitySummary, style: TextStyle) -> String {
    let replications = ReaderText.count(identities.replications, "replication")
    guard !identities.holds else {
      let worst = identities.rows.filter { $0.limit > 0 }.map(\.worst).max() ?? 0
      return "Identities: all \(identities.rows.count) hold in \(replications)"
        + " (largest rounding error \(scientific(worst))).\n"
    }
    return identities.rows.filter { $0.held < identities.replications }.map { row in
      style.warning(
        "Identity broken: \(row.name) holds in \(row.held) of \(replications),"
          + " worst violation \(scientific(row.worst)).")
        + "\n"
    }.joined()
  }

  /// A small number as 1.2e-14, a larger one in full.
  private static func scientific(_ value: Double) -> String {
    guard value > 0, value < 0.001 else { return NumberText.exact(value) }
    var exponent = 0
    var mantissa = value
    // From 9.95 on, one decimal would show 10.0.
    while mantissa < 0.995 {
      mantissa *= 10
      exponent -= 1
    }
    return "\(NumberText.rounded(mantissa, decimals: 1))e\(exponent)"
  }
}
