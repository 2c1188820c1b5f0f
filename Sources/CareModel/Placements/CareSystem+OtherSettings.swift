import SimulationKernel

extension CareSystem {
  // MARK: Which setting

  /// The setting in which a group starts: one for all of them, for they go together.
  func settingAtEntry(_ group: EntryGroup) -> OtherSetting {
    let first = Int(group.firstChild)
    let band = children[first].ageBand(at: group.entersAt)
    var youngest = band
    var oldest = band
    for c in first..<(first + Int(group.count)) {
      let band = children[c].ageBand(at: group.entersAt)
      if band.rawValue < youngest.rawValue { youngest = band }
      if band.rawValue > oldest.rawValue { oldest = band }
    }
    let shares = parameters.search.otherSettingAtEntry
    return setting(
      family.uniform(.otherSetting, group.key, 0), youngest: youngest, oldest: oldest
    ) { shares[Self.row(band, $0)] }
  }

  /// The setting to which a child moves by plan.
  func settingLater(_ c: Int, move number: UInt32) -> OtherSetting {
    let band = children[c].ageBand(at: now)
    let shares = parameters.search.otherSettingLater
    return setting(
      family.uniform(.otherSetting, children[c].key, number | 1 << 20), youngest: band,
      oldest: band
    ) { shares[$0.index] }
  }

  /// The setting of a child of the starting population, brothers and sisters of like age in the same.
  ///
  /// Of those who live in other settings on one day there are the more in a setting the longer it lasts.
  func startingSetting(_ c: Int, since startedAt: Double) -> OtherSetting {
    let band = children[c].ageBand(at: startedAt)
    let shares = parameters.search.otherSettingAtEntry
    let lengths = parameters.search.otherSettingDaysRatio
    return setting(
      family.uniform(.otherSetting, children[c].groupKey, 1 << 21), youngest: band, oldest: band
    ) { shares[Self.row(band, $0)] * lengths[$0.index] }
  }

  private static func row(_ band: AgeBand, _ setting: OtherSetting) -> Int {
    band.index * OtherSetting.allCases.count + setting.index
  }

  /// The setting in which a draw falls, of those that take children of both ages; residential when none
  /// of them has any weight.
  private func setting(
    _ draw: Double, youngest: AgeBand, oldest: AgeBand, weight: (OtherSetting) -> Double
  ) -> OtherSetting {
    func open(_ setting: OtherSetting) -> Double {
      setting.takes(youngest) && setting.takes(oldest) ? weight(setting) : 0
    }
    var total = 0.0
    for setting in OtherSetting.allCases { total += open(setting) }
    var left = draw * total
    var last = OtherSetting.residential
    for setting in OtherSetting.allCases {
      let share = open(setting)
      guard share > 0 else { continue }
      last = setting
      left -= share
      if left < 0 { break }
    }
    return last
  }

  // MARK: What the setting changes

  /// The share of settings of a kind that stand in the authority.
  func insideShare(of setting: OtherSetting) -> Double {
    parameters.search.otherInside * parameters.search.otherSettingInsideRatio[setting.index]
  }

  /// The effect of where a child lives on the hazard of a planned move; who stays longer in a setting
  /// moves on the less often.
  @inline(__always)
  func plannedMoveEffect(_ c: Int) -> Double {
    let type = children[c].placement.type
    let effect = parameters.endings.plannedTypeEffect[type.index]
    guard type == .other else { return effect }
    return effect
      / parameters.search.otherSettingDaysRatio[children[c].placement.setting.index]
  }
}
