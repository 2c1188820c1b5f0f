import SimulationKernel

extension CareSystem {
  /// Where relatives or friends can take a child whose placement has ended unplanned; nil when nobody can.
  ///
  /// One draw for the sibling group and the child's placement that ends, so that looking again while a
  /// notice runs asks the same question. A brother or sister who lives with kin already is joined there.
  /// The family of a child whose kin could not go on, or who was only bridged, has been asked.
  func kinAfterBreakdown(_ c: Int, of placement: Placement) -> Locality? {
    let shares = parameters.search.connectedPersonUnplanned
    let band = children[c].ageBand(at: now).index
    guard shares[band] > 0, !children[c].isUnaccompanied, !placement.isBridging,
      placement.type != .kinshipFoster
    else { return nil }
    var draws = family.stream(
      .connectedPerson, children[c].groupKey, children[c].placementCount | 1 << 20)
    let draw = draws.uniform()
    let sideDraw = draws.uniform()
    guard draw < shares[band] else { return nil }
    return siblingWithKin(c)?.position
      ?? familyPosition(inside: sideDraw < parameters.search.kinInside, &draws)
  }

  /// The kinship placement of a brother or sister.
  private func siblingWithKin(_ c: Int) -> Placement? {
    var sibling = Int(children[c].nextSibling)
    while sibling != c {
      if children[sibling].isLookedAfter, children[sibling].placement.type == .kinshipFoster {
        return children[sibling].placement
      }
      sibling = Int(children[sibling].nextSibling)
    }
    return nil
  }

  /// Moves a child under notice to kin who can take the child before it runs out; false when nobody can.
  mutating func joinKinUnderNotice(_ c: Int) -> Bool {
    let before = children[c].placement
    guard children[c].search.aim == .beforeNoticeEnds,
      let position = kinAfterBreakdown(c, of: before)
    else { return false }
    note(.placementEndedUnplanned, child: children[c].key, before.type.title)
    annotate { $0.placement = before.type }
    tallies.add(to: Counter.unplannedEndings)
    tallies.add(to: Counter.moves)
    seeNeedAnew(c, after: before)
    rememberBreakdown(before.place)
    endPlacement(c)
    begin(.kinshipFoster, at: position, for: c)
    return true
  }
}

extension Placement {
  var position: Locality {
    Locality(
      easting: easting, northing: northing, authority: authority, isInside: isInside,
      isAtADistance: isAtADistance)
  }
}
