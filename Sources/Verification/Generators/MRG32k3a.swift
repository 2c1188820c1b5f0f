public import SimulationKernel

/// L'Ecuyer's combined multiple recursive generator, with streams and substreams.
///
/// The generator of SSJ and of many other packages, here for their published runs. Its period of about
/// 2^191 is cut into streams of 2^127 steps and these into substreams of 2^76. Sources: L'Ecuyer 1999,
/// "Good parameters and implementations for combined multiple recursive random number generators",
/// Operations Research 47(1); L'Ecuyer, Simard, Chen and Kelton 2002, "An object-oriented
/// random-number package with many long streams and substreams", Operations Research 50(6).
public struct MRG32k3a: RandomSource, Hashable, Sendable, BitwiseCopyable {
  /// A place in the sequence: the last three values of both components, oldest first.
  public struct State: Hashable, Sendable, BitwiseCopyable {
    /// The first component, modulo 4294967087.
    public var first: SIMD3<UInt64>
    /// The second component, modulo 4294944443.
    public var second: SIMD3<UInt64>

    /// Makes a state.
    public init(first: SIMD3<UInt64>, second: SIMD3<UInt64>) {
      self.first = first
      self.second = second
    }

    /// Where stream 1 starts unless told otherwise: all six values 12345.
    public static var published: State {
      State(first: SIMD3(repeating: 12345), second: SIMD3(repeating: 12345))
    }
  }

  /// The moduli of the two components.
  static var moduli: (first: UInt64, second: UInt64) { (4_294_967_087, 4_294_944_443) }

  /// Where the stream starts.
  public internal(set) var streamStart: State
  /// Where the present substream starts.
  public internal(set) var substreamStart: State
  /// Where the stream is now.
  public internal(set) var position: State

  /// Makes the stream that starts at a state.
  ///
  /// - Precondition: the values are below their component's modulus, and neither component is all zeros.
  public init(start: State = .published) {
    precondition(
      start.first != SIMD3() && start.first.max() < Self.moduli.first,
      "a state's first component is below its modulus and not all zeros")
    precondition(
      start.second != SIMD3() && start.second.max() < Self.moduli.second,
      "a state's second component is below its modulus and not all zeros")
    streamStart = start
    substreamStart = start
    position = start
  }

  /// Goes one step on and returns a whole number in 1...4294967087, each about equally likely.
  public mutating func step() -> UInt64 {
    let x = position.first
    let y = position.second
    let (m1, m2) = Self.moduli
    // What is subtracted is at most this multiple of the modulus, so that nothing becomes negative.
    let p1 = (1_403_580 * x.y + 810_728 * (m1 - x.x)) % m1
    let p2 = (527_612 * y.z + 1_370_589 * (m2 - y.x)) % m2
    position = State(first: SIMD3(x.y, x.z, p1), second: SIMD3(y.y, y.z, p2))
    return p1 > p2 ? p1 - p2 : p1 + m1 - p2
  }

  /// The next published uniform, strictly between 0 and 1.
  public mutating func uniform() -> Double {
    Double(step()) * 2.328306549295727688e-10
  }

  /// Two steps' whole numbers, the first in the upper half.
  ///
  /// The literature knows no such word; it lets any sampler use the generator. Of the 2^32 values of each
  /// half, 209 do not occur.
  public mutating func nextWord() -> UInt64 {
    let upper = step()
    return upper << 32 | step()
  }
}
