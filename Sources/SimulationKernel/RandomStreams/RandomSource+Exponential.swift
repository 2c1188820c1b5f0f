extension RandomSource {
  /// The next number from the exponential distribution of mean 1, by the ziggurat.
  ///
  /// Exact to the spacing of the result: the middle of one of 2^52 places of a layer, so never 0.
  /// Always finite. One word in 97.8% of draws. A draw is not monotone in its word and may take
  /// several: where two systems are to be compared draw by draw, use ``Exponential``, which inverts
  /// one uniform. From addressed streams, take one stream a draw.
  @inlinable public mutating func standardExponential() -> Double {
    let word = nextWord()
    let layer = ExponentialZiggurat.layers[Int(word & 0xFF)]
    // Odd, so that it is the middle of a place in units of half a place.
    let place = Int64(bitPattern: word >> 11 | 1)
    if place < layer.threshold { return Double(place) * layer.scale }
    // By value: a source lent to a call would have to live in memory for all other draws as well.
    let (draw, source) = Self.exponentialOutsideBoxes(word, self)
    self = source
    return draw
  }

  /// The draw for a word that falls outside its layer's safe part, and the source after it.
  @inlinable @inline(never)
  static func exponentialOutsideBoxes(_ first: UInt64, _ source: Self) -> (Double, Self) {
    var source = source
    var word = first
    var start = 0.0
    // A pass succeeds with probability above 0.97. The limit is out of reach of a sound source and
    // keeps a broken one from hanging the run.
    for _ in 0..<128 {
      let index = Int(word & 0xFF)
      let layer = ExponentialZiggurat.layers[index]
      let place = Int64(bitPattern: word >> 11 | 1)
      let x = Double(place) * layer.scale
      if place < layer.threshold { return (start + x, source) }
      if index == 0 {
        // Beyond the tail's start the distribution begins anew.
        start += ExponentialZiggurat.tail
      } else {
        let low = ExponentialZiggurat.heights[index]
        let high = ExponentialZiggurat.heights[index + 1]
        let height = low + unitInterval(source.nextWord()) * (high - low)
        if height < Elementary.exp(-x) { return (start + x, source) }
      }
      word = source.nextWord()
    }
    return (start + 1, source)
  }
}
