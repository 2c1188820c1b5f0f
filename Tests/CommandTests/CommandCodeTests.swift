import Testing
import sufficiency

/// The code with which a command ends when several hold.
struct CommandCodeTests {
  @Test func `the most urgent code wins`() {
    let order: [CommandCode] = [
      .tryAgain, .failed, .badUsage, .inputRejected, .incomplete, .expectationFailed,
      .notPreciseEnough,
      .done,
    ]
    #expect(order.map(\.rawValue) == [75, 1, 2, 3, 6, 4, 5, 0])
    for (row, code) in order.enumerated() {
      #expect(CommandCode.mostUrgent(Array(order[row...].reversed())) == code)
    }
    #expect(CommandCode.mostUrgent([]) == .done)
  }
}
