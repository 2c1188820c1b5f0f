import SimulationKernel
import Testing
import Verification

struct GeneratorTests {
  @Test func `PMMLCG gives the known states and uniforms`() {
    var states = PMMLCG()
    #expect(states.state == 1_973_272_912)
    #expect(states.step() == 860_127_133)
    #expect(states.step() == 1_317_664_762)
    #expect(states.step() == 931_142_530)
    #expect(states.state == 931_142_530)
    var uniforms = PMMLCG()
    #expect(uniforms.uniform() == 0.4005278944969177)
    #expect(uniforms.uniform() == 0.6135854125022888)
    #expect(uniforms.uniform() == 0.43359702825546265)
    #expect(uniforms.uniform() == 0.38300997018814087)
    #expect(uniforms.uniform() == 0.5061362385749817)
  }

  @Test func `PMMLCG's uniforms are odd multiples of 2 to the −24`() {
    var random = PMMLCG(seed: 1)
    for _ in 0..<10_000 {
      let units = random.uniform() * 0x1p24
      #expect(units == units.rounded() && units.remainder(dividingBy: 2).magnitude == 1)
      #expect(units > 0 && units < 0x1p24)
    }
  }

  @Test func `PMMLCG refuses the seeds outside its range`() async {
    await #expect(processExitsWith: .failure) { _ = PMMLCG(seed: 0) }
    await #expect(processExitsWith: .failure) { _ = PMMLCG(seed: 2_147_483_647) }
  }

  @Test func `a word of PMMLCG is made of three states`() {
    var states = PMMLCG()
    var words = PMMLCG()
    for _ in 0..<100 {
      let first = states.step() >> 9 & 0xF_FFFF
      let second = states.step() >> 9
      let third = states.step() >> 9
      #expect(words.nextWord() == first << 44 | second << 22 | third)
    }
  }

  @Test func `MRG32k3a gives the known uniforms of its streams`() {
    var first = MRG32k3a()
    #expect(first == MRG32k3a.stream(1))
    #expect(first.uniform() == 0.12701112204657714)
    #expect(first.uniform() == 0.3185275653967945)
    #expect(first.uniform() == 0.3091860155832701)
    #expect(first.uniform() == 0.8258468629271136)
    #expect(first.uniform() == 0.2216299157820229)
    var second = MRG32k3a.stream(2)
    #expect(second.position.first == SIMD3(3_692_455_944, 1_366_884_236, 2_968_912_127))
    #expect(second.position.second == SIMD3(335_948_734, 4_161_675_175, 475_798_818))
    #expect(second.uniform() == 0.7595818622487196)
    #expect(second.uniform() == 0.9783105732613708)
    #expect(second.uniform() == 0.6851358081931826)
    let third = MRG32k3a.stream(3)
    #expect(third.position.first == SIMD3(1_015_873_554, 1_310_354_410, 2_249_465_273))
    #expect(third.position.second == SIMD3(994_084_013, 2_912_484_720, 3_876_682_925))
  }

  @Test func `MRG32k3a's substreams start where they should`() {
    var first = MRG32k3a.stream(1)
    first.nextSubstream()
    #expect(first.position.first == SIMD3(870_504_860, 2_641_697_727, 884_013_853))
    #expect(first.position.second == SIMD3(339_352_413, 2_374_306_706, 3_651_603_887))
    #expect(first.uniform() == 0.07939898979733463)
    #expect(first.uniform() == 0.4803395047575741)
    var third = MRG32k3a.stream(3)
    third.nextSubstream()
    #expect(third.uniform() == 0.38963153679933393)
    #expect(third.uniform() == 0.29683181847003715)
  }

  @Test func `a stream goes back to its start or its substream's, wherever it is`() {
    var stream = MRG32k3a.stream(2)
    let firstOfStream = stream.uniform()
    _ = stream.uniform()
    stream.resetToStartOfSubstream()
    #expect(stream == MRG32k3a.stream(2), "the first substream starts with its stream")
    stream.nextSubstream()
    let firstOfSubstream = stream.uniform()
    #expect(firstOfSubstream != firstOfStream)
    _ = stream.uniform()
    stream.resetToStartOfSubstream()
    #expect(stream.uniform() == firstOfSubstream)
    stream.nextSubstream()
    #expect(stream.uniform() != firstOfSubstream)
    stream.resetToStartOfStream()
    #expect(stream == MRG32k3a.stream(2), "both marks are back at the start")
    #expect(stream.uniform() == firstOfStream)
    stream.nextSubstream()
    #expect(stream.uniform() == firstOfSubstream, "the next substream counts from the first again")
  }

  @Test func `the next substream does not depend on how far this one was used`() {
    var used = MRG32k3a.stream(1)
    for _ in 0..<1_000 { _ = used.uniform() }
    used.nextSubstream()
    var fresh = MRG32k3a.stream(1)
    fresh.nextSubstream()
    #expect(used == fresh)
  }

  @Test func `MRG32k3a's whole numbers stay in their range`() {
    var random = MRG32k3a()
    for _ in 0..<100_000 {
      let number = random.step()
      #expect((1...4_294_967_087).contains(number))
    }
    // Equal components give the greatest number, and a uniform still below 1.
    var equal = MRG32k3a(
      start: MRG32k3a.State(first: SIMD3(0, 0, 1), second: SIMD3(0, 1, 0)))
    #expect(equal.step() == 4_294_967_087)
    equal.resetToStartOfStream()
    #expect(equal.uniform() < 1)
  }

  @Test func `MRG32k3a refuses states that are none`() async {
    await #expect(processExitsWith: .failure) {
      _ = MRG32k3a(start: MRG32k3a.State(first: SIMD3(), second: SIMD3(1, 2, 3)))
    }
    await #expect(processExitsWith: .failure) {
      _ = MRG32k3a(
        start: MRG32k3a.State(first: SIMD3(1, 2, 3), second: SIMD3(1, 2, 4_294_944_443)))
    }
    await #expect(processExitsWith: .failure) { _ = MRG32k3a.stream(0) }
  }

  @Test func `a word of MRG32k3a is made of two steps`() {
    var steps = MRG32k3a()
    var words = MRG32k3a()
    for _ in 0..<100 {
      let upper = steps.step()
      #expect(words.nextWord() == upper << 32 | steps.step())
    }
  }

  /// The kernel's samplers take the published uniform, not one made from a word.
  @Test func `samplers draw the published uniforms`() {
    var sampled = MRG32k3a()
    let u = Uniform(from: 0, to: 1).sample(using: &sampled)
    #expect(u == 0.12701112204657714)
    var counted = PMMLCG()
    let exponential = Exponential(mean: 2)
    #expect(exponential.sample(using: &counted) == exponential.quantile(0.4005278944969177))
  }

  @Test func `words are even enough for any sampler`() {
    // Declared beforehand: 10,000 numbers below 10, fixed starts, |z| < 4.
    var law = PMMLCG()
    var combined = MRG32k3a()
    var tallies = (Tally(), Tally())
    for _ in 0..<10_000 {
      tallies.0.add(Double(law.integer(below: 10)))
      tallies.1.add(Double(combined.integer(below: 10)))
    }
    for tally in [tallies.0, tallies.1] {
      #expect(tally.minimum == 0 && tally.maximum == 9)
      #expect(abs(tally.mean - 4.5) < 4 * (99.0 / 12 / 10_000).squareRoot())
    }
  }
}
