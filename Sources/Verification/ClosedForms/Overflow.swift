/// What the loss system turns away, served by a second group without limit.
///
/// The overflow comes in bursts, so the number in the second group is not Poisson.
public enum Overflow {
  /// The mean number in the second group: a B.
  public static func mean(load: Double, servers: Int) -> Double {
    load * ErlangB.blocking(load: load, servers: servers)
  }

  /// The variance of the number in the second group, for exponential stays.
  ///
  /// m (1 − m + a / (c + 1 − a + m)), m being the mean. Source: Riordan's formula, in Wilkinson 1956,
  /// "Theories for toll traffic engineering in the U.S.A.", Bell System Technical Journal 35.
  public static func variance(load: Double, servers: Int) -> Double {
    let mean = mean(load: load, servers: servers)
    return mean * (1 - mean + load / (Double(servers + 1) - load + mean))
  }

  /// The variance over the mean: 1 for a Poisson number, above 1 for an overflow.
  public static func peakedness(load: Double, servers: Int) -> Double {
    variance(load: load, servers: servers) / mean(load: load, servers: servers)
  }
}
