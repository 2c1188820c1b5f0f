/// A value of a scenario file as it was written, with its place.
struct LocatedNode {
  /// A key of a mapping and its value.
  struct Entry {
    var key: String
    var keyLocation: Location
    var value: LocatedNode
  }

  enum Content {
    /// Text; `isPlain` when it was written without quotes.
    case scalar(text: String, isPlain: Bool)
    case sequence([LocatedNode])
    case mapping([Entry])
  }

  var content: Content
  /// Where the value begins.
  var location: Location
  /// Where to tell of something missing inside it: its key, if it has one.
  var origin: Location
  /// Characters from `location` to the first of the text; nil where the file does not hold the text on one
  /// line as it is read.
  var textOffset: Int?

  /// What it is, in words of an error message.
  var kind: String {
    switch content {
    case .scalar(let text, _) where isEmpty: text.isEmpty ? "nothing" : "“\(text)”"
    case .scalar(let text, _): "“\(Self.shortened(text))”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether nothing is stated: no text, or one of YAML's words for null.
  var isEmpty: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// A quotation short enough for a message, on one line, that a terminal shows as it is.
  static func shortened(_ text: String) -> String {
    var flat = ""
    for scalar in text.prefix(61).unicodeScalars {
      if ScenarioText.isRefused(scalar) {
        flat.unicodeScalars.append("\u{FFFD}")
      } else {
        flat.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return flat.count > 60 ? String(flat.prefix(59)) + "…" : flat
  }
}
