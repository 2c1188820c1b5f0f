import Experiments
import Foundation
import Scenarios
import Testing

/// Files that are no scenario text at all, or YAML of a kind that scenarios do not use.
struct BrokenTextTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    /// What follows the path in each problem.
    let problems: [String]
  }

  @Test(arguments: texts)
  func `a text that cannot be used is refused where it goes wrong`(_ broken: Text) throws {
    let folder = try TestFolder()
    let file = try folder.write(broken.text, to: "main.yaml")
    let found = ScenarioReader().problems(in: file).map(\.description)
    #expect(found == broken.problems.map { file + $0 })
  }

  static let texts = [
    Text(
      testDescription: "empty", text: "",
      problems: [
        ":1:1: error: the file is empty; expected a mapping with “kind”"
      ]),
    Text(
      testDescription: "comments only", text: "# nothing\n",
      problems: [
        ":1:1: error: the file is empty; expected a mapping with “kind”"
      ]),
    Text(
      testDescription: "a list", text: "- kind: scenario\n",
      problems: [
        ":1:1: error: a list is stated; expected a mapping with “kind”"
      ]),
    Text(
      testDescription: "a word", text: "\nscenario\n",
      problems: [
        ":2:1: error: “scenario” is stated; expected a mapping with “kind”"
      ]),
    Text(
      testDescription: "no kind", text: "name: x\n",
      problems: [
        ":1:1: error: kind: “kind” is missing; expected one of scenario, lever, experiment, search"
      ]),
    Text(
      testDescription: "two documents", text: "kind: scenario\n---\nkind: lever\n",
      problems: [
        ":2:1: error: a second document in one file; expected one document"
      ]),
    Text(
      testDescription: "a document after the end", text: "kind: scenario\n...\nkind: lever\n",
      problems: [
        ":3:1: error: a second document in one file; expected one document"
      ]),
    Text(
      testDescription: "an open quote", text: "kind: scenario\nname: \"x\n",
      problems: [
        ":3:1: error: not valid YAML: found unexpected end of stream (while scanning a quoted scalar from line 2)"
      ]),
    Text(
      testDescription: "an open brace", text: "kind: scenario\narea: {a: b\nname: x\n",
      problems: [
        ":3:5: error: not valid YAML: did not find expected ',' or '}' (while parsing a flow mapping from line 2)"
      ]),
    Text(
      testDescription: "a colon in a plain text", text: "kind: scenario\nname: a: b\n",
      problems: [
        ":2:8: error: not valid YAML: mapping values are not allowed in this context"
      ]),
    Text(
      testDescription: "a tab as indentation", text: "kind: scenario\narea:\n\tname: x\n",
      problems: [
        ":3:1: error: not valid YAML: found character that cannot start any token (while scanning for the next token from line 3)"
      ]),
    Text(
      testDescription: "an anchor and an alias", text: "kind: &k scenario\nname: *k\n",
      problems: [
        ":1:7: error: an anchor, “&k”; expected plain YAML: values written out",
        ":2:7: error: an alias, “*k”; expected plain YAML: values written out",
      ]),
    Text(
      testDescription: "a merge key", text: "kind: scenario\narea:\n  <<: {a: 1}\n",
      problems: [
        ":3:3: error: a merge key; expected values written out"
      ]),
    Text(
      testDescription: "a tag", text: "kind: scenario\nname: !!str x\narea: {a: !custom b}\n",
      problems: [
        ":2:7: error: a tag, “!!str”; expected plain YAML: values written out",
        ":3:11: error: a tag, “!custom”; expected plain YAML: values written out",
      ]),
    Text(
      testDescription: "a directive", text: "%YAML 1.2\n---\nkind: scenario\n",
      problems: [
        ":1:1: error: a YAML directive; expected plain YAML without directives"
      ]),
    Text(
      testDescription: "a key that is a list", text: "? [a, b]\n: c\n",
      problems: [
        ":1:1: error: a key introduced by “?”; expected a plain word as key"
      ]),
    Text(
      testDescription: "a bell", text: "kind: scenario\nname: £a\u{07}b\n",
      problems: [
        ":2:9: error: the character U+0007, which cannot be seen"
      ]),
    Text(
      testDescription: "text that runs backwards", text: "kind: scenario\n# \u{202E}drawkcab\n",
      problems: [
        ":2:3: error: the character U+202E, which cannot be seen"
      ]),
    Text(
      testDescription: "a private character", text: "\u{F0000}: scenario\n",
      problems: [
        ":1:1: error: the character U+F0000, which cannot be seen"
      ]),
    Text(
      testDescription: "an escape for a control character", text: "kind: \"\\e[2J\"\n",
      problems: [
        ":1:7: error: a text with a character that cannot be seen; expected visible characters",
        ":1:7: error: kind: unknown kind “\u{FFFD}[2J”; expected one of scenario, lever, experiment, search",
      ]),
  ]

  @Test func `what looks like YAML in texts and comments is text`() throws {
    let folder = try TestFolder()
    let purpose = """
      purpose: |
        *not an alias, &nor an anchor
          {{{{{{{{{{{{{{{{{{{{ << : !tag
        ---
      # [[[[[[[[[[[[[[[[[[[[ *alias
      """
    let text = Fixture.scenario.replacing("purpose: To test the reader.", with: purpose)
      .replacing("title: Testshire from 31 March 2024", with: "title: 'A *b* & {c} it''s [d: !e'")
    let file = try folder.write(text, to: "main.yaml")
    let scenario = try ScenarioReader().scenario(at: file, months: 12)
    #expect(scenario.title == "A *b* & {c} it's [d: !e")
    #expect(scenario.purpose.hasSuffix("---"))
  }

  @Test func `line ends of other systems and a byte order mark change nothing`() throws {
    let folder = try TestFolder()
    let reader = ScenarioReader()
    let plain = try reader.scenario(
      at: folder.write(Fixture.scenario, to: "plain.yaml"), months: 12)
    let text = "\u{FEFF}" + Fixture.scenario.replacing("\n", with: "\r\n")
    let other = try reader.scenario(at: folder.write(text, to: "other.yaml"), months: 12)
    #expect(other.canonicalText == plain.canonicalText)
    #expect(other.records.map(\.line) == plain.records.map(\.line))
  }

  @Test func `a missing file, a folder and a device are refused`() throws {
    let folder = try TestFolder()
    let reader = ScenarioReader()
    #expect(
      reader.problems(in: "\(folder.path)/none.yaml").map(\.message) == ["the file does not exist"])
    #expect(reader.problems(in: folder.path).map(\.message) == ["the file is a directory"])
    #expect(reader.problems(in: "/dev/zero").map(\.message) == ["the file is not a regular file"])
  }

  @Test func `binary files are refused at their first wrong byte`() throws {
    let folder = try TestFolder()
    let zero = try folder.write(Data("kind: £\0".utf8), to: "zero.yaml")
    let latin = try folder.write(Data("kind: a\nb".utf8) + [0xE9, 0x0A], to: "latin.yaml")
    let reader = ScenarioReader()
    #expect(
      reader.problems(in: zero).map(\.description) == [
        "\(zero):1:8: error: a NUL byte: the file is binary; expected text in UTF-8"
      ])
    #expect(
      reader.problems(in: latin).map(\.description) == [
        "\(latin):2:2: error: bytes that are not UTF-8; expected text in UTF-8"
      ])
  }
}
