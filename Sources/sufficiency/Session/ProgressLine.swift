import Foundation

/// Shows on standard error how far a run has come and how long it will take.
///
/// A terminal gets one line that changes; anything else a plain line every ten seconds.
struct ProgressLine {
  private let total: Int
  /// Whether the total is the most that there may be.
  private let isBudget: Bool
  private let isShown: Bool
  private let canUpdate = Console.canUpdateLine
  private let started = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var done = 0
  private var width = 0
  /// What is being done, shown before the count.
  var doing = ""

  init(total: Int, isBudget: Bool = false, isShown: Bool) {
    self.total = total
    self.isBudget = isBudget
    self.isShown = isShown
  }

  /// Counts one finished trial.
  mutating func advance() {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    let pause: Duration = canUpdate ? .milliseconds(100) : .seconds(10)
    guard now - lastShown >= pause else { return }
    lastShown = now
    show((doing.isEmpty ? "" : "\(doing): ") + text(now))
  }

  /// Clears the line.
  mutating func finish() {
    guard isShown, canUpdate, width > 0 else { return }
    Console.write("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
  }

  private mutating func show(_ text: String) {
    guard canUpdate else { return Console.message(text) }
    // Spaces wipe what a longer line left behind, with no control codes but the return.
    let padding = String(repeating: " ", count: max(0, width - text.count))
    Console.write("\r" + text + padding)
    width = text.count
  }

  private func text(_ now: ContinuousClock.Instant) -> String {
    let elapsed = (now - started) / .seconds(1)
    let left = elapsed / Double(done) * Double(total - done)
    if isBudget {
      return "\(done) of at most \(total) trials, about \(Self.clock(left)) left at most"
    }
    return "\(done) of \(total) trials (\(100 * done / total)%), about \(Self.clock(left)) left"
  }

  /// Seconds as 3:05 or 1:02:03.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
