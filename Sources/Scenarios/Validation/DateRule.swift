import SimulationKernel

/// What happens on a date happens after the start.
struct DateRule: ScenarioRule {
  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    guard let stated = scenario.start else { return }
    let start = stated.value
    if !start.isLastOfMonth {
      problems.error(
        at: stated.location, "start", "\(start) is not the last day of a month",
        expected: "a month's end, such as \(start.lastOfMonth), for results come by whole months")
    }
    for date in scenario.dates where date.stated.value <= start {
      problems.error(
        at: date.stated.location, date.path,
        "\(date.subject) is dated \(date.stated.value), on or before the start \(start)",
        expected: "a later date")
    }
    for home in scenario.homes where home.opens == nil {
      guard let closes = home.closes, closes.value <= start else { continue }
      problems.error(
        at: closes.location, "homes.closes",
        "\(home.name.value) closes on \(closes.value), on or before the start \(start)",
        expected: "a later date")
    }
  }
}

/// Warns of what happens too late to be seen.
struct HorizonRule: ScenarioRule {
  /// Months after the start.
  let months: Int

  func check(_ scenario: ResolvedScenario, problems: DiagnosticCollector) {
    guard let start = scenario.start?.value else { return }
    let end = start.monthEnd(after: min(max(months, 0), 12_000))
    for date in scenario.dates where date.stated.value > end {
      problems.warning(
        at: date.stated.location, date.path,
        "\(date.subject) is dated \(date.stated.value), after the last month simulated, "
          + "which ends on \(end)")
    }
  }
}

/// A date on which something begins.
struct ScenarioDate {
  var path: String
  /// What begins, as messages say it.
  var subject: String
  var stated: Located<CivilDate>
}

extension ResolvedScenario {
  /// Every date on which something begins, each place in the files once.
  var dates: [ScenarioDate] {
    var dates = levers.map {
      ScenarioDate(path: "from", subject: "the lever \($0.name.value)", stated: $0.from)
    }
    dates += levers.flatMap { lever in
      lever.changes.map {
        ScenarioDate(
          path: "changes.from", subject: "a change of the lever \(lever.name.value)",
          stated: $0.from)
      }
    }
    dates += homes.compactMap { home in
      home.opens.map {
        ScenarioDate(path: "homes.opens", subject: home.name.value, stated: $0)
      }
    }
    dates += constellations.compactMap { constellation in
      constellation.opens.map {
        ScenarioDate(
          path: "constellations.opens", subject: "constellation \(constellation.name.value)",
          stated: $0)
      }
    }
    // Items that take their lever's date share its place.
    var seen: Set<Location> = []
    return dates.filter { seen.insert($0.stated.location).inserted }
  }
}
