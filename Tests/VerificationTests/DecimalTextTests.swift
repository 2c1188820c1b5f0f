import Testing
import Verification

struct DecimalTextTests {
  @Test(arguments: [
    (0.0, 0, "0"), (0, 3, "0.000"), (-0.0, 2, "0.00"), (1, 0, "1"), (0.43, 3, "0.430"),
    (1027.9150491, 3, "1027.915"), (-1.0324, 3, "-1.032"), (0.05, 1, "0.1"), (9.96, 1, "10.0"),
    (99.999, 2, "100.00"), (0.000_04, 4, "0.0000"), (0.000_05, 4, "0.0001"),
    (1e15, 1, "1000000000000000.0"), (123_456_789, 0, "123456789"),
  ])
  func `numbers have the decimals asked for`(value: Double, decimals: Int, text: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  /// The nearest double to 98.425 or 1.005 lies below it, that to 2.675 too; a product with 100 rounds up
  /// to the half.
  @Test(arguments: [
    (98.425, 2, "98.42"), (1.005, 2, "1.00"), (2.675, 2, "2.67"), (0.615, 2, "0.61"),
    (8.345, 2, "8.35"), (1.115, 2, "1.11"), (0.285, 2, "0.28"),
  ])
  func `a number that only looks like a half is rounded by its last bit`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (84.625, 2, "84.63"), (-84.625, 2, "-84.63"), (0.125, 2, "0.13"), (0.375, 2, "0.38"),
    (2.5, 0, "3"), (-2.5, 0, "-3"), (0.5, 0, "1"), (1.5, 0, "2"), (0x1p-4, 3, "0.063"),
  ])
  func `an exact half goes away from zero`(value: Double, decimals: Int, text: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  @Test func `what rounds to nothing has no sign`() {
    #expect(DecimalText.fixed(-0.004, decimals: 2) == "0.00")
    #expect(DecimalText.fixed(-0.006, decimals: 2) == "-0.01")
    #expect(DecimalText.fixed(-0.4, decimals: 0) == "0")
  }

  @Test func `every number has a text`() {
    #expect(DecimalText.fixed(.nan, decimals: 2) == "nan")
    #expect(DecimalText.fixed(.infinity, decimals: 2) == "inf")
    #expect(DecimalText.fixed(-.infinity, decimals: 2) == "-inf")
    #expect(DecimalText.fixed(.leastNonzeroMagnitude, decimals: 15) == "0.000000000000000")
    #expect(DecimalText.fixed(0x1p-1000, decimals: 15) == "0.000000000000000")
    #expect(DecimalText.fixed(0x1p60, decimals: 1) == "1152921504606846976.0")
    #expect(
      DecimalText.fixed(0x1.fffffffffffffp75, decimals: 15)
        == "75557863725914315030528.000000000000000")
    #expect(DecimalText.fixed(0x1p76, decimals: 0) == "\(0x1p76)")
    #expect(DecimalText.fixed(-1e300, decimals: 3) == "-1e+300")
  }

  @Test func `fifteen decimals show what the double holds`() {
    #expect(DecimalText.fixed(0.1, decimals: 15) == "0.100000000000000")
    #expect(DecimalText.fixed(98.425, decimals: 15) == "98.424999999999997")
    #expect(DecimalText.fixed(0x1p-10, decimals: 10) == "0.0009765625")
  }

  @Test func `more than fifteen decimals stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = DecimalText.fixed(1, decimals: 16) }
    await #expect(processExitsWith: .failure) { _ = DecimalText.fixed(1, decimals: -1) }
  }
}
