/// Commands as a person can paste them into a shell.
enum ShellText {
  /// Arguments on one line, in quotes where a shell would split or change them.
  static func line(_ arguments: [String]) -> String {
    arguments.map(word).joined(separator: " ")
  }

  private static func word(_ argument: String) -> String {
    let plain = argument.unicodeScalars.allSatisfy { character in
      character.properties.isAlphabetic || ("0"..."9").contains(character)
        || "-_./=:,@+%".unicodeScalars.contains(character)
    }
    if plain, !argument.isEmpty { return argument }
    return "'" + argument.replacing("'", with: #"'\''"#) + "'"
  }
}
