import SimulationKernel
import Testing

/// Lifetimes, hazards and arrivals against the closed forms of the verification plan.
@Suite struct LifetimeTests {
  private let weibull = Weibull(shape: 0.7, scale: 1)

  @Test func `a Weibull has its published mean, median and conditional survival`() {
    #expect(abs(weibull.mean - 1.265824) < 5e-7)
    #expect(abs(weibull.quantile(0.5) - 0.592390) < 5e-7)
    let ratio = Elementary.exp(weibull.cumulativeHazard(0.5) - weibull.cumulativeHazard(1.5))
    #expect(abs(ratio - 0.490353) < 5e-7)
    for hazard in [0.0, 1e-12, 0.3, 1, 25] {
      let back = weibull.cumulativeHazard(weibull.time(ofCumulativeHazard: hazard))
      #expect(abs(back - hazard) <= 1e-14 * hazard)
    }
  }

  @Test func `a residual at age zero is a lifetime and later ones are conditional`() {
    var first = testStream(50)
    var second = testStream(50)
    for _ in 0..<100 {
      let lifetime = weibull.sample(using: &first)
      #expect(abs(weibull.residual(elapsed: 0, using: &second) - lifetime) <= 1e-15 * lifetime)
    }
    var residuals: [Double] = []
    for _ in 0..<20_000 { residuals.append(weibull.residual(elapsed: 0.5, using: &first)) }
    let spent = weibull.cumulativeHazard(0.5)
    #expect(
      kolmogorovSmirnov(residuals) {
        -Elementary.expm1(spent - weibull.cumulativeHazard(0.5 + $0))
      } < 1.95)
    let longer = residuals.filter { $0 > 1 }.count
    let deviation = (20_000 * 0.490353 * (1 - 0.490353)).squareRoot()
    #expect(abs(Double(longer) - 20_000 * 0.490353) < 4 * deviation)
    for source in hostileSources {
      var source = source
      for age in [0, 1e-300, 1, 1e6] {
        let residual = weibull.residual(elapsed: age, using: &source)
        #expect(residual >= 0 && residual.isFinite)
      }
    }
  }

  @Test func `a stepped hazard sums and inverts band by band`() {
    let hazard = PiecewiseConstantHazard(starts: [0, 1, 5], rates: [0.5, 0, 2])
    #expect(hazard.cumulativeHazard(from: 0, to: 6) == 2.5)
    #expect(hazard.cumulativeHazard(from: 0.5, to: 3) == 0.25)
    #expect(hazard.cumulativeHazard(from: -3, to: 1) == 0.5)
    #expect(hazard.time(from: 0, consuming: 0.25) == 0.5)
    #expect(hazard.time(from: 0, consuming: 0.5) == 1)
    #expect(hazard.time(from: 0, consuming: 1.5) == 5.5)
    #expect(hazard.time(from: 2, consuming: 2) == 6)
    #expect(hazard.time(from: -1, consuming: 0.25) == 0.5)
    #expect(hazard.time(from: 3, consuming: 0) == 3)
    let ending = PiecewiseConstantHazard(starts: [0, 2], rates: [1, 0])
    #expect(ending.time(from: 0, consuming: 2.5) == .infinity && ending.mean == .infinity)
    #expect(ending.time(from: 0, consuming: 2) == 2)
  }

  @Test func `a stepped hazard has its mean and conditional residuals`() {
    let hazard = PiecewiseConstantHazard(starts: [0, 1, 5], rates: [0.5, 0, 2])
    var stream = testStream(51)
    var tally = Tally()
    var residuals = Tally()
    for _ in 0..<40_000 {
      tally.add(hazard.sample(using: &stream))
      residuals.add(hazard.residual(elapsed: 1, using: &stream))
    }
    // ∫ S: 2 (1 − e^−½) + 4 e^−½ + e^−½ / 2.
    let survivors = Elementary.exp(-0.5)
    #expect(abs(hazard.mean - (2 + 2.5 * survivors)) < 1e-14)
    #expect(abs(tally.mean - hazard.mean) < 4 * tally.standardError)
    #expect(abs(residuals.mean - 4.5) < 4 * residuals.standardError)
    let constant = PiecewiseConstantHazard(starts: [0], rates: [0.25])
    #expect(constant.mean == 4)
    for source in hostileSources {
      var source = source
      for age in [-5.0, 0, 4.5, 1e6] {
        let residual = hazard.residual(elapsed: age, using: &source)
        #expect(residual >= 0 && residual.isFinite)
      }
    }
  }

  @Test func `thinned arrivals have the mean count of their rate`() {
    // Rate 10 + 5 sin 2πt over [0, 0.5]: mean count 5 + 5/π, and Poisson, so the variance equals it.
    let expected = 6.591549
    var tally = Tally()
    let family = StreamFamily(seed: 52, replication: 0)
    for run in UInt64(0)..<10_000 {
      var stream = family.stream(purpose: 1, entity: run)
      var count = 0
      var time = 0.0
      while true {
        time = NonhomogeneousPoisson.next(after: time, bound: 15, until: 0.5, stream: &stream) {
          10 + 5 * Elementary.sin(2 * Double.pi * $0)
        }
        guard time <= 0.5 else { break }
        count += 1
      }
      tally.add(Double(count))
    }
    #expect(abs(tally.mean - expected) < 4 * (expected / 10_000).squareRoot())
    let varianceError = expected * ((2 + 1 / expected) / 10_000).squareRoot()
    #expect(abs(tally.variance - expected) < 4 * varianceError)
    // Constant sources give an arrival in the window or none. The search has no bound of its own, so a
    // source that always brought candidates at once and refused them all would keep it going.
    for word in [0, UInt64.max, 1 << 63] {
      var source = ConstantSource(word: word)
      let time = NonhomogeneousPoisson.next(after: 0, bound: 15, until: 0.5, stream: &source) {
        10 + 5 * Elementary.sin(2 * Double.pi * $0)
      }
      #expect((time > 0 && time <= 0.5) || time == .infinity)
    }
    var stream = family.stream(purpose: 2, entity: 0)
    #expect(NonhomogeneousPoisson.next(after: 0, bound: 0, stream: &stream) { _ in 0 } == .infinity)
  }
}
