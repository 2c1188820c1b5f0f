/// Erlang's loss formula: Poisson arrivals to c servers, no waiting room, what is blocked goes away.
///
/// Holds for every distribution of stays with the same mean (insensitivity). Sources: Erlang 1917,
/// "Solution of some problems in the theory of probabilities of significance in automatic telephone
/// exchanges"; Sevastyanov 1957 for the insensitivity.
public enum ErlangB {
  /// The share of arrivals that find all servers busy.
  ///
  /// By the recursion B(a, 0) = 1, B(a, c) = a B(a, c − 1) / (c + a B(a, c − 1)), which neither
  /// overflows nor cancels. O(c).
  ///
  /// - Parameter load: arrivals during a mean stay, a.
  /// - Precondition: neither number is negative.
  public static func blocking(load: Double, servers: Int) -> Double {
    precondition(load >= 0 && servers >= 0, "a load and a number of servers are not negative")
    return (0..<servers).reduce(1.0) { blocking, below in
      load * blocking / (Double(below + 1) + load * blocking)
    }
  }

  /// The mean number of busy servers: a (1 − B).
  public static func meanBusy(load: Double, servers: Int) -> Double {
    load * (1 - blocking(load: load, servers: servers))
  }

  /// The fewest servers that keep the blocked share at or below a limit.
  ///
  /// - Precondition: the limit is above 0, and the load not negative.
  public static func servers(load: Double, blockingAtMost limit: Double) -> Int {
    precondition(limit > 0, "some blocking always remains")
    var servers = 0
    while blocking(load: load, servers: servers) > limit { servers += 1 }
    return servers
  }
}
