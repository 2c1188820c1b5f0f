import CareModel

/// Where the series of a summary lie when only some of them are kept.
struct SeriesSlots: Sendable {
  /// By series; nil when every series is there in the order of the registry.
  private var slots: [Int?]?

  /// Every series.
  init() {}

  /// Some series, in order.
  init(_ series: [Int]) {
    var slots = [Int?](repeating: nil, count: IndicatorRegistry.series.count)
    for (slot, row) in series.enumerated() { slots[row] = slot }
    self.slots = slots
  }

  /// - Precondition: the series was kept.
  subscript(series: Int) -> Int {
    guard let slots else { return series }
    guard let slot = slots[series] else { preconditionFailure("a series that was not kept") }
    return slot
  }

  /// The stretches of an array that belong to some series.
  func parts<Value>(of values: [Value], _ series: [Int], width: Int) -> [Value] {
    series.flatMap { values[(self[$0] * width)..<((self[$0] + 1) * width)] }
  }
}
