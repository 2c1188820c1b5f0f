import ForecastOutput
import SimulationKernel
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"),
    (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"), (1e-5, "0.00001"),
    (-1.25e-7, "-0.000000125"), (.nan, "z"), (.infinity, "z"), (81_770, "81770"),
  ])
  func `an exact number is plain, short and without exponent`(_ value: Double, _ text: String) {
    #expect(NumberText.exact(value) == text)
  }

  @Test(arguments: [
    0.1, 2.0 / 3, 1e-300, 1.7976931348623157e308, 123456.789e-9, Double.leastNonzeroMagnitude,
  ])
  func `an exact number reads back as itself`(_ value: Double) {
    #expect(Double(NumberText.exact(value)) == value)
    #expect(Double(NumberText.exact(-value)) == -value)
  }

  @Test(arguments: [
    (1234.56, 1, "1,234.6"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (-1234567.0, 0, "-1,234,567"),
    (0.5, 0, "1"), (999.96, 1, "1,000.0"), (7, 2, "7.00"), (.nan, 0, "–"), (0.05, 2, "0.05"),
  ])
  func `a rounded number has commas and no negative zero`(
    _ value: Double, _ decimals: Int, _ text: String
  ) {
    #expect(NumberText.rounded(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (281.05500000000023, "281.055"), (1.0 / 3, "0.333333"), (-2e-7, "0"),
    (1e16, "10000000000000000"),
    (.nan, "z"), (541, "541"), (-0.0000005, "-0.000001"), (0.000000499, "0"),
    (1.999_999_5, "2"), (100, "100"), (10.01, "10.01"), (99_999_999.5, "99999999.5"),
    (100_000_000.25, "100000000.25"), (-99_999_999.999_999, "-99999999.999999"),
    (99_999_999.999_999_7, "100000000"), (-.infinity, "z"),
  ])
  func `a cell has six decimals at most`(_ value: Double, _ text: String) {
    #expect(NumberText.cell(value) == text)
  }

  @Test func `a signed number shows a plus unless it rounds to nothing`() {
    #expect(NumberText.rounded(1.24, decimals: 1, signed: true) == "+1.2")
    #expect(NumberText.rounded(0.01, decimals: 1, signed: true) == "0.0")
    #expect(NumberText.rounded(-2, decimals: 0, signed: true) == "-2")
  }

  @Test func `cells are the shortest texts of what they round to`() {
    var stream = SequentialStream(seed: 20_261_121)
    for _ in 0..<20_000 {
      let size = Uniform(from: -7, to: 16).sample(using: &stream)
      let value = (stream.uniform() - 0.5) * Elementary.exp(size * 2.302585)
      let scaled = (value * 1e6).rounded()
      let rounded = scaled.magnitude < 0x1p53 ? scaled / 1e6 : value
      #expect(NumberText.cell(value) == NumberText.exact(rounded))
    }
  }
}
