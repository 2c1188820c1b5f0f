import SimulationKernel

/// The queue M/M/1 + D: who has not begun service after a fixed time gives up.
///
/// The one formula here that hangs on who is served next: it holds for first come, first served.
/// It follows from the balance of the time that an arrival would have to wait, which has density
/// p λ e^(−(μ − λ) x) up to the patience and falls as e^(−μ x) beyond it. Source: Barrer 1957, "Queuing
/// with impatient customers and ordered service", Operations Research 5.
public enum FixedPatience {
  /// The share of arrivals that give up: (1 − ρ) ρ E / (1 − ρ² E), with E = e^(−(μ − λ) patience).
  ///
  /// - Precondition: the rates are positive and differ; the patience is not negative.
  public static func abandonment(
    arrivalRate: Double, serviceRate: Double, patience: Double
  ) -> Double {
    precondition(
      arrivalRate > 0 && serviceRate > 0 && arrivalRate != serviceRate && patience >= 0,
      "two different rates and a patience")
    let load = arrivalRate / serviceRate
    let factor = Elementary.exp(-(serviceRate - arrivalRate) * patience)
    return (1 - load) * load * factor / (1 - load * load * factor)
  }
}
