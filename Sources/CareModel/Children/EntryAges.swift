import SimulationKernel

/// The age distribution of children who enter, by single year within published age bands.
struct EntryAges: ~Copyable {
  private var cumulative = FlatBuffer<Double>(minimumCapacity: 18)

  /// - Parameters:
  ///   - bands: starts by age band, on any scale.
  ///   - weights: relative frequency of single years within each band.
  init(bands: [Double], weights: [Double]) {
    var shares = [Double](repeating: 0, count: 18)
    let total = bands.reduce(0, +)
    for band in AgeBand.allCases where total > 0 {
      let inBand = band.ages.reduce(0.0) { $0 + weights[$1] }
      for age in band.ages {
        let within = inBand > 0 ? weights[age] / inBand : 1 / Double(band.ages.count)
        shares[age] = bands[band.index] / total * within
      }
    }
    var sum = 0.0
    for share in shares {
      sum += share
      cumulative.append(sum)
    }
  }

  /// The age in years, with its fraction, below which a share of entrants lies.
  func age(atQuantile quantile: Double) -> Double {
    var age = 0
    var below = 0.0
    while age < cumulative.count - 1, quantile >= cumulative[age] {
      below = cumulative[age]
      age += 1
    }
    let width = cumulative[age] - below
    let fraction = width > 0 ? min(max((quantile - below) / width, 0), 0.999_999) : 0.5
    return Double(age) + fraction
  }
}
