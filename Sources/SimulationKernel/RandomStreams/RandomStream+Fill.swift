extension RandomStream {
  /// Fills a span with the next words, the same and in the same order as ``nextWord()`` gives them.
  ///
  /// Less time a word, as the keys of the generator's rounds are computed once.
  ///
  /// - Precondition: the stream has so many words left of its 2^17.
  @inlinable public mutating func fill(_ words: inout MutableSpan<UInt64>) {
    var index = 0
    while index < words.count && left > 0 {
      words[index] = nextWord()
      index += 1
    }
    while index + 1 < words.count {
      moveToNextBlock()
      let block = Philox2x64.block(counterLow, counterHigh, key: key)
      words[index] = block.0
      words[index + 1] = block.1
      index += 2
    }
    if index < words.count { words[index] = nextWord() }
  }
}
