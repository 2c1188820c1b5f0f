/// A position in a text: line and column from one.
struct TextMark: Hashable {
  var line: Int
  var column: Int
}

/// A collection of YAML that is open at some point of the text.
struct OpenCollection {
  enum Kind { case blockMapping, blockSequence, flowMapping, flowSequence }

  var kind: Kind
  /// The indentation of a block collection, counted from zero.
  var indent: Int
  /// The keys seen in a mapping and where.
  var keys: [String: TextMark] = [:]
  /// The key whose value is being read.
  var currentKey: String?

  var isBlock: Bool { kind == .blockMapping || kind == .blockSequence }
}

/// A scalar that turns out to be a key when a colon follows.
struct PossibleKey {
  var mark: TextMark
  /// The text between the quotes, if any, in scalars of the file.
  var range: Range<Int>
  var text: String
}
