extension RandomSource {
  /// The next number from the normal distribution of mean 0 and variance 1, by the ziggurat.
  ///
  /// Exact to the spacing of the result: the middle of one of 2^52 places of a layer, so never 0 from
  /// a sound source. Always within ±14. One word in 98.5% of draws. A draw is not monotone in its word
  /// and may take several: where two systems are to be compared draw by draw, use ``Normal``, which
  /// inverts one uniform. From addressed streams, take one stream a draw.
  @inlinable public mutating func standardNormal() -> Double {
    let word = nextWord()
    let layer = NormalZiggurat.layers[Int(word & 0xFF)]
    // Odd, so that it is the middle of a place in units of half a place, and as often negative.
    let place = Int64(bitPattern: word) >> 11 | 1
    if abs(place) < layer.threshold { return Double(place) * layer.scale }
    // By value: a source lent to a call would have to live in memory for all other draws as well.
    let (draw, source) = Self.normalOutsideBoxes(word, self)
    self = source
    return draw
  }

  /// The draw for a word that falls outside its layer's safe part, and the source after it.
  @inlinable @inline(never)
  static func normalOutsideBoxes(_ first: UInt64, _ source: Self) -> (Double, Self) {
    var source = source
    var word = first
    // A pass succeeds with probability above 0.98. The limit is out of reach of a sound source and
    // keeps a broken one from hanging the run.
    for _ in 0..<128 {
      let index = Int(word & 0xFF)
      let layer = NormalZiggurat.layers[index]
      let place = Int64(bitPattern: word) >> 11 | 1
      let x = Double(place) * layer.scale
      if abs(place) < layer.threshold { return (x, source) }
      if index == 0 {
        let distance = source.normalTail()
        return (place < 0 ? -distance : distance, source)
      }
      let low = NormalZiggurat.heights[index]
      let high = NormalZiggurat.heights[index + 1]
      let height = low + unitInterval(source.nextWord()) * (high - low)
      if height < Elementary.exp(-0.5 * x * x) { return (x, source) }
      word = source.nextWord()
    }
    return (0, source)
  }

  /// A draw beyond the tail's start, by the rejection of Marsaglia 1964, "Generating a variable from
  /// the tail of the normal distribution", Technometrics 6(1).
  @inlinable mutating func normalTail() -> Double {
    let start = NormalZiggurat.tail
    // A pass succeeds with probability above 0.8.
    for _ in 0..<128 {
      let x = -Elementary.log(unitInterval(nextWord())) / start
      let y = -Elementary.log(unitInterval(nextWord()))
      if 2 * y > x * x { return start + x }
    }
    return start
  }
}
