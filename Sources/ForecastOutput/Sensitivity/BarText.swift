/// Bars made of characters.
enum BarText {
  /// A bar from the left, in eighths of a character.
  static func bar(_ share: Double, width: Int) -> String {
    guard share.isFinite, share > 0 else { return "" }
    let eighths = Int((min(1, share) * Double(8 * width)).rounded())
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  /// Two bars from a line in the middle: the first drawn light, the second full; where both go the same
  /// way the shorter one is drawn on the longer.
  ///
  /// - Parameters:
  ///   - shares: how far each goes, −1 to 1; what is no number has no bar.
  ///   - half: characters to either side.
  static func pair(_ shares: (Double, Double), half: Int) -> String {
    var cells = [Character](repeating: " ", count: 2 * half + 1)
    cells[half] = "│"
    let ends = [(shares.0, Character("░")), (shares.1, Character("█"))]
      .filter { $0.0.isFinite }.map { (length: Int(($0.0 * Double(half)).rounded()), mark: $0.1) }
      .sorted { $0.length.magnitude > $1.length.magnitude }
    for end in ends where end.length != 0 {
      let span =
        end.length > 0 ? (half + 1)...(half + end.length) : (half + end.length)...(half - 1)
      for cell in span where cells.indices.contains(cell) { cells[cell] = end.mark }
    }
    return String(cells)
  }

  /// A text made as wide as a column, at its left or at its right.
  static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, width - text.count))
    return right ? gap + text : text + gap
  }
}
