import CareModel
import SimulationKernel

/// The same lever in another size or from another day.
extension LeverFile {
  /// The lever with a part or a multiple of its effect, begun on another day.
  ///
  /// Every change is made to that part, as far as from no effect to what it states; places of homes are
  /// multiplied. All dates move by as many days as the first does. Draws keep their addresses, so that a
  /// lever has the same luck in every size and at every date.
  ///
  /// - Parameters:
  ///   - size: 1 for the lever as its file states it.
  ///   - from: the first day, nil for that of the file.
  func variant(
    size: Located<Double>?, from: Located<CivilDate>?, problems: DiagnosticCollector
  ) -> LeverFile? {
    var lever = self
    if let size, size.value != 1 {
      lever.size = size.value
      guard constellations?.items.isEmpty ?? true else {
        problems.error(
          at: size.location, "levers.sizes",
          "\(name.value) opens a constellation, which has no other size", expected: "no sizes")
        return nil
      }
      for row in (lever.homes?.items ?? []).indices {
        guard let places = lever.homes?.items[row].places.scaled(by: size.value) else {
          problems.error(
            at: size.location, "levers.sizes",
            "the places of \(lever.homes?.items[row].name.value ?? "") have no other size",
            expected: "no sizes, or places of another distribution than beta")
          return nil
        }
        lever.homes?.items[row].places = places
      }
    }
    if let from { lever.begin(on: from) }
    return lever
  }

  /// Moves every date by as many days as the first one moves; what began with the lever is told of at
  /// the place that names the new date.
  private mutating func begin(on day: Located<CivilDate>) {
    let days = day.value.daysSinceEpoch - from.value.daysSinceEpoch
    let opening = from.location
    func moved(_ date: Located<CivilDate>) -> Located<CivilDate> {
      Located(
        value: CivilDate(daysSinceEpoch: date.value.daysSinceEpoch + days),
        location: date.location == opening ? day.location : date.location)
    }
    from = day
    for row in changes.indices {
      changes[row].from = moved(changes[row].from)
      changes[row].to = changes[row].to.map {
        CivilDate(daysSinceEpoch: $0.daysSinceEpoch + days)
      }
    }
    let homes = homes?.items.map { home in
      var home = home
      home.opens = home.opens.map { moved($0) }
      home.closes = home.closes.map { moved($0) }
      return home
    }
    if let homes { self.homes?.items = homes }
    let constellations = constellations?.items.map { constellation in
      var constellation = constellation
      constellation.opens = constellation.opens.map { moved($0) }
      return constellation
    }
    if let constellations { self.constellations?.items = constellations }
  }
}
