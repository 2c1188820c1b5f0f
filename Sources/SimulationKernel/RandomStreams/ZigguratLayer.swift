/// One layer of a ziggurat (Marsaglia and Tsang 2000, "The ziggurat method for generating random
/// variables", Journal of Statistical Software 5(8)).
///
/// The area under a density is cut into 256 layers of equal area, each a box but for its outer end.
/// A word chooses a layer by its low 8 bits and a place along it by its high bits, which share no bit
/// with them: the remedy of Doornik 2005, "An improved ziggurat method to generate normal random
/// samples". Nearly always the place lies under the layer above, hence under the density, and is the
/// draw. Only otherwise is the density computed.
@usableFromInline struct ZigguratLayer: Sendable, BitwiseCopyable {
  /// Places below this lie under the layer above: the ratio of the two widths, in half places.
  @usableFromInline let threshold: Int64
  /// The length of half a place: the layer's width over 2^53, or over 2^52 for either sign.
  @usableFromInline let scale: Double

  /// Makes a layer.
  @inlinable init(_ threshold: Int64, _ scale: Double) {
    self.threshold = threshold
    self.scale = scale
  }
}
