import SimulationKernel

/// A hazard that is constant within bands of time in placement, with the frailty mixture undone.
///
/// Published hazards by time in placement are *marginal*: they fall partly because the proner children
/// have already moved. For a gamma frailty of mean one and variance v, the hazard of an individual of
/// frailty one that yields the marginal hazard h with cumulative H is h·exp(vH); its cumulative is
/// (exp(vH) − 1)/v (Vaupel, Manton and Stallard 1979, for one spell). With v = 0 the two agree.
package struct DurationHazard: Equatable {
  private let starts: [Double]
  private let ratePerDay: [Double]
  /// Marginal cumulative hazard at the start of each band.
  private let cumulative: [Double]
  private let frailtyVariance: Double

  /// - Parameters:
  ///   - rates: marginal hazard per year in each band of `TimeInPlacement`.
  ///   - frailtyVariance: variance of the frailty mixed over.
  package init(perYear rates: [Double], frailtyVariance: Double) {
    starts = TimeInPlacement.starts
    ratePerDay = rates.map { $0 / Days.perYear }
    var sums = [0.0]
    for band in 1..<starts.count {
      sums.append(sums[band - 1] + ratePerDay[band - 1] * (starts[band] - starts[band - 1]))
    }
    cumulative = sums
    self.frailtyVariance = frailtyVariance
  }

  /// Marginal cumulative hazard after a time in placement, days.
  package func marginal(after days: Double) -> Double {
    var band = starts.count - 1
    while band > 0, starts[band] > days { band -= 1 }
    return cumulative[band] + ratePerDay[band] * (max(0, days) - starts[band])
  }

  /// Cumulative hazard of an individual of frailty one.
  package func individual(after days: Double) -> Double {
    let marginal = marginal(after: days)
    guard frailtyVariance > 0 else { return marginal }
    return Elementary.expm1(frailtyVariance * marginal) / frailtyVariance
  }

  /// The time in placement at which an individual's cumulative hazard reaches a level, days; infinite
  /// when it never does.
  package func days(toIndividual level: Double) -> Double {
    let marginal =
      frailtyVariance > 0 ? Elementary.log1p(frailtyVariance * level) / frailtyVariance : level
    var band = starts.count - 1
    while band > 0, cumulative[band] > marginal { band -= 1 }
    guard ratePerDay[band] > 0 else {
      return band == starts.count - 1 || marginal > cumulative[band] ? .infinity : starts[band]
    }
    return starts[band] + (marginal - cumulative[band]) / ratePerDay[band]
  }
}
