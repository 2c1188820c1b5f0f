/// The queue M/G/1: Poisson arrivals, one server, services of any distribution.
///
/// Sources: Pollaczek 1930, Khinchine 1932; in any textbook.
public enum PollaczekKhinchine {
  /// The mean wait before service: λ E[S²] / (2 (1 − ρ)), with ρ = λ E[S].
  ///
  /// - Parameters:
  ///   - arrivalRate: arrivals in a unit of time, λ.
  ///   - meanService: the mean service time, E[S].
  ///   - squaredVariation: the squared coefficient of variation of service times, Var[S] / E[S]².
  /// - Precondition: the server can keep up, ρ < 1.
  public static func meanWait(
    arrivalRate: Double, meanService: Double, squaredVariation: Double
  ) -> Double {
    let utilisation = arrivalRate * meanService
    precondition(utilisation < 1, "a queue that grows for ever has no mean wait")
    let secondMoment = meanService * meanService * (1 + squaredVariation)
    return arrivalRate * secondMoment / (2 * (1 - utilisation))
  }
}
