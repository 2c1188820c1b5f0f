import SimulationKernel

extension CareRegion {
  /// Carries what an authority has changed at shared places into the systems of the others.
  func share(from source: Int) {
    while let row = members[source].system.households.takeChanged() {
      shareHousehold(row, from: source)
    }
    while let row = members[source].system.homes.takeChanged() { shareHome(row, from: source) }
  }

  // MARK: Households

  /// A household that belongs to no authority stands in all systems, and stays there when it later
  /// joins one: children of the others may still live in it.
  private func shareHousehold(_ row: Int, from source: Int) {
    let household = members[source].system.households[row]
    guard let number = households.number(ofRow: row, in: source) else {
      if household.agency == .independent { enter(household, row, from: source) }
      return
    }
    let hasJoined = household.agency != .independent
    if hasJoined, household.isSeenToElsewhere { members[source].system.seeTo(row) }
    for target in members.indices where target != source {
      let place = households.row(of: number, in: target)
      var next = members[target].system.households[place]
      next.others = others(of: number, in: target, from: source)
      // What carers have learned to take, they take from everybody.
      (next.terms, next.skill) = (household.terms, household.skill)
      next.approvedPlaces = household.approvedPlaces
      if hasJoined {
        // It takes children of its own authority alone, which also sees to when it stops.
        next.isAvailable = false
        next.isSeenToElsewhere = true
        members[target].system.calendar.cancel(next.deregistration.handle)
      } else if next.agency == .independent {
        next.isAvailable = household.isAvailable
      }
      members[target].system.follow(
        next, at: place, isOpen: household.isOpen, on: members[source].system.calendar.now)
    }
  }

  private func enter(_ household: FosteringHousehold, _ row: Int, from source: Int) {
    households.append(
      members.indices.map { target in
        guard target != source else { return row }
        var copy = household
        copy.key = Self.key(household.key, from: source)
        copy.others += UInt8(copy.takenByOurs)
        (copy.filled, copy.held, copy.stayingPut, copy.shortBreaks) = (0, 0, 0, 0)
        copy.residents = Residents()
        copy.deregistration = HazardClock()
        copy.isSeenToElsewhere = true
        copy.stand(at: locality(copy.position, from: source, seenFrom: target))
        return members[target].system.adopt(copy)
      })
  }

  /// Places of a shared household that are not there for an authority's children.
  ///
  /// Who has just changed something knows how many of them children of nobody in the region fill.
  private func others(of number: Int, in target: Int, from source: Int) -> UInt8 {
    func taken(_ authority: Int) -> Int {
      let row = households.row(of: number, in: authority)
      return members[authority].system.households[row].takenByOurs
    }
    let row = households.row(of: number, in: source)
    let rest = Int(members[source].system.households[row].others)
    return UInt8(rest + taken(source) - taken(target))
  }

  // MARK: Homes

  private func shareHome(_ row: Int, from source: Int) {
    let home = members[source].system.homes[row]
    guard let number = homes.number(ofRow: row, in: source) else {
      if home.isShared { enter(home, row, from: source) }
      return
    }
    for target in members.indices where target != source {
      let place = homes.row(of: number, in: target)
      var next = members[target].system.homes[place]
      next.others = UInt8(Int(home.others) + home.takenByOurs - next.takenByOurs)
      next.settledAt = home.settledAt
      next.lastSettlesAt = home.lastSettlesAt
      // A home that one authority has taken over takes nobody else's children any more.
      next.isPaused = home.isPaused || home.isOwn
      next.pausedUntil = home.isOwn ? .infinity : home.pausedUntil
      members[target].system.follow(
        next, at: place, isOpen: home.isOpen, on: members[source].system.calendar.now)
    }
  }

  private func enter(_ home: Home, _ row: Int, from source: Int) {
    homes.append(
      members.indices.map { target in
        guard target != source else { return row }
        var copy = home
        copy.key = Self.key(home.key, from: source)
        copy.others += UInt8(copy.takenByOurs)
        (copy.filled, copy.held, copy.stayers, copy.complexResidents) = (0, 0, 0, 0)
        copy.stand(at: locality(copy.position, from: source, seenFrom: target))
        return members[target].system.adopt(copy)
      })
  }

  // MARK: Names and places

  /// A key that no place of another authority has.
  private static func key(_ key: UInt64, from source: Int) -> UInt64 { key ^ UInt64(source) << 40 }

  /// A point as another authority sees it: authorities are known to each other by name.
  private func locality(
    _ point: Locality, from source: Int, seenFrom target: Int
  ) -> Locality {
    let theirs = members[source].system.base.authorities
    let ours = members[target].system.base.authorities
    var seen = point
    let name =
      theirs.indices.contains(Int(point.authority)) ? theirs[Int(point.authority)].name : nil
    let row = name.flatMap { name in ours.firstIndex { $0.name == name } }
    seen.authority = row.map(UInt16.init) ?? .max
    seen.isInside = row == 0
    seen.isAtADistance = row.map { $0 > 0 && !ours[$0].adjoins } ?? true
    return seen
  }

  // MARK: Checks

  /// Shared places of which the systems tell different things, or that hold more than they have.
  func disagreeing() -> Int {
    let wrongHouseholds = (0..<households.count).count { number in
      let seen = members.indices.map {
        members[$0].system.households[households.row(of: number, in: $0)]
      }
      let taken = seen.map { Int($0.others) + $0.takenByOurs }
      return Set(taken).count > 1 || Set(seen.map(\.isOpen)).count > 1
        || taken[0] > Int(seen[0].approvedPlaces)
        || seen.count { $0.agency != .independent } > 1
        || Set(seen.map(\.vacantPlaces)).subtracting([0]).count > 1
    }
    let wrongHomes = (0..<homes.count).count { number in
      let seen = members.indices.map { members[$0].system.homes[homes.row(of: number, in: $0)] }
      let taken = seen.map { Int($0.others) + $0.takenByOurs }
      let isTakenOver = seen.contains { $0.isOwn }
      return Set(taken).count > 1
        || !isTakenOver && Set(seen.map(\.vacantPlaces)).count > 1
        || taken[0] > Int(seen[0].places)
    }
    return wrongHouseholds + wrongHomes
  }
}

extension SupplyRows {
  /// Takes a row that has changed off the list of such rows; nil when there is none.
  fileprivate mutating func takeChanged() -> Int? {
    changed.count > 0 ? Int(changed.removeLast()) : nil
  }
}

extension FosteringHousehold {
  /// Places that one authority has taken.
  fileprivate var takenByOurs: Int {
    Int(filled) + Int(held) + Int(stayingPut) + Int(shortBreaks)
  }

  fileprivate mutating func stand(at point: Locality) {
    (authority, isInside, isAtADistance) = (point.authority, point.isInside, point.isAtADistance)
  }
}

extension Home {
  /// Places that one authority has taken.
  fileprivate var takenByOurs: Int { Int(filled) + Int(held) + Int(stayers) }

  fileprivate mutating func stand(at point: Locality) {
    (authority, isInside, isAtADistance) = (point.authority, point.isInside, point.isAtADistance)
  }

  /// Whether children of every authority may come.
  fileprivate var isShared: Bool { !isOwn && kind != .leaversHousing }
}
