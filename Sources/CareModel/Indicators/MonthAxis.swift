import SimulationKernel

/// Days by which the months of a replication are told apart, in their order.
struct MonthAxis: ~Copyable {
  private var days: FlatBuffer<Double>
  private static let monthsPerDay = 12 / Days.perYear

  init(_ days: [Double]) {
    self.days = FlatBuffer(minimumCapacity: days.count)
    for day in days { self.days.append(day) }
  }

  /// How many of the days lie before another one.
  @inline(__always)
  func count(before day: Double) -> Int16 { first(near: day) { $0 >= day } }

  /// The first month of whose day something is true that is true of all later ones.
  ///
  /// It is the number of months when there is none. A day near its own saves a search.
  @inline(__always)
  func first(near day: Double, where isTrue: (Double) -> Bool) -> Int16 {
    // Many birthdays, and many days on which placements began, lie outside.
    if isTrue(days[0]) { return 0 }
    let last = days.count - 1
    guard isTrue(days[last]) else { return Int16(truncatingIfNeeded: days.count) }
    var month = Int(min(max((day - days[0]) * Self.monthsPerDay, 0), Double(last)))
    while !isTrue(days[month]) { month += 1 }
    while isTrue(days[month - 1]) { month -= 1 }
    return Int16(truncatingIfNeeded: month)
  }
}

/// The windows of time that end with the months of a replication.
struct MonthWindows: ~Copyable {
  /// The days on which months end.
  let ends: MonthAxis
  /// The ends of months from two years before the first to one year before the last.
  private let earlier: MonthAxis
  private let months: Int16

  init(_ ends: [Double], from start: CivilDate, on clock: CivilClock) {
    self.ends = MonthAxis(ends)
    earlier = MonthAxis(
      (0..<(ends.count + 12)).map { clock.time(of: start.monthEnd(after: $0 - 24)).days })
    months = Int16(ends.count)
  }

  /// The first month whose year no longer began before a day, and the first whose two years did not.
  @inline(__always)
  func passed(_ day: Double) -> (year: Int16, twoYears: Int16) {
    let count = earlier.count(before: day)
    return (max(count - 12, 0), min(count, months))
  }
}
