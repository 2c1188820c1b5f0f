import SimulationKernel

/// Why a place is sought.
enum SearchOccasion: UInt8, CodedCategory {
  case entryByPlan, sameDay, moveByPlan, notice
  /// A settled child is found a foster family instead of a home, or a place in the area.
  case review

  var key: String { ["entry_by_plan", "same_day", "move_by_plan", "notice", "review"][index] }

  var title: String {
    [
      "Entry by plan", "Needed the same day", "Move by plan", "Notice given",
      "Review of a settled child",
    ][index]
  }
}

extension OngoingSearch.Aim {
  /// Why a search with this aim is begun, unless a place has been sought already.
  var occasion: SearchOccasion {
    switch self {
    case .none, .plannedMove: .moveByPlan
    case .replaceBridge: .sameDay
    case .beforeNoticeEnds: .notice
    case .stepDown: .review
    }
  }
}

/// Since when, and why, a place has been sought for a child.
struct SoughtPlace: BitwiseCopyable {
  /// Not-a-number while no place is sought.
  var since = Double.nan
  var occasion = SearchOccasion.sameDay

  static let none = SoughtPlace()
}

/// The days that the searches met in the last twelve months took, by occasion.
struct DaysToPlacement: ~Copyable {
  struct Entry: BitwiseCopyable {
    var tenths: Int32
    var occasion: UInt8
  }

  private(set) var met = InlineArray<5, Int>(repeating: 0)
  /// Tenths of a day, whole numbers, so that what is added and taken off again leaves nothing behind.
  private var sums = InlineArray<5, Int>(repeating: 0)
  private(set) var counts = TenthCounts(groups: SearchOccasion.allCases.count)
  private var entries = FlatBuffer<Entry>(minimumCapacity: 1024)
  private var window = RollingWindow()

  mutating func add(_ days: Double, _ occasion: SearchOccasion) {
    let entry = Entry(tenths: Int32(days * 10 + 0.5), occasion: occasion.rawValue)
    entries.append(entry)
    count(entry, 1)
  }

  /// Takes off what was met before the twelve months that end now.
  mutating func endMonth() {
    for row in window.endMonth(entries.count) { count(entries[row], -1) }
  }

  private mutating func count(_ entry: Entry, _ step: Int) {
    let occasion = Int(entry.occasion)
    met[occasion] += step
    sums[occasion] += step * Int(entry.tenths)
    counts.count(Double(entry.tenths) / 10, in: occasion, step)
  }

  func days(_ occasion: SearchOccasion) -> Double { Double(sums[occasion.index]) / 10 }
}

extension CareSystem {
  private typealias Rows = IndicatorRegistry.Rows

  /// A place is sought for a child from today, or from the day given; a search that goes on keeps its day.
  mutating func seekPlace(_ c: Int, _ occasion: SearchOccasion, since day: Double? = nil) {
    guard children[c].sought.since.isNaN else { return }
    children[c].sought = SoughtPlace(since: day ?? now, occasion: occasion)
  }

  /// The child goes today where a search has led.
  mutating func countFound(_ c: Int) {
    let sought = children[c].sought
    guard !sought.since.isNaN else { return }
    daysToPlacement.add(now - sought.since, sought.occasion)
    children[c].sought = .none
  }

  mutating func recordDaysToPlacement(_ month: Int) {
    guard month > 0 else { return }
    daysToPlacement.endMonth()
    var met = 0
    var days = 0.0
    for occasion in SearchOccasion.allCases {
      let row = occasion.index
      let count = daysToPlacement.met[row]
      met += count
      days += daysToPlacement.days(occasion)
      putMean(
        daysToPlacement.days(occasion), of: Double(count), Rows.daysToPlacement + 1 + row, month)
      put(daysToPlacement.counts.median(row), Rows.medianDaysToPlacement + 1 + row, month)
    }
    putMean(days, of: Double(met), Rows.daysToPlacement, month)
    put(daysToPlacement.counts.median, Rows.medianDaysToPlacement, month)
  }
}
