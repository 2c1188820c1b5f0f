import CareModel
import SimulationKernel
import Testing
import Verification

/// Hospital, family centre, custody and other residential settings: who goes where, for how long.
struct OtherSettingTests {
  static func inSetting(_ setting: OtherSetting) -> Breakdown {
    Breakdown(topic: "Setting", item: setting.title)
  }

  /// Everybody who enters goes to another setting, each as often as any; on purpose the shares put
  /// children of every age in custody and in family centres.
  static func town(
    _ starts: [Double], months: Int = 24,
    _ change: @escaping (inout ModelParameters) -> Void = { _ in }
  ) -> CareOutcome {
    EntryMechanismTests.run(months: months) { p in
      p.entries.startsPerYear = starts
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.search.otherAtEntry = [1, 1, 1, 1, 1]
      p.search.otherInside = 0.5
      p.search.otherSettingAtEntry = [Double](repeating: 1, count: 20)
      p.search.otherSettingLater = [1, 1, 1, 1]
      change(&p)
    }
  }

  /// The placements in other settings that began, with the child's age in years.
  static func stays(_ outcome: CareOutcome) -> [(setting: OtherSetting, age: Double)] {
    var born: [UInt64: Double] = [:]
    var stays: [(setting: OtherSetting, age: Double)] = []
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if let bornAt = record.bornAt { born[child] = bornAt }
      if record.kind == .placed, let setting = record.setting, let bornAt = born[child] {
        #expect(record.placement == .other && record.detail == setting.title)
        stays.append((setting, (record.day - bornAt) / 365.25))
      }
    }
    return stays
  }

  @Test func `custody takes nobody under 10 and family centres nobody of 5, at entry and later`() {
    for (sizes, later) in [([1, 0, 0, 0, 0], 0), ([0, 0, 1, 0, 0], 0), ([1, 0, 0, 0, 0], 1)] {
      let outcome = Self.town([100, 100, 100, 100, 100], months: 36) { p in
        p.entries.groupSize = sizes.map(Double.init)
        guard later > 0 else { return }
        p.carers.households = 3000
        p.search.otherAtEntry = [0, 0, 0, 0, 0]
        p.search.otherLater = [1, 1, 1, 1, 1]
        p.endings.plannedMoveHazard = [Double](repeating: 2, count: 8)
      }
      let stays = Self.stays(outcome)
      #expect(stays.count > 500)
      for (setting, age) in stays {
        #expect(setting != .custody || age >= 10)
        #expect(setting != .familyCentre || age < 5)
      }
      for setting in OtherSetting.allCases {
        #expect(stays.contains { $0.setting == setting })
      }
      #expect(outcome.identities.holds)
    }
  }

  @Test func `shares come out by age`() {
    let outcome = Self.town([0, 0, 0, 0, 1000], months: 12) { p in
      p.search.otherSettingAtEntry[16...] = [0.2, 0.5, 0.5, 0.3]
    }
    let stays = Self.stays(outcome)
    #expect(stays.count > 800)
    let wanted: [(OtherSetting, Double)] = [
      (.hospital, 0.2), (.familyCentre, 0), (.custody, 0.5), (.residential, 0.3),
    ]
    for (setting, share) in wanted {
      let found = Double(stays.count { $0.setting == setting }) / Double(stays.count)
      #expect(abs(found - share) < 0.06, "\(setting): \(found)")
      let living = Worlds.value(
        outcome, "other_settings", month: 12, of: 12, Self.inSetting(setting))
      #expect((living > 0) == (share > 0))
    }
  }

  /// Children of 12, equally many of whom have gone to each setting before the start, move at one a year
  /// times four in hospital, one in custody and a quarter in others.
  @Test func `the longer a setting lasts the more live there and the fewer move on`() {
    let outcome = Self.town([0, 0, 0, 0, 0], months: 12) { p in
      p.carers.households = 600
      p.search.otherSettingDaysRatio = [0.25, 1, 1, 4]
      p.endings.plannedMoveHazard = [Double](repeating: 1, count: 8)
      p.startingChildren = (0..<600).map { _ in
        StartingChild(age: 12, daysInCare: 400, daysInPlacement: 400, placement: .other)
      }
    }
    var settings: [UInt64: OtherSetting] = [:]
    var moved: Set<UInt64> = []
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if record.kind == .inCareAtStart { settings[child] = record.setting }
      if record.kind == .placed { moved.insert(child) }
    }
    #expect(settings.count == 600)
    // Of 5.25 parts; and 1 - exp(-rate) move within the year.
    let wanted: [(OtherSetting, Double, Double)] = [
      (.hospital, 0.25 / 5.25, 0.982), (.custody, 1 / 5.25, 0.632), (.residential, 4 / 5.25, 0.221),
    ]
    for (setting, living, moving) in wanted {
      let there = settings.filter { $0.value == setting }.keys
      let share = Double(there.count) / 600
      let gone = Double(there.count { moved.contains($0) }) / Double(max(1, there.count))
      #expect(abs(share - living) < 0.06, "\(setting): \(share)")
      #expect(abs(gone - moving) < 0.14, "\(setting): \(gone)")
    }
  }

  @Test func `settings stand inside as often as their kind does`() {
    let outcome = Self.town([0, 0, 0, 0, 600], months: 12) { p in
      p.search.otherSettingInsideRatio = [2, 1, 0, 1]
    }
    var inside: [OtherSetting: Double] = [:]
    var all: [OtherSetting: Double] = [:]
    for record in outcome.trace where record.kind == .placed {
      guard let setting = record.setting, let locality = record.locality else { continue }
      all[setting, default: 0] += 1
      if locality == .insideNear || locality == .insideFar { inside[setting, default: 0] += 1 }
    }
    for (setting, share) in [(OtherSetting.hospital, 1.0), (.custody, 0), (.residential, 0.5)] {
      let found = inside[setting, default: 0] / all[setting, default: 1]
      #expect(abs(found - share) < (share == 0.5 ? 0.15 : 1e-9), "\(setting): \(found)")
    }
  }

  @Test func `with ratios of one the setting is a name and changes nothing else`() throws {
    func run(_ shares: [Double]) -> CareOutcome {
      CareSimulation.run(
        Worlds.busyTown().with { p in
          p.search.otherSettingAtEntry = shares + shares + shares + shares + shares
          p.search.otherSettingLater = shares
          p.search.otherSettingDaysRatio = [1, 1, 1, 1]
          p.search.otherSettingInsideRatio = [1, 1, 1, 1]
        }, seed: 5, replication: 1, months: 24)
    }
    let some = run([1, 1, 1, 1])
    let none = run([0, 0, 0, 0])
    let first = try #require(IndicatorRegistry.series("other_settings")) + 1
    let own = first..<(first + OtherSetting.allCases.count)
    var differs = false
    for row in some.values.indices {
      let same = some.values[row].bitPattern == none.values[row].bitPattern
      if own.contains(row / 25) { differs = differs || !same } else { #expect(same) }
    }
    #expect(differs)
    #expect(some.events == none.events)
  }
}
