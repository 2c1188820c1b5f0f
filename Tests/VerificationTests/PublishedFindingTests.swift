import SimulationKernel
import Testing
import Verification

/// The rules by which a finding passes or fails.
struct PublishedFindingTests {
  @Test func `a printed number agrees in every digit or not at all`() {
    #expect(VerificationFinding.printed("m", "0.430", 0.429991).passed)
    let other = VerificationFinding.printed("m", "0.430", 0.430501)
    #expect(!other.passed)
    #expect(other.got == "0.431" && other.expected == "0.430" && other.measure == "m")
    #expect(VerificationFinding.printed("m", "1037", 1037).passed)
    #expect(!VerificationFinding.printed("m", "1037", 1036).passed)
    #expect(!VerificationFinding.printed("m", "0.4", .nan).passed)
  }

  @Test func `either minus sign stands for a negative number`() {
    let hyphen = VerificationFinding.printed("m", "-1.032", -1.0324)
    let minus = VerificationFinding.printed("m", "−1.032", -1.0324)
    #expect(hyphen.passed && hyphen == minus)
    #expect(!VerificationFinding.printed("m", "-1.032", 1.0324).passed)
  }

  @Test func `an exact number agrees to the last bit`() {
    #expect(VerificationFinding.exactly("m", 0.1, 0.1).passed)
    let next = VerificationFinding.exactly("m", 0.1, (0.1).nextUp)
    #expect(!next.passed && next.got == "0.10000000000000002")
  }

  @Test func `a simulated mean agrees within four standard errors`() {
    var tally = Tally()
    for value in [1.0, 2, 3, 4, 5] { tally.add(value) }
    let error = tally.standardError
    let inside = VerificationFinding.simulated("m", exact: 3 + 3.9 * error, tally)
    #expect(inside.passed)
    #expect(inside.expected == "5.7577" && inside.got == "3.0000 ± 0.7071 (z -3.9)")
    #expect(!VerificationFinding.simulated("m", exact: 3 + 4.1 * error, tally).passed)
    #expect(!VerificationFinding.simulated("m", exact: 3 - 4.1 * error, tally).passed)
    #expect(!VerificationFinding.simulated("m", exact: 3, Tally()).passed)
  }

  @Test func `an estimate agrees within its rounding and four of its standard errors`() {
    // Half of 0.01 and four times 0.002.
    let near = VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0.1929)
    #expect(near.passed)
    #expect(near.expected == "0.18 ± 0.0130" && near.got == "0.1929")
    #expect(!VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0.1931).passed)
    #expect(!VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0.1669).passed)
    #expect(!VerificationFinding.estimate("m", "0.18", standardError: .nan, 0.18).passed)
    #expect(!VerificationFinding.estimate("m", "none", standardError: 1, 0).passed)
  }

  @Test func `an estimate agrees with a range that it touches`() {
    let touching = VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0.1...0.1671)
    #expect(touching.passed && touching.got == "0.1000 to 0.1671")
    #expect(!VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0.1...0.1669).passed)
    #expect(!VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0.1931...0.2).passed)
    #expect(VerificationFinding.estimate("m", "0.18", standardError: 0.002, 0...1).passed)
  }
}
