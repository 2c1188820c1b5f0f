extension MRG32k3a {
  /// The streams in the order in which a program creates them, 1 the first.
  ///
  /// - Precondition: the number is at least 1.
  public static func stream(_ number: Int, from start: State = .published) -> MRG32k3a {
    precondition(number >= 1, "streams count from 1")
    return MRG32k3a(
      start: (1..<number).reduce(start) { state, _ in Jump.stream.applied(to: state) })
  }

  /// Goes back to where the stream starts.
  public mutating func resetToStartOfStream() {
    substreamStart = streamStart
    position = streamStart
  }

  /// Goes back to where the present substream starts.
  public mutating func resetToStartOfSubstream() {
    position = substreamStart
  }

  /// Goes to the start of the next substream.
  public mutating func nextSubstream() {
    substreamStart = Jump.substream.applied(to: substreamStart)
    position = substreamStart
  }

  /// Many steps at once.
  struct Jump: Sendable {
    /// What happens to the first component.
    let first: ModularMatrix
    /// What happens to the second component.
    let second: ModularMatrix

    /// Makes the jump of 2^exponent steps.
    init(steps exponent: Int) {
      let one = ModularMatrix(
        rows: [SIMD3(0, 1, 0), SIMD3(0, 0, 1), SIMD3(-810_728, 1_403_580, 0)],
        modulus: moduli.first)
      let other = ModularMatrix(
        rows: [SIMD3(0, 1, 0), SIMD3(0, 0, 1), SIMD3(-1_370_589, 0, 527_612)],
        modulus: moduli.second)
      first = one.power(ofTwo: exponent)
      second = other.power(ofTwo: exponent)
    }

    /// From a stream to the next.
    static let stream = Jump(steps: 127)
    /// From a substream to the next.
    static let substream = Jump(steps: 76)

    /// The place after the jump.
    func applied(to state: State) -> State {
      State(first: first.times(state.first), second: second.times(state.second))
    }
  }
}
