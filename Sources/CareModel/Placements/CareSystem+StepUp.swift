import SimulationKernel

extension CareSystem {
  /// After a family placement has broken down, a child's need may be seen as one level higher: the way
  /// by which children step up to a children's home.
  mutating func seeNeedAnew(_ c: Int, after placement: Placement) {
    guard placement.type.isFoster else { return }
    let child = children[c]
    let share = parameters.endings.stepUp[child.need.index]
    guard share > 0, family.uniform(.stepUp, child.key, child.placementCount) < share else {
      return
    }
    guard child.need != .complex else { return }
    let higher = child.need == .standard ? NeedLevel.enhanced : .complex
    children[c].need = higher
    setCensusStale(c)
    tallies.add(to: Counter.needsRaised)
    note(.needSeenHigher, child: child.key, higher.title)
  }
}
