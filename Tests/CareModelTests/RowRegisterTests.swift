import CareModel
import SimulationKernel
import Testing

/// Picks of a random row among those that will do.
struct RowRegisterTests {
  private static func register(_ rows: some Sequence<Int>) -> RowRegister {
    var register = RowRegister()
    for row in rows { register.enter(row, code: code(row)) }
    return register
  }

  /// Keys are counted up within their kind, as those of homes and households are.
  private static func code(_ row: Int) -> UInt64 {
    var scrambler = SplitMix64(seed: 8 << 44 | UInt64(row))
    return scrambler.nextWord()
  }

  private static func words(_ count: Int) -> [UInt64] {
    var source = SplitMix64(seed: 20_240_331)
    return (0..<count).map { _ in source.nextWord() }
  }

  /// As a standard normal deviate, by Wilson and Hilferty; at most 5 but for once in three million.
  private static func chiSquareDeviate(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let square = counts.reduce(0.0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    let degrees = Double(counts.count - 1)
    let root = Elementary.pow(square / degrees, 1 / 3.0)
    return (root - (1 - 2 / (9 * degrees))) / (2 / (9 * degrees)).squareRoot()
  }

  @Test(arguments: [(40, 1), (40, 2), (700, 5), (700, 10)])
  func `each row that will do is as likely as the other`(_ count: Int, _ step: Int) {
    let register = Self.register(0..<count)
    var counts = [Int](repeating: 0, count: (count + step - 1) / step)
    var missed = 0
    for word in Self.words(400_000) {
      if let row = register.picked(by: word, where: { $0 >= 0 && $0 % step == 0 }) {
        counts[row / step] += 1
      } else {
        missed += 1
      }
    }
    #expect(missed < 20_000)
    let deviate = Self.chiSquareDeviate(counts)
    #expect(abs(deviate) < 5, "\(deviate)")
  }

  @Test func `a row more changes only the picks that meet it`() {
    // Neither is so full that it doubles between.
    let before = Self.register(0..<300)
    let after = Self.register(0..<301)
    var moved = 0
    for word in Self.words(50_000) {
      let first = before.picked(by: word) { $0 % 7 == 6 }
      let second = after.picked(by: word) { $0 % 7 == 6 }
      #expect(second == first || second == 300)
      if second != first { moved += 1 }
    }
    // One row of 43.
    #expect(abs(Double(moved) - 50_000 / 43.0) < 5 * (50_000 / 43.0).squareRoot(), "\(moved)")
  }

  @Test func `a row that stops or begins to do changes only the picks that meet it`() {
    let register = Self.register(0..<300)
    for word in Self.words(20_000) {
      let with = register.picked(by: word) { $0 % 7 == 0 }
      let without = register.picked(by: word) { $0 % 7 == 0 && $0 != 21 }
      if with != 21 { #expect(without == with) }
      #expect(without != 21)
    }
  }

  @Test(arguments: [1, 7])
  func `two thirds of the picks or somewhat more change when the table doubles`(_ step: Int) {
    let before = Self.register(0..<384)
    let after = Self.register(0..<385)
    var moved = 0
    for word in Self.words(20_000) {
      let first = before.picked(by: word) { $0 >= 0 && $0 % step == step - 1 }
      let second = after.picked(by: word) { $0 >= 0 && $0 % step == step - 1 }
      moved += first == second ? 0 : 1
    }
    // 0.68 of the picks among all rows, 0.77 of those among a seventh of them.
    #expect(moved > 12_000 && moved < 16_000, "\(moved)")
  }

  /// As homes that a lever adds do: they stand before those of the market.
  @Test func `a row that enters before all others moves few of them`() {
    let without = Self.register(0..<300)
    var moved = 0
    for row in 300..<320 {
      let with = Self.register([row] + Array(0..<300))
      for word in Self.words(2000) {
        let first = without.picked(by: word) { 0..<300 ~= $0 }
        moved += first == with.picked(by: word) { 0..<300 ~= $0 } ? 0 : 1
      }
    }
    // A twentieth of all picks, where a register in the order of entering would move nearly all.
    #expect(moved < 2000, "\(moved)")
  }

  @Test func `nobody is picked when no row will do`() {
    let empty = RowRegister()
    let full = Self.register(0..<100)
    for word in Self.words(100) {
      #expect(empty.picked(by: word) { $0 >= 0 } == nil)
      #expect(full.picked(by: word) { _ in false } == nil)
    }
  }

  @Test func `a row enters once`() {
    var register = Self.register(0..<100)
    for row in 0..<100 { register.enter(row, code: Self.code(row)) }
    #expect(register.count == 100)
  }
}
