import SimulationKernel

/// A hazard that is constant within bands of time in placement, with the frailty mixture undone.
///
/// Published hazards by time in placement are *marginal*: they fall partly because the proner children
/// have already moved. For a gamma frailty of mean one and variance v, the hazard of an individual of
/// frailty one that yields the marginal hazard h with cumulative H is h·exp(vH); its cumulative is
/// (exp(vH) − 1)/v (Vaupel, Manton and Stallard 1979, for one spell). With v = 0 the two agree.
package struct DurationHazard {
  /// A band of `TimeInPlacement`.
  private struct Band {
    var start = 0.0
    var ratePerDay = 0.0
    /// Marginal cumulative hazard at the start.
    var cumulative = 0.0
  }

  // In line: the hazard is asked for every segment of every placement's clock.
  private var bands = InlineArray<8, Band>(repeating: Band())
  private let frailtyVariance: Double

  /// - Parameters:
  ///   - rates: marginal hazard per year in each band of `TimeInPlacement`.
  ///   - frailtyVariance: variance of the frailty mixed over.
  package init(perYear rates: [Double], frailtyVariance: Double) {
    var sum = 0.0
    for band in bands.indices {
      let start = TimeInPlacement.starts[band]
      let rate = rates[band] / Days.perYear
      bands[band] = Band(start: start, ratePerDay: rate, cumulative: sum)
      if band + 1 < bands.count { sum += rate * (TimeInPlacement.starts[band + 1] - start) }
    }
    self.frailtyVariance = frailtyVariance
  }

  /// Marginal cumulative hazard after a time in placement, days.
  package func marginal(after days: Double) -> Double {
    var row = bands.count - 1
    while row > 0, bands[row].start > days { row -= 1 }
    let band = bands[row]
    return band.cumulative + band.ratePerDay * (max(0, days) - band.start)
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
    var row = bands.count - 1
    while row > 0, bands[row].cumulative > marginal { row -= 1 }
    let band = bands[row]
    guard band.ratePerDay > 0 else {
      return row == bands.count - 1 || marginal > band.cumulative ? .infinity : band.start
    }
    return band.start + (marginal - band.cumulative) / band.ratePerDay
  }
}
