import SimulationKernel

extension VerificationTopic {
  /// Known answers of the random-number generators.
  public static var randomNumbers: VerificationTopic {
    VerificationTopic(
      "Random numbers", cases: [philox, sequential, lawGenerator, combinedGenerator])
  }

  /// The generator of the simulator itself.
  private static var philox: VerificationCase {
    VerificationCase(
      "Philox2x64-10, the simulator's own generator",
      source: """
        Published: known answers of Random123; Salmon, Moraes, Dror and Shaw 2011, "Parallel random \
        numbers: as easy as 1, 2, 3".
        """
    ) {
      let answers: [(String, (UInt64, UInt64), UInt64, String)] = [
        ("counter and key all zeros", (0, 0), 0, "ca00a0459843d731 66c24222c9a845b5"),
        ("counter and key all ones", (.max, .max), .max, "65b021d60cd8310f 4d02f3222f86df20"),
        (
          "counter and key the digits of π", (0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344),
          0xa409_3822_299f_31d0, "0a5e742c2997341c b0f883d38000de5d"
        ),
      ]
      return answers.map { name, counter, key, expected in
        let block = Philox2x64.block(counter.0, counter.1, key: key)
        let got = "\(hexadecimal(block.0)) \(hexadecimal(block.1))"
        return .holds(name, expected, got: got, got == expected)
      }
    }
  }

  /// The sequential generator of the queues.
  private static var sequential: VerificationCase {
    VerificationCase(
      "xoshiro256++, the simulator's sequential generator",
      source: """
        Computed from the definition in Blackman and Vigna 2021, ACM Transactions on Mathematical \
        Software 47(4).
        """
    ) {
      var random = SequentialStream(state: (1, 2, 3, 4))
      let words: [UInt64] = [41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386]
      return words.enumerated().map { step, word in
        .holds("word \(step + 1) from the state 1, 2, 3, 4", "\(word)", got: random.nextWord())
      }
    }
  }

  /// The generator of Law's examples.
  private static var lawGenerator: VerificationCase {
    VerificationCase(
      "PMMLCG, the generator of Law's examples",
      source: """
        Computed from the definition in A. M. Law, Simulation Modeling and Analysis; the runs below \
        hold to the publication.
        """
    ) {
      var random = PMMLCG()
      let states: [UInt64] = [860_127_133, 1_317_664_762, 931_142_530]
      let uniforms = [
        0.4005278944969177, 0.6135854125022888, 0.43359702825546265, 0.38300997018814087,
        0.5061362385749817,
      ]
      return states.enumerated().map { step, state in
        .holds("state \(step + 1)", "\(state)", got: random.step())
      } + sequence("uniform", uniforms, from: PMMLCG())
    }
  }

  /// The generator of SSJ's examples.
  private static var combinedGenerator: VerificationCase {
    VerificationCase(
      "MRG32k3a, the generator of SSJ's examples",
      source: """
        Computed from the definition in L'Ecuyer 1999, Operations Research 47(1), and L'Ecuyer, \
        Simard, Chen and Kelton 2002, Operations Research 50(6); the runs below hold to the publication.
        """
    ) {
      var substream = MRG32k3a.stream(1)
      substream.nextSubstream()
      var third = MRG32k3a.stream(3)
      third.nextSubstream()
      return sequence(
        "stream 1, uniform",
        [
          0.12701112204657714, 0.3185275653967945, 0.3091860155832701, 0.8258468629271136,
          0.2216299157820229,
        ], from: MRG32k3a.stream(1))
        + start(
          of: "stream 2", MRG32k3a.stream(2).position, SIMD3(3692455944, 1366884236, 2968912127),
          SIMD3(335948734, 4161675175, 475798818))
        + sequence(
          "stream 2, uniform", [0.7595818622487196, 0.9783105732613708, 0.6851358081931826],
          from: MRG32k3a.stream(2))
        + start(
          of: "stream 3", MRG32k3a.stream(3).position, SIMD3(1015873554, 1310354410, 2249465273),
          SIMD3(994084013, 2912484720, 3876682925))
        + start(
          of: "stream 1, substream 2", substream.position,
          SIMD3(870504860, 2641697727, 884013853), SIMD3(339352413, 2374306706, 3651603887))
        + sequence(
          "stream 1, substream 2, uniform", [0.07939898979733463, 0.4803395047575741],
          from: substream)
        + sequence(
          "stream 3, substream 2, uniform", [0.38963153679933393, 0.29683181847003715],
          from: third)
    }
  }

  /// A generator's first uniforms, to the last bit.
  private static func sequence(
    _ name: String, _ expected: [Double], from source: some RandomSource
  ) -> [VerificationFinding] {
    var source = source
    return expected.enumerated().map { number, value in
      .exactly("\(name) \(number + 1)", value, source.uniform())
    }
  }

  /// The six numbers at which a stream starts.
  private static func start(
    of name: String, _ state: MRG32k3a.State, _ first: SIMD3<UInt64>, _ second: SIMD3<UInt64>
  ) -> [VerificationFinding] {
    [("first", state.first, first), ("second", state.second, second)].map { part, got, expected in
      func text(_ values: SIMD3<UInt64>) -> String { "\(values.x) \(values.y) \(values.z)" }
      return .holds(
        "start of \(name), \(part) component", text(expected), got: text(got), got == expected)
    }
  }

  /// A word as sixteen hexadecimal digits.
  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension VerificationFinding {
  /// A whole number that has to be exactly the expected one.
  fileprivate static func holds(
    _ measure: String, _ expected: String, got: UInt64
  ) -> VerificationFinding {
    .holds(measure, expected, got: "\(got)", "\(got)" == expected)
  }
}
