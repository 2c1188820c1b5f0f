import SimulationKernel

extension CareSystem {
  /// Nights of one sleepover.
  private var sleepoverLength: Double { max(1, base.mockingbird.sleepoverLength.rounded()) }

  /// Schedules the next planned sleepover at the hub of a constellation.
  ///
  /// The clock runs for all the satellites wanted; rings for those not there yet are passed over.
  mutating func scheduleSleepover(_ row: Int) {
    let wanted = Double(constellations[row].target)
    let perYear = wanted * base.mockingbird.sleepoverNights / sleepoverLength
    guard perYear > 0 else { return }
    constellations[row].sleepoverCount += 1
    var draws = family.stream(
      .sleepover, constellations[row].key, constellations[row].sleepoverCount)
    schedule(
      .sleepoverDue(constellation: Int32(row)),
      at: now + Exponential(mean: Days.perYear / perYear).sample(using: &draws))
  }

  /// The children of one satellite are expected at the hub: they come if there are beds for all of them.
  mutating func sleepoverDue(_ row: Int) {
    let constellation = constellations[row]
    var draws = family.stream(
      .sleepover, constellation.key, constellation.sleepoverCount | 1 << 22)
    if draws.uniform() * Double(constellation.target) < Double(constellation.satellites),
      let satellite = satellite(row, by: draws.nextWord())
    {
      sleepOver(satellite)
    }
    scheduleSleepover(row)
  }

  /// One of the satellites, the same whatever others there are.
  private func satellite(_ row: Int, by word: UInt64) -> Int? {
    var best: Int?
    var least = UInt64.max
    for index in 0..<constellationMembers.count {
      let candidate = constellationMembers[index]
      guard Int(households[candidate].constellation) == row, households[candidate].isOpen,
        !households[candidate].isHub
      else { continue }
      var scrambler = SplitMix64(seed: word ^ households[candidate].key)
      let draw = scrambler.nextWord()
      if draw < least { (best, least) = (candidate, draw) }
    }
    return best
  }

  /// Lets the children of a satellite sleep at the hub; false when there are none or no beds for them.
  @discardableResult
  private mutating func sleepOver(_ satellite: Int) -> Bool {
    let household = households[satellite]
    let hub = Int(constellations[Int(household.constellation)].hub)
    guard household.filled > 0, hub >= 0, households[hub].isOpen,
      households[hub].freeBeds >= Int(household.filled)
    else { return false }
    households[hub].guests += household.filled
    tallies.add(Double(household.filled) * sleepoverLength, to: Counter.sleepoverNights)
    schedule(
      .sleepoverEnded(hub: Int32(hub), children: household.filled), at: now + sleepoverLength)
    return true
  }

  mutating func sleepoverEnded(_ hub: Int, children: UInt8) {
    households[hub].guests -= children
  }

  /// Whether nights at the hub give a satellite the rest for which its places would not be available.
  mutating func findsRestAtHub(_ row: Int) -> Bool {
    let household = households[row]
    guard household.constellation >= 0, !household.isHub,
      household.notAvailableReason == .rest, base.mockingbird.sleepoverGivesRest > 0
    else { return false }
    let draw = family.uniform(.sleepover, household.key, household.availabilityCount)
    guard draw < base.mockingbird.sleepoverGivesRest, sleepOver(row) else { return false }
    tallies.add(to: Counter.spellsAbsorbed)
    return true
  }
}
