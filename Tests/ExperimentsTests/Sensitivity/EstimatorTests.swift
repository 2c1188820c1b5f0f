import Experiments
import SimulationKernel
import Testing

struct MorrisTests {
  @Test func `a walk moves every factor once by half of its distribution`() {
    let design = MorrisTrajectories(count: 6, sizes: [1, 3, 1, 1], seed: 2)
    #expect(design.points == 5)
    for (walk, trajectory) in design.trajectories.enumerated() {
      #expect(trajectory.order.sorted() == [0, 1, 2, 3])
      for step in 0..<4 {
        let before = design.levels(trajectory: walk, point: step)
        let after = design.levels(trajectory: walk, point: step + 1)
        let dimensions = [0..<1, 1..<4, 4..<5, 5..<6][trajectory.order[step]]
        for dimension in 0..<6 {
          let moved = (after[dimension] - before[dimension]).magnitude
          #expect(moved == (dimensions.contains(dimension) ? 0.5 : 0))
          #expect([0.125, 0.375, 0.625, 0.875].contains(after[dimension]))
        }
      }
    }
    #expect(Set(design.trajectories.map(\.order)).count > 1)
  }

  @Test func `effects of a linear function are its slopes exactly`() {
    let slopes = [3.0, -2, 0, 0.5]
    let design = MorrisTrajectories(count: 8, sizes: [1, 1, 1, 1], seed: 9)
    let values = design.trajectories.indices.map { walk in
      (0..<design.points).map { point in
        let levels = design.levels(trajectory: walk, point: point)
        return [zip(slopes, levels).reduce(7) { $0 + $1.0 * $1.1 }]
      }
    }
    for (slope, effect) in zip(slopes, MorrisEffects.effects(of: design, values: values)) {
      #expect(effect.muStar.value == slope.magnitude)
      #expect(effect.mu == slope)
      #expect(effect.sigma == 0)
      #expect(effect.muStar.lower == slope.magnitude && effect.muStar.upper == slope.magnitude)
    }
  }

  @Test func `the noise column is the effect of a factor that only stirs chance`() {
    let design = MorrisTrajectories(count: 400, sizes: [1], seed: 4)
    var stream = StreamFamily(seed: 1, replication: 1).stream(purpose: 1, entity: 1)
    let values = design.trajectories.map { _ in
      (0..<2).map { _ in (0..<4).map { _ in Normal(mean: 5, sd: 1).sample(using: &stream) } }
    }
    let effect = MorrisEffects.effects(of: design, values: values)[0]
    // Each effect is 2 · N(0, 2/4): mean magnitude 2 √½ √(2/π) = 1.128, standard error 0.04. The estimate
    // of a standard deviation from four differences is low by 8 %.
    #expect((effect.muStar.value - 1.128).magnitude < 0.22)
    #expect((effect.noise - 0.921 * 1.128).magnitude < 0.15)
  }

  @Test func `a step without a value is left out`() {
    let design = MorrisTrajectories(count: 2, sizes: [1], seed: 4)
    let effect = MorrisEffects.effects(of: design, values: [[[1], [.nan]], [[1], [3]]])[0]
    #expect(effect.muStar.value == 4)
    #expect(effect.muStar.lower.isNaN && effect.muStar.upper.isNaN)
    let none = MorrisEffects.effects(of: design, values: [[[1], [.nan]], [[1], [.nan]]])[0]
    #expect(none.muStar.value.isNaN && none.muStar.lower.isNaN && none.muStar.upper.isNaN)
    // Effects of 0 and 4: the interval would go far below nought.
    let wide = MorrisEffects.effects(of: design, values: [[[1], [1]], [[1], [3]]])[0]
    #expect(wide.muStar.value == 2 && wide.muStar.lower == 0 && wide.muStar.upper > 4)
  }
}

struct SobolIndexTests {
  /// The indices of a function of the unit cube.
  private func indices(
    _ dimensions: Int, rows: Int, of function: ([Double]) -> Double
  ) -> (variance: Double, mean: Double, indices: [SobolIndex]) {
    let sequence = SobolSequence(dimensions: 2 * dimensions, seed: 21)
    func levels(_ row: Int, swapping column: Int? = nil, side: Int = 0) -> [Double] {
      (0..<dimensions).map { dimension in
        sequence.level(row, dimension + (dimension == column ? dimensions : side * dimensions))
      }
    }
    return SobolIndices.estimate(
      a: (0..<rows).map { function(levels($0)) },
      b: (0..<rows).map { function(levels($0, side: 1)) },
      mixed: (0..<dimensions).map { column in
        (0..<rows).map { function(levels($0, swapping: column)) }
      }, seed: 6, resamples: 60)
  }

  @Test func `the Ishigami function has its indices`() {
    let found = indices(3, rows: 4096) { levels in
      let x = levels.map { Double.pi * (2 * $0 - 1) }
      let sines = x.map { Elementary.sin($0) }
      return sines[0] + 7 * sines[1] * sines[1] + 0.1 * x[2] * x[2] * x[2] * x[2] * sines[0]
    }
    #expect((found.variance - 13.844588).magnitude < 0.1)
    #expect((found.mean - 3.5).magnitude < 0.02)
    for (index, (first, total)) in zip(
      found.indices, [(0.313905, 0.557589), (0.442411, 0.442411), (0, 0.243684)])
    {
      #expect((index.first.value - first).magnitude < 0.01, "\(index.first)")
      #expect((index.total.value - total).magnitude < 0.01, "\(index.total)")
      #expect(index.first.lower < first + 0.01 && index.first.upper > first - 0.01)
      #expect(index.first.upper - index.first.lower < 0.15)
    }
  }

  @Test func `the g function of Sobol' has its indices`() {
    let a = [0.0, 1, 4.5, 9, 99, 99, 99, 99]
    let found = indices(8, rows: 4096) { levels in
      zip(levels, a).reduce(1) { $0 * ((4 * $1.0 - 2).magnitude + $1.1) / (1 + $1.1) }
    }
    #expect((found.variance - 0.465424).magnitude < 0.01)
    let firsts = [0.716192, 0.179048, 0.023676, 0.007162, 0.000072, 0.000072, 0.000072, 0.000072]
    let totals = [0.787144, 0.242198, 0.034317, 0.010460, 0.000105, 0.000105, 0.000105, 0.000105]
    for (index, (first, total)) in zip(found.indices, zip(firsts, totals)) {
      #expect((index.first.value - first).magnitude < 0.015, "\(index.first)")
      #expect((index.total.value - total).magnitude < 0.015, "\(index.total)")
    }
  }

  @Test func `a constant outcome and rows without value give no index`() {
    let constant = SobolIndices.estimate(
      a: [1, 1, 1], b: [1, 1, 1], mixed: [[1, 1, 1]], seed: 1, resamples: 5)
    #expect(constant.indices[0].first.value.isNaN)
    let holed = SobolIndices.estimate(
      a: [1, 2, .nan], b: [2, 1, 3], mixed: [[2, 1, 4]], seed: 1, resamples: 5)
    #expect(holed.indices[0].first.value == 2 && holed.indices[0].total.value == 2)
  }
}
